-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1, $2: from and to; $3: how many users. Rows without a user: how many users of a tier made so many requests.
-- Rows with one: the dearest. What was denied is not counted as used.
with used as materialized (
    select tier, user_id, count(*) filter (where status <> 'denied') as requests,
           count(*) filter (where cost_nusd is null and status <> 'denied') as unpriced,
           coalesce(sum(cost_nusd), 0)::bigint as cost_nusd
    from console.usage_event
    where occurred_at >= $1::timestamptz and occurred_at < $2::timestamptz
    group by 1, 2
), dearest as (
    select * from used order by cost_nusd desc, requests desc, user_id, tier limit $3::bigint
)
(select tier, null as user_id, requests, count(*) as users, 0::bigint as unpriced, 0::bigint as cost_nusd
 from used group by tier, requests)
union all
(select tier, user_id, requests, 1, unpriced, cost_nusd from dearest
 order by cost_nusd desc, requests desc, user_id, tier)
