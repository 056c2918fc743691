-- SPDX-License-Identifier: GPL-3.0-or-later
copy (
    select width_bucket(quarter, (select current_setting('spillway.starts')::timestamptz[])) - 1 as period,
           r.tier, coalesce(t.display_name, r.tier), coalesce(p.display_name, r.provider), r.model,
           sum(r.requests)::bigint, sum(r.input_tokens + r.output_tokens)::bigint, sum(r.cost_nusd)::bigint
    from console.rollup_quarter r
    left join console.tier t on t.tier = r.tier
    left join console.provider p on p.provider = r.provider
    where quarter >= current_setting('spillway.from')::timestamptz
      and quarter < current_setting('spillway.to')::timestamptz
    group by 1, r.tier, t.display_name, r.provider, p.display_name, r.model
    order by 1, r.tier collate "C", r.provider collate "C", r.model collate "C"
) to stdout (format binary)
