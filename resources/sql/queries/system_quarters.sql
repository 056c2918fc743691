-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1, $2: from and to
select quarter, sum(requests - denied)::bigint, sum(errors)::bigint, sum(fallbacks)::bigint
from console.rollup_quarter
where quarter >= $1::timestamptz and quarter < $2::timestamptz
group by 1
order by 1
