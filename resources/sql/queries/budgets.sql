-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1: as of when
select distinct on (period) period, amount_nusd
from console.budget
where valid_from <= $1::timestamptz
order by period, valid_from desc
