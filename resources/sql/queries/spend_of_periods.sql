-- SPDX-License-Identifier: GPL-3.0-or-later
-- Spend by the ledger since the beginnings of the running hour, day, week and month.
select coalesce(sum(cost_nusd) filter (where quarter >= $1::timestamptz), 0)::bigint,
       coalesce(sum(cost_nusd) filter (where quarter >= $2::timestamptz), 0)::bigint,
       coalesce(sum(cost_nusd) filter (where quarter >= $3::timestamptz), 0)::bigint,
       coalesce(sum(cost_nusd) filter (where quarter >= $4::timestamptz), 0)::bigint
from spillway.rollup_quarter
where quarter >= least($1::timestamptz, $2::timestamptz, $3::timestamptz, $4::timestamptz)
