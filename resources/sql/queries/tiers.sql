-- SPDX-License-Identifier: GPL-3.0-or-later
select tier, display_name, daily_requests_per_user, daily_budget_nusd, weekly_budget_nusd, monthly_budget_nusd,
       monthly_price_nusd, allowed_providers, provider_order
from console.tier
order by position, tier
