-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1: starts of the buckets, ascending; $2: end of the last; $3: feature, region or device; $4: whether to
-- group by its values (else by tier); $5, $6: tiers and values to keep, null for all. The unpriced are not
-- counted here.
select width_bucket(quarter, $1::timestamptz[]) - 1 as bucket,
       case when $4::boolean then value else tier end as id,
       sum(requests)::bigint, sum(errors)::bigint, 0::bigint, sum(input_tokens)::bigint,
       sum(cached_input_tokens)::bigint, sum(output_tokens)::bigint, sum(cost_nusd)::bigint
from console.rollup_dimension
where dimension = $3 and quarter >= ($1::timestamptz[])[1] and quarter < $2::timestamptz
  and ($5::text[] is null or tier = any ($5::text[]))
  and ($6::text[] is null or value = any ($6::text[]))
group by 1, 2
