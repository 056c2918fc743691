-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1, $2: the first UTC day and the day after the last. Each row packs 96 quarter hours.
select day, tier, cost, requests
from console.rollup_day
where day >= $1::date and day < $2::date
order by day
