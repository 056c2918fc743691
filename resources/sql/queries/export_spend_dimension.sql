-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of the first of spillway.dimensions that is feature, region or device; in the order of the key, which costs
-- no sort; the reader adds up the quarter hours of a period.
copy (
    select quarter, tier, value, requests, errors, input_tokens, cached_input_tokens, output_tokens, cost_nusd
    from console.rollup_dimension
    where dimension = (select d from unnest(current_setting('spillway.dimensions')::text[]) d
                       where d in ('feature', 'region', 'device') limit 1)
      and quarter >= current_setting('spillway.from')::timestamptz
      and quarter < current_setting('spillway.to')::timestamptz
    order by quarter
) to stdout (format binary)
