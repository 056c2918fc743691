-- SPDX-License-Identifier: GPL-3.0-or-later
-- A start that a product changes to its own: three tiers, five providers, list prices, budgets.
set local role spillway_owner;

insert into spillway.tier (tier, display_name, position, daily_requests_per_user, daily_budget_nusd,
    weekly_budget_nusd, monthly_budget_nusd, monthly_price_nusd, allowed_providers, provider_order) values
    ('free', 'Free', 1, 10, 40000000000, 200000000000, 800000000000, 0, '{}', '{}'),
    ('premium', 'Premium', 2, 100, 100000000000, 500000000000, 2000000000000, 19000000000, '{}', '{}'),
    ('unlimited', 'Unlimited', 3, null, 60000000000, 300000000000, 1200000000000, 99000000000, '{}', '{}');

insert into spillway.provider (provider, display_name, position, requests_per_second, requests_per_minute,
    requests_per_day, tokens_per_minute, is_fallback) values
    ('openai', 'OpenAI', 1, 50, 10000, null, 2000000, false),
    ('anthropic', 'Anthropic', 2, null, 4000, null, 2000000, false),
    ('gemini', 'Gemini', 3, null, 2000, 1500000, 4000000, false),
    ('perplexity', 'Perplexity', 4, null, 500, null, null, false),
    ('fallback', 'Fallback', 5, null, null, null, null, true);

insert into spillway.model_price (provider, model, valid_from, input_nusd_per_mtok,
    cached_input_nusd_per_mtok, output_nusd_per_mtok) values
    ('openai', 'gpt-4.1', '2025-04-14 00:00:00+00', 2000000000, 500000000, 8000000000),
    ('openai', 'gpt-4.1-mini', '2025-04-14 00:00:00+00', 400000000, 100000000, 1600000000),
    ('openai', 'gpt-5', '2025-08-07 00:00:00+00', 1250000000, 125000000, 10000000000),
    ('openai', 'gpt-5-mini', '2025-08-07 00:00:00+00', 250000000, 25000000, 2000000000),
    ('anthropic', 'claude-sonnet-4', '2025-05-22 00:00:00+00', 3000000000, 300000000, 15000000000),
    ('anthropic', 'claude-3-5-haiku', '2024-11-04 00:00:00+00', 1000000000, 100000000, 5000000000),
    ('anthropic', 'claude-3-5-haiku', '2024-12-05 00:00:00+00', 800000000, 80000000, 4000000000),
    ('anthropic', 'claude-haiku-4-5', '2025-10-15 00:00:00+00', 1000000000, 100000000, 5000000000),
    ('gemini', 'gemini-2.5-pro', '2025-06-17 00:00:00+00', 1250000000, 125000000, 10000000000),
    ('gemini', 'gemini-2.5-flash', '2025-06-17 00:00:00+00', 300000000, 30000000, 2500000000),
    ('perplexity', 'sonar', '2025-01-21 00:00:00+00', 1000000000, 1000000000, 1000000000),
    ('perplexity', 'sonar-pro', '2025-01-21 00:00:00+00', 3000000000, 3000000000, 15000000000),
    ('fallback', 'llama-3.1-8b', '2025-01-01 00:00:00+00', 50000000, 50000000, 80000000);

insert into spillway.budget (period, valid_from, amount_nusd) values
    ('day', '2025-01-01 00:00:00+00', 200000000000),
    ('week', '2025-01-01 00:00:00+00', 1000000000000),
    ('month', '2025-01-01 00:00:00+00', 4000000000000);

reset role;
