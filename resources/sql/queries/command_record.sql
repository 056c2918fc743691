-- SPDX-License-Identifier: GPL-3.0-or-later
-- A nonce of the key, the command, its first event and the audit entry: all or nothing, in one statement.
-- $11 is the body in base64, $12 the nonce, $13 when it is refused for its age, $14 the audit's detail.
with fresh as (
    insert into spillway.nonce (key_id, nonce, expires_at) values ($7, $12, $13::timestamptz)
    on conflict do nothing returning 1
), entry as (
    insert into spillway.command (id, environment, type, parameters, reason, actor, key_id, expected_version,
                                  duration_s, request, body)
    select $1::uuid, $2, $3, $4::jsonb, $5, $6, $7, $8::bigint, $9::bigint, $10, decode($11, 'base64') from fresh
    on conflict (id) do nothing returning id
), event as (
    insert into spillway.command_event (command_id, state, actor) select id, 'recorded', $6 from entry
    returning command_id
), audited as (
    select (spillway.audit_append($2, 'command.recorded', $6, command_id, $14)).sequence from event
)
select exists (select from fresh), exists (select from entry), (select max(sequence) from audited)
