-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1, $2: start and end of a month; $3: now. Users of today, and the revenue recognised so far: each account's
-- price by the share of the month, to now, that it was there.
select tier,
       count(*) filter (where joined_at <= $3::timestamptz and coalesce(left_at, 'infinity') > $3::timestamptz),
       coalesce(round(sum(monthly_price_nusd::numeric
           * greatest(0, extract(epoch from least(coalesce(left_at, 'infinity'), $3::timestamptz)
                                            - greatest(joined_at, $1::timestamptz)))
           / extract(epoch from $2::timestamptz - $1::timestamptz))
           filter (where joined_at < $3::timestamptz and coalesce(left_at, 'infinity') > $1::timestamptz)),
           0)::bigint
from console.account
group by tier
