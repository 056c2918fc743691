-- SPDX-License-Identifier: GPL-3.0-or-later
insert into spillway.control_state (environment, version, document) values ($1, $2, $3)
on conflict do nothing
returning version
