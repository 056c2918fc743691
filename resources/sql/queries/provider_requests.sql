-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1, $2: from and to
select provider, sum(requests)::bigint, sum(unpriced)::bigint
from console.rollup_quarter
where quarter >= $1::timestamptz and quarter < $2::timestamptz
group by 1
