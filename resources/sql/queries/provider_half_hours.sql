-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1: the start of 48 half hours, $2: their end
select provider, (extract(epoch from quarter - $1::timestamptz)::integer / 1800) as half_hour,
       sum(requests)::bigint, sum(errors)::bigint
from console.rollup_quarter
where quarter >= $1::timestamptz and quarter < $2::timestamptz
group by 1, 2
