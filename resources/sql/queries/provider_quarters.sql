-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1, $2: from and to. The histograms are added up by the reader.
select quarter, tier, provider, model, requests, errors, timeouts, rate_limited, denied, fallbacks, unpriced,
       cost_nusd, latency_buckets
from console.rollup_quarter
where quarter >= $1::timestamptz and quarter < $2::timestamptz
