-- SPDX-License-Identifier: GPL-3.0-or-later
-- A lever that was ended or set anew before its time tints the charts until then, not until it would have lapsed.
set local role spillway_owner;

create index on spillway.command_event (control_version) where state = 'applied';

-- The scope a lever has: what it was set for, so that one order can be told to end another.
create function spillway.lever_scope(type text, parameters jsonb) returns text
    language sql immutable parallel safe
    as $$
        select case
            when type in ('pause_tier', 'resume_tier') then 'tier'
            when type in ('pause_provider', 'resume_provider') then 'provider'
            when type in ('enter_fallback', 'leave_fallback') then 'fallback'
            when type in ('set_budget_cap', 'clear_budget_cap') then 'cap ' || coalesce(parameters ->> 'period', '')
            when type in ('set_rate_limit', 'clear_rate_limit') then 'rate ' || coalesce(parameters ->> 'tier', '*')
            when type = 'emergency_stop' then 'stop'
            when type = 'set_load_level' then 'load'
        end
    $$;

grant execute on function spillway.lever_scope(text, jsonb) to spillway_console, spillway_gateway;

create or replace view console.mark as
    select at, until, kind, text, actor, control_version from spillway.annotation
    union all
    select e.at,
           least(e.at + make_interval(secs => c.duration_s::float8),
               (select n.at
                from spillway.command_event n join spillway.command d on d.id = n.command_id
                where n.state = 'applied' and c.duration_s is not null and n.control_version > e.control_version
                      and d.environment = c.environment
                      and (d.type = 'resume_all' and c.type in
                               ('pause_tier', 'pause_provider', 'enter_fallback', 'emergency_stop')
                           or spillway.lever_scope(d.type, d.parameters) = spillway.lever_scope(c.type, c.parameters)
                              and coalesce(d.parameters -> 'tiers' @> (c.parameters -> 'tiers'), true)
                              and coalesce(d.parameters -> 'providers' @> (c.parameters -> 'providers'), true))
                order by n.control_version
                limit 1),
               -- Break-glass is taken back after half an hour.
               (select l.at from spillway.command_event l
                where l.command_id = c.id and l.state = 'lapsed' and c.duration_s is not null
                order by l.at limit 1)),
           'command',
           replace(c.type, '_', ' ')
               || case when jsonb_typeof(c.parameters -> 'tiers') = 'array'
                       then ' ' || (select string_agg(t, ', ') from jsonb_array_elements_text(c.parameters -> 'tiers') t)
                       else '' end,
           c.actor, e.control_version
    from spillway.command_event e join spillway.command c on c.id = e.command_id
    where e.state = 'applied'
    union all
    select started_at, ended_at, case severity when 'critical' then 'critical' else 'warning' end, text, 'auto', null
    from spillway.alert
    where state <> 'pending' and severity <> 'info'
    union all
    select valid_from, null, 'price_change', provider || ' ' || model, 'auto', null
    from spillway.model_price p
    where exists (select from spillway.model_price q
                  where q.provider = p.provider and q.model = p.model and q.valid_from < p.valid_from);

reset role;
