-- SPDX-License-Identifier: GPL-3.0-or-later
-- Commands by break-glass whose half hour is over by $2 and which nobody approved since.
select c.id::text, e.detail ->> 'before', e.detail ->> 'after'
from spillway.command_event e join spillway.command c on c.id = e.command_id
where c.environment = $1 and e.state = 'applied' and e.at > now() - interval '32 days'
  and (e.detail ->> 'reverts_at')::timestamptz <= $2::timestamptz
  and not exists (select from spillway.command_event later
                  where later.command_id = c.id and later.event_id > e.event_id
                    and (later.state = 'approved' or later.detail ? 'reverted'))
order by e.event_id
