-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1: starts of the buckets, ascending; $2: end of the last; $3: the dimension; $4 … $9: tiers, providers,
-- models ("provider/model"), features, regions and devices to keep, null for all; $10: one user, null for all
select width_bucket(occurred_at, $1::timestamptz[]) - 1 as bucket,
       coalesce(case $3::text when 'tier' then tier when 'provider' then provider
                              when 'model' then provider || '/' || model when 'feature' then feature
                              when 'region' then region else device end, '') as id,
       count(*), count(*) filter (where status in ('error', 'timeout', 'rate_limited')),
       count(*) filter (where cost_nusd is null), sum(input_tokens)::bigint, sum(cached_input_tokens)::bigint,
       sum(output_tokens)::bigint, coalesce(sum(cost_nusd), 0)::bigint
from console.usage_event
where occurred_at >= ($1::timestamptz[])[1] and occurred_at < $2::timestamptz
  and ($4::text[] is null or tier = any ($4::text[]))
  and ($5::text[] is null or provider = any ($5::text[]))
  and ($6::text[] is null or provider || '/' || model = any ($6::text[]))
  and ($7::text[] is null or feature = any ($7::text[]))
  and ($8::text[] is null or region = any ($8::text[]))
  and ($9::text[] is null or device = any ($9::text[]))
  and ($10::text is null or user_id = $10::text)
group by 1, 2
