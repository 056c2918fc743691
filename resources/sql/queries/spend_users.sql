-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1, $2: from and to; $3 … $8: tiers, providers, models ("provider/model"), features, regions and devices to
-- keep, null for all; $9: how many users. The first row, without a user, is the sum over all of them.
with used as (
    select user_id, count(*) as requests,
           count(*) filter (where status in ('error', 'timeout', 'rate_limited')) as errors,
           count(*) filter (where cost_nusd is null) as unpriced,
           sum(input_tokens) as input_tokens, sum(cached_input_tokens) as cached_input_tokens,
           sum(output_tokens) as output_tokens, coalesce(sum(cost_nusd), 0) as cost_nusd,
           max(occurred_at) as last_seen
    from console.usage_event
    where occurred_at >= $1::timestamptz and occurred_at < $2::timestamptz
      and ($3::text[] is null or tier = any ($3::text[]))
      and ($4::text[] is null or provider = any ($4::text[]))
      and ($5::text[] is null or provider || '/' || model = any ($5::text[]))
      and ($6::text[] is null or feature = any ($6::text[]))
      and ($7::text[] is null or region = any ($7::text[]))
      and ($8::text[] is null or device = any ($8::text[]))
    group by 1
), dearest as (
    select * from used order by cost_nusd desc, requests desc, user_id limit $9::bigint
)
(select null as user_id, null as tier, coalesce(sum(requests), 0)::bigint, coalesce(sum(errors), 0)::bigint,
        coalesce(sum(unpriced), 0)::bigint, coalesce(sum(input_tokens), 0)::bigint,
        coalesce(sum(cached_input_tokens), 0)::bigint, coalesce(sum(output_tokens), 0)::bigint,
        coalesce(sum(cost_nusd), 0)::bigint, max(last_seen), count(*)
 from used)
union all
(select d.user_id, e.tier, d.requests, d.errors, d.unpriced, d.input_tokens::bigint,
        d.cached_input_tokens::bigint, d.output_tokens::bigint, d.cost_nusd::bigint, d.last_seen, 0
 from dearest d
 cross join lateral (select tier from console.usage_event
                     where occurred_at = d.last_seen and user_id = d.user_id limit 1) e
 order by d.cost_nusd desc, d.requests desc, d.user_id)
