-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1, $2: from and to; $3, $4, $5: tiers, providers and models ("provider/model") to keep, null for all.
-- A quarter hour costs what the price that holds at its start says, so a price that changes within one applies
-- from the next. "corrected": the price became known after requests that it applies to.
with price as (
    select *, coalesce(lead(valid_from) over (partition by provider, model order by valid_from), 'infinity') as valid_to
    from console.model_price
), used as (
    select r.provider, r.model, r.requests, r.errors, r.unpriced, r.input_tokens, r.cached_input_tokens,
           r.output_tokens, r.cost_nusd, r.cache_hits, p.recorded_at > r.quarter as corrected,
           ((r.input_tokens - r.cached_input_tokens)::numeric * p.input_nusd_per_mtok
              + r.cached_input_tokens::numeric * p.cached_input_nusd_per_mtok
              + r.output_tokens::numeric * p.output_nusd_per_mtok) / 1000000 as restated,
           r.cached_input_tokens::numeric * (p.input_nusd_per_mtok - p.cached_input_nusd_per_mtok) / 1000000 as saved
    from console.rollup_quarter r
    left join price p on p.provider = r.provider and p.model = r.model
                     and r.quarter >= p.valid_from and r.quarter < p.valid_to
    where r.quarter >= $1::timestamptz and r.quarter < $2::timestamptz
      and ($3::text[] is null or r.tier = any ($3::text[]))
      and ($4::text[] is null or r.provider = any ($4::text[]))
      and ($5::text[] is null or r.provider || '/' || r.model = any ($5::text[]))
)
select provider, model, sum(requests)::bigint, sum(errors)::bigint, sum(unpriced)::bigint,
       sum(input_tokens)::bigint, sum(cached_input_tokens)::bigint, sum(output_tokens)::bigint,
       sum(cost_nusd)::bigint, sum(cache_hits)::bigint,
       case when count(restated) > 0 then round(sum(coalesce(restated, cost_nusd)))::bigint end,
       coalesce(bool_or(corrected), false), coalesce(round(sum(saved)), 0)::bigint
from used
group by 1, 2
order by sum(cost_nusd) desc, 1, 2
