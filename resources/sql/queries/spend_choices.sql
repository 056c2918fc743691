-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1: since when. Every value of every dimension that was seen, the most used first.
with seen as (
    select tier, provider, model, sum(requests) as requests
    from console.rollup_quarter where quarter >= $1::timestamptz group by 1, 2, 3
)
select dimension, value
from (
    select 'tier' as dimension, tier as value, sum(requests) as requests from seen group by tier
    union all select 'provider', provider, sum(requests) from seen group by provider
    union all select 'model', provider || '/' || model, sum(requests) from seen group by provider, model
    union all select dimension, value, sum(requests) from console.rollup_dimension
              where quarter >= $1::timestamptz group by dimension, value
) every
order by dimension, requests desc, value
limit 5000
