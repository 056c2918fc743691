-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1 now: what a request of each provider cost in the last seven days, and the models that have a price.
with cost as (
    select provider, sum(cost_nusd)::bigint as cost, sum(requests - denied - unpriced)::bigint as priced
    from console.rollup_quarter
    where quarter >= $1::timestamptz - interval '7 days' and quarter < $1::timestamptz
    group by provider
), models as (
    select provider, array_agg(distinct model order by model) as models
    from console.model_price where valid_from <= $1::timestamptz group by provider
)
select p.provider, case when c.priced > 0 then c.cost / c.priced end, coalesce(m.models, '{}'::text[])
from console.provider p left join cost c using (provider) left join models m using (provider)
order by p.position, p.provider
