-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the console reads, as a person who connects it wants to see it: how much there is and how new it is.
-- Every figure of a roll-up is as new as what the gateway committed last.
select name, count, newest
from (
    select 1, 'console.rollup_quarter', (select count(*) from console.rollup_quarter),
           (select newest_ingested_at from console.ledger)
    union all
    select 2, 'console.account', count(*), max(joined_at) from console.account
    union all
    select 3, 'console.budget', count(*), max(valid_from) filter (where valid_from <= now()) from console.budget
    union all
    select 4, 'console.provider', count(*), null from console.provider
    union all
    select 5, 'console.command', count(*), max(received_at) from console.command
    union all
    select 6, 'console.audit', count(*), max(at) from console.audit
) relation (rank, name, count, newest)
order by rank
