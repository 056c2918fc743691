-- SPDX-License-Identifier: GPL-3.0-or-later
-- One gateway at a time looks after the ladder.
select pg_try_advisory_xact_lock(7390005)
