-- SPDX-License-Identifier: GPL-3.0-or-later
-- Usage of a tier in a period beside its accounts: who came, who left, who is there at the period's end.
copy (
    with starts as materialized (
        select current_setting('spillway.starts')::timestamptz[] as at
    ), moved as (
        select tier, width_bucket(joined_at, s.at) as place, 1 as came, 0 as gone, monthly_price_nusd as price
        from console.account, starts s
        where joined_at < current_setting('spillway.to')::timestamptz
        union all
        select tier, width_bucket(left_at, s.at), 0, 1, -monthly_price_nusd
        from console.account, starts s
        where left_at < current_setting('spillway.to')::timestamptz
    ), change as (
        select tier, place, sum(came)::bigint as came, sum(gone)::bigint as gone, sum(price)::bigint as price
        from moved group by 1, 2
    ), used as (
        select tier, width_bucket(quarter, s.at) as place, sum(requests)::bigint as requests,
               sum(errors)::bigint as errors, sum(cost_nusd)::bigint as cost, sum(unpriced)::bigint as unpriced
        from console.rollup_quarter, starts s
        where quarter >= current_setting('spillway.from')::timestamptz
          and quarter < current_setting('spillway.to')::timestamptz
        group by 1, 2
    ), known as (
        select tier from console.tier union select tier from change union select tier from used
    ), grid as (
        select k.tier, p.place
        from known k, starts s, generate_series(0, cardinality(s.at)) p (place)
    ), counted as (
        select g.tier, g.place, coalesce(c.came, 0) as came, coalesce(c.gone, 0) as gone,
               (sum(coalesce(c.came, 0) - coalesce(c.gone, 0)) over past)::bigint as accounts,
               (sum(coalesce(c.price, 0)) over past)::bigint as price
        from grid g left join change c on c.tier = g.tier and c.place = g.place
        window past as (partition by g.tier order by g.place)
    )
    select c.place - 1, c.tier, t.display_name, coalesce(u.requests, 0), coalesce(u.errors, 0),
           coalesce(u.cost, 0), coalesce(u.unpriced, 0), c.accounts, c.came, c.gone, c.price,
           t.weekly_budget_nusd, t.monthly_budget_nusd
    from counted c
    left join used u on u.tier = c.tier and u.place = c.place
    left join console.tier t on t.tier = c.tier
    where c.place > 0
    order by 1, c.tier collate "C"
) to stdout (format binary)
