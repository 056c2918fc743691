-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a product's own systems know and the events do not say. $1 is one document; a second time changes nothing.
with price as (
    insert into spillway.model_price (provider, model, valid_from, input_nusd_per_mtok,
        cached_input_nusd_per_mtok, output_nusd_per_mtok)
    select provider, model, since, input, cached, output
    from jsonb_to_recordset($1::jsonb -> 'prices')
        as p (provider text, model text, since timestamptz, input bigint, cached bigint, output bigint)
    on conflict do nothing
), budget as (
    insert into spillway.budget (period, valid_from, amount_nusd)
    select period, since, amount
    from jsonb_to_recordset($1::jsonb -> 'budgets') as b (period text, since timestamptz, amount bigint)
    on conflict do nothing
), tier as (
    update spillway.tier t set daily_budget_nusd = n.daily, weekly_budget_nusd = n.daily * 7,
        monthly_budget_nusd = n.daily * 30
    from jsonb_to_recordset($1::jsonb -> 'tiers') as n (tier text, daily bigint)
    where t.tier = n.tier
), account as (
    insert into spillway.account (user_id, tier, joined_at, left_at, monthly_price_nusd)
    select a.user_id, a.tier, a.joined, a.gone, t.monthly_price_nusd
    from jsonb_to_recordset($1::jsonb -> 'accounts')
        as a (user_id text, tier text, joined timestamptz, gone timestamptz)
    join spillway.tier t on t.tier = a.tier
    on conflict do nothing
), rating as (
    insert into spillway.rating (user_id, rated_at, provider, model, stars)
    select user_id, at, provider, model, stars
    from jsonb_to_recordset($1::jsonb -> 'ratings')
        as r (user_id text, at timestamptz, provider text, model text, stars smallint)
    on conflict do nothing
), fixed_cost as (
    insert into spillway.fixed_cost (name, kind, monthly_nusd, valid_from)
    select name, kind, monthly, since
    from jsonb_to_recordset($1::jsonb -> 'fixed_costs')
        as f (name text, kind text, monthly bigint, since timestamptz)
    on conflict do nothing
)
insert into spillway.annotation (at, until, kind, text, actor)
select at, until, kind, text, actor
from jsonb_to_recordset($1::jsonb -> 'marks')
    as m (at timestamptz, until timestamptz, kind text, text text, actor text)
where not exists (select from spillway.annotation a where a.at = m.at and a.text = m.text)
