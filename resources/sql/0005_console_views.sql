-- SPDX-License-Identifier: GPL-3.0-or-later
-- The only thing the console's role may read. Views run with their owner's rights on tables but with the
-- reader's on functions, so that none of them calls a function of schema spillway.
set local role spillway_owner;

create view console.schema_version as select version, name, applied_at from spillway.schema_version;
create view console.usage_event as
    select request_id, occurred_at, user_id, tier, provider, model, feature, region, device, input_tokens,
           cached_input_tokens, output_tokens, cost_nusd, latency_ms, status, cache_hit, fallback, ingested_at
    from spillway.usage_event;
create view console.rollup_quarter as select * from spillway.rollup_quarter;
create view console.rollup_dimension as select * from spillway.rollup_dimension;
create view console.rollup_day as select * from spillway.rollup_day;
create view console.ledger as select newest_occurred_at, newest_ingested_at, detached_before from spillway.ledger;
create view console.rejected_event as
    select request_id, occurred_at, reason, rejected_at from spillway.rejected_event;
create view console.tier as select * from spillway.tier;
create view console.provider as select * from spillway.provider;
create view console.model_price as select * from spillway.model_price;
create view console.budget as select * from spillway.budget;
create view console.account as select * from spillway.account;
create view console.fixed_cost as select * from spillway.fixed_cost;
create view console.rating as select * from spillway.rating;
create view console.quota as select * from spillway.quota;
create view console.stage as select * from spillway.stage;
create view console.system_sample as select * from spillway.system_sample;
create view console.command as select * from spillway.command;
create view console.command_event as select * from spillway.command_event;
create view console.audit as select * from spillway.audit;
create view console.audit_head as select * from spillway.audit_head;
create view console.alert as select * from spillway.alert;
create view console.control_state as select * from spillway.control_state;

-- What happened and belongs on every time chart.
create view console.mark as
    select at, until, kind, text, actor, control_version from spillway.annotation
    union all
    select e.at, e.at + make_interval(secs => c.duration_s::float8), 'command',
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

grant select on all tables in schema console to spillway_console, spillway_gateway;

reset role;
