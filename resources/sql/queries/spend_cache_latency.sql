-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1, $2: from and to; $3, $4, $5: tiers, providers and models ("provider/model") to keep, null for all.
-- Answers only: what failed took another time for another reason.
select provider, model, cache_hit, count(*), sum(latency_ms)::bigint
from console.usage_event
where occurred_at >= $1::timestamptz and occurred_at < $2::timestamptz and status = 'ok' and latency_ms is not null
  and ($3::text[] is null or tier = any ($3::text[]))
  and ($4::text[] is null or provider = any ($4::text[]))
  and ($5::text[] is null or provider || '/' || model = any ($5::text[]))
group by 1, 2, 3
