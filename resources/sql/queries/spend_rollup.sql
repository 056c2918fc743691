-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1: starts of the buckets, ascending; $2: end of the last; $3: tier, provider or model; $4, $5, $6: tiers,
-- providers and models ("provider/model") to keep, null for all
select width_bucket(quarter, $1::timestamptz[]) - 1 as bucket,
       case $3::text when 'tier' then tier when 'provider' then provider else provider || '/' || model end as id,
       sum(requests)::bigint, sum(errors)::bigint, sum(unpriced)::bigint, sum(input_tokens)::bigint,
       sum(cached_input_tokens)::bigint, sum(output_tokens)::bigint, sum(cost_nusd)::bigint
from console.rollup_quarter
where quarter >= ($1::timestamptz[])[1] and quarter < $2::timestamptz
  and ($4::text[] is null or tier = any ($4::text[]))
  and ($5::text[] is null or provider = any ($5::text[]))
  and ($6::text[] is null or provider || '/' || model = any ($6::text[]))
group by 1, 2
