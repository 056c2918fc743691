-- SPDX-License-Identifier: GPL-3.0-or-later
-- Adds the events just copied to the roll-ups; the span holds no others.
select spillway.rollup_apply(format(
    '(select * from spillway.usage_event where occurred_at >= %L and occurred_at <= %L)',
    ($1::jsonb ->> 'from')::timestamptz, ($1::jsonb ->> 'to')::timestamptz))
