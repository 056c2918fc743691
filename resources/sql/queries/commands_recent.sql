-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1 environment, $2 how many: the newest commands with what became of them, and what was spent in the full
-- quarter hour before they took effect and in the first full one after.
with newest as (
    select id, type, environment, actor, key_id, reason, body, expected_version, received_at, duration_s
    from console.command where environment = $1 order by received_at desc limit $2::integer
), became as (
    select e.command_id,
           (array_agg(e.state order by e.event_id desc)
               filter (where e.state <> 'approved' or not exists (
                   select from console.command_event a
                   where a.command_id = e.command_id and a.state = 'applied' and a.event_id < e.event_id)))[1] as state,
           min(e.at) filter (where e.state = 'applied') as applied_at,
           max(e.control_version) filter (where e.state = 'applied') as version,
           min(e.at) filter (where e.state = 'seen') as seen_at,
           min(e.at) filter (where e.state = 'awaiting_approval') as asked_at,
           max(e.actor) filter (where e.state = 'approved') as approved_by,
           max(e.at) filter (where e.state = 'approved') as approved_at,
           bool_or(e.state = 'applied' and e.detail ? 'break_glass') as break_glass,
           max(e.detail ->> 'text') filter (where e.state in ('refused', 'failed', 'lapsed')) as why
    from console.command_event e join newest n on n.id = e.command_id
    group by e.command_id
)
select n.id::text, n.type, n.environment, n.actor, n.key_id, n.reason, n.body,
       coalesce(n.expected_version, 0)::bigint, n.received_at, n.duration_s,
       coalesce(b.state, 'recorded'), b.applied_at, b.version, b.seen_at, b.asked_at, b.approved_by,
       b.approved_at, coalesce(b.break_glass, false), coalesce(b.why, ''),
       (select coalesce(sum(cost_nusd), 0)::bigint from console.rollup_quarter r
        where r.quarter = date_bin('15 minutes', b.applied_at, 'epoch') - interval '15 minutes'),
       (select coalesce(sum(cost_nusd), 0)::bigint from console.rollup_quarter r
        where r.quarter = date_bin('15 minutes', b.applied_at, 'epoch') + interval '15 minutes'),
       coalesce((select newest_occurred_at from console.ledger)
                >= date_bin('15 minutes', b.applied_at, 'epoch') + interval '30 minutes', false)
from newest n left join became b on b.command_id = n.id
order by n.received_at desc
