-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1, $2: from and to; what began before and lasts into the range belongs to it
select at, until, kind, text, actor, control_version
from console.mark
where at < $2::timestamptz and coalesce(until, at) >= $1::timestamptz
order by at
limit 5000
