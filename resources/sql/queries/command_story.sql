-- SPDX-License-Identifier: GPL-3.0-or-later
-- What became of the command $1, oldest first: a row a step.
select c.type, c.environment, c.reason, c.actor, c.key_id, e.state, e.at, e.actor, e.control_version,
       coalesce(e.detail ->> 'text', '')
from console.command c join console.command_event e on e.command_id = c.id
where c.id = $1::uuid order by e.event_id
