-- SPDX-License-Identifier: GPL-3.0-or-later
select max(occurred_at) from spillway.usage_event
