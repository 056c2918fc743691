-- SPDX-License-Identifier: GPL-3.0-or-later
-- What still has to happen to a command of this environment: its last event is not an end.
select c.id::text, e.state, e.at, e.control_version, c.received_at
from spillway.command c
cross join lateral (select state, at, control_version from spillway.command_event
                    where command_id = c.id order by event_id desc limit 1) e
where c.environment = $1 and c.received_at > now() - interval '32 days'
  and e.state in ('recorded', 'awaiting_approval', 'approved', 'applied')
order by c.received_at
