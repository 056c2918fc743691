-- SPDX-License-Identifier: GPL-3.0-or-later
-- In the order of the key, which costs no sort; the reader adds up the quarter hours of a period.
copy (
    select quarter, tier, provider, model, requests, errors, cache_hits, input_tokens, cached_input_tokens,
           output_tokens, cost_nusd, unpriced
    from console.rollup_quarter
    where quarter >= current_setting('spillway.from')::timestamptz
      and quarter < current_setting('spillway.to')::timestamptz
    order by quarter
) to stdout (format binary)
