-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1, $2: from and to; days are counted from $1
select provider, coalesce(model, ''), floor(extract(epoch from rated_at - $1::timestamptz) / 86400)::integer as day,
       count(*), sum(stars)::bigint
from console.rating
where rated_at >= $1::timestamptz and rated_at < $2::timestamptz and provider is not null
group by 1, 2, 3
