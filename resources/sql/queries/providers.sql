-- SPDX-License-Identifier: GPL-3.0-or-later
select provider, display_name, requests_per_day, requests_per_minute, tokens_per_minute, is_fallback,
       requests_per_second
from console.provider
order by position, provider
