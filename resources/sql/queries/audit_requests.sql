-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people signed: orders after id $1 (null: from the first), at most $2 of them, by id, each followed by its
-- approvals.
with page as (
    select id, environment, type, reason, actor, key_id, request, body from console.command
    where $1::uuid is null or id > $1::uuid
    order by id limit $2::bigint
)
select id::text, false, actor, key_id, type, environment, reason, request, body, 0::bigint as event_id from page
union all
select p.id::text, true, e.actor, coalesce(e.detail ->> 'key_id', ''), '', '', '', coalesce(e.detail ->> 'request', ''),
       convert_to(coalesce(e.detail ->> 'body', ''), 'UTF8'), e.event_id
from page p join console.command_event e on e.command_id = p.id and e.state = 'approved'
order by 1, 10
