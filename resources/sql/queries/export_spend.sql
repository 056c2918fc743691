-- SPDX-License-Identifier: GPL-3.0-or-later
-- A period is its place in spillway.starts, 0 the first. What is not split by is null.
copy (
    select width_bucket(quarter, (select current_setting('spillway.starts')::timestamptz[])) - 1 as period,
           (case when (select 'tier' = any (current_setting('spillway.dimensions')::text[])) then tier end)
               collate "C" as tier,
           (case when (select 'provider' = any (current_setting('spillway.dimensions')::text[])) then provider end)
               collate "C" as provider,
           (case when (select 'model' = any (current_setting('spillway.dimensions')::text[])) then model end)
               collate "C" as model,
           sum(requests)::bigint, sum(errors)::bigint, sum(cache_hits)::bigint, sum(input_tokens)::bigint,
           sum(cached_input_tokens)::bigint, sum(output_tokens)::bigint, sum(cost_nusd)::bigint,
           sum(unpriced)::bigint
    from console.rollup_quarter
    where quarter >= current_setting('spillway.from')::timestamptz
      and quarter < current_setting('spillway.to')::timestamptz
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4
) to stdout (format binary)
