-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was denied was not asked of the provider. $1: the start of 48 half hours, $2: their end
select provider, (extract(epoch from quarter - $1::timestamptz)::integer / 1800) as half_hour,
       sum(requests - denied)::bigint, sum(errors)::bigint, sum(cost_nusd)::bigint
from console.rollup_quarter
where quarter >= $1::timestamptz and quarter < $2::timestamptz
group by 1, 2
