-- SPDX-License-Identifier: GPL-3.0-or-later
select spillway.partition_ensure(($1::jsonb ->> 'from')::timestamptz, ($1::jsonb ->> 'to')::timestamptz)
