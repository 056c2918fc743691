-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first of spillway.dimensions that is feature, region or device, and the tier if it is among them.
copy (
    select width_bucket(quarter, (select current_setting('spillway.starts')::timestamptz[])) - 1 as period,
           (case when (select 'tier' = any (current_setting('spillway.dimensions')::text[])) then tier end)
               collate "C" as tier,
           value collate "C",
           sum(requests)::bigint, sum(errors)::bigint, sum(input_tokens)::bigint,
           sum(cached_input_tokens)::bigint, sum(output_tokens)::bigint, sum(cost_nusd)::bigint
    from console.rollup_dimension
    where quarter >= current_setting('spillway.from')::timestamptz
      and quarter < current_setting('spillway.to')::timestamptz
      and dimension = (select d from unnest(current_setting('spillway.dimensions')::text[]) d
                       where d in ('feature', 'region', 'device') limit 1)
    group by 1, 2, 3
    order by 1, 2, 3
) to stdout (format binary)
