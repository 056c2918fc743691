-- SPDX-License-Identifier: GPL-3.0-or-later
insert into spillway.alert (id, environment, rule, severity, state, scope, text, started_at)
values (gen_random_uuid(), $1, $2, 'critical', 'firing', $3, $4, now())
on conflict do nothing
