-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row a quarter hour, tier, provider and model, in the order of what is added up: the histograms are
-- merged by the reader.
copy (
    select width_bucket(quarter, (select current_setting('spillway.starts')::timestamptz[])) - 1 as period,
           provider, model, requests, errors, timeouts, rate_limited, denied, cache_hits, fallbacks,
           input_tokens, cached_input_tokens, output_tokens, cost_nusd, unpriced, latency_count,
           latency_sum_ms, latency_buckets
    from console.rollup_quarter
    where quarter >= current_setting('spillway.from')::timestamptz
      and quarter < current_setting('spillway.to')::timestamptz
    order by 1, provider collate "C", model collate "C"
) to stdout (format binary)
