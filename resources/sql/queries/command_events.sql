-- SPDX-License-Identifier: GPL-3.0-or-later
select state, at, actor, control_version, detail::text from spillway.command_event
where command_id = $1::uuid order by event_id
