-- SPDX-License-Identifier: GPL-3.0-or-later
copy spillway.usage_event (request_id, occurred_at, user_id, tier, provider, model, feature, region, device,
    input_tokens, cached_input_tokens, output_tokens, cost_nusd, latency_ms, status, cache_hit, fallback)
from stdin (format binary)
