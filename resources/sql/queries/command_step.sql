-- SPDX-License-Identifier: GPL-3.0-or-later
-- One more event of a command, with its audit entry ($6 environment, $7 kind, $8 detail).
with event as (
    insert into spillway.command_event (command_id, state, actor, control_version, detail)
    select id, $2, $3, $4::bigint, $5::jsonb from spillway.command where id = $1::uuid
    returning command_id
)
select (spillway.audit_append($6, $7, $3, command_id, $8)).sequence from event
