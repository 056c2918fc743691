-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1: the starts of months, $2: the end of the last. What is paid for a month whatever is used, by kind.
select width_bucket(m.month, $1::timestamptz[]) - 1, f.kind, sum(f.monthly_nusd)::bigint
from unnest($1::timestamptz[]) m (month)
join console.fixed_cost f on f.valid_from <= m.month and coalesce(f.valid_to, 'infinity') > m.month
where m.month < $2::timestamptz
group by 1, 2
order by 1, 2
