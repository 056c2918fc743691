-- SPDX-License-Identifier: GPL-3.0-or-later
-- Spend by the ledger since two instants that are whole quarter hours.
select coalesce(sum(cost_nusd) filter (where quarter >= $1::timestamptz), 0)::bigint,
       coalesce(sum(cost_nusd) filter (where quarter >= $2::timestamptz), 0)::bigint
from spillway.rollup_quarter where quarter >= least($1::timestamptz, $2::timestamptz)
