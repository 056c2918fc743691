-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1 now: accounts, paying ones, users of the last hour, and what a request cost in the last seven days.
with people as (
    select tier, count(*) as accounts, count(*) filter (where monthly_price_nusd > 0) as paying
    from console.account
    where joined_at <= $1::timestamptz and (left_at is null or left_at > $1::timestamptz)
    group by tier
), active as (
    select tier, count(distinct user_id) as users
    from console.usage_event
    where occurred_at > $1::timestamptz - interval '1 hour' and occurred_at <= $1::timestamptz
    group by tier
), cost as (
    select tier, sum(cost_nusd)::bigint as cost, sum(requests - denied - unpriced)::bigint as priced
    from console.rollup_quarter
    where quarter >= $1::timestamptz - interval '7 days' and quarter < $1::timestamptz
    group by tier
)
select t.tier, coalesce(p.accounts, 0), coalesce(p.paying, 0), coalesce(a.users, 0),
       case when c.priced > 0 then c.cost / c.priced end
from console.tier t
left join people p using (tier) left join active a using (tier) left join cost c using (tier)
order by t.position, t.tier
