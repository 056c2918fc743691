-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is append-only, and what the gateway may do: everything it needs by name, nothing else.
set local role spillway_owner;

create function spillway.refuse_change() returns trigger
language plpgsql as
$$
begin
    raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = '42501';
end
$$;

create trigger append_only before update or delete or truncate on spillway.command
    for each statement execute function spillway.refuse_change();
create trigger append_only before update or delete or truncate on spillway.command_event
    for each statement execute function spillway.refuse_change();
create trigger append_only before update or delete or truncate on spillway.audit
    for each statement execute function spillway.refuse_change();
create trigger append_only before update or delete or truncate on spillway.audit_head
    for each statement execute function spillway.refuse_change();

-- What an entry's hash is taken over: the hash before it, then every column as "octets:value", the time
-- in microseconds since 1970. Length first, so that no two entries spell the same bytes.
create function spillway.audit_hash(previous_hash bytea, sequence bigint, at timestamptz, environment text,
    kind text, actor text, command_id uuid, detail text) returns bytea
language sql immutable parallel safe as
$$
    select sha256(previous_hash || convert_to(string_agg(octet_length(f) || ':' || f, '' order by n), 'UTF8'))
    from unnest(array[sequence::text, (extract(epoch from at) * 1000000)::bigint::text, environment, kind, actor,
                      coalesce(command_id::text, ''), detail]) with ordinality t (f, n)
$$;

create function spillway.audit_append(environment text, kind text, actor text, command_id uuid, detail text,
    out sequence bigint, out hash bytea)
language plpgsql security definer set search_path = spillway, pg_temp as
$$
declare
    entry_at constant timestamptz := clock_timestamp();
    before bytea;
begin
    perform pg_advisory_xact_lock(7390004);
    select a.sequence + 1, a.hash into sequence, before from spillway.audit a order by a.sequence desc limit 1;
    if not found then
        sequence := 1;
        before := decode(repeat('00', 32), 'hex');
    end if;
    hash := spillway.audit_hash(before, sequence, entry_at, environment, kind, actor, command_id, detail);
    insert into spillway.audit (sequence, at, environment, kind, actor, command_id, detail, previous_hash, hash)
    values (sequence, entry_at, environment, kind, actor, command_id, detail, before, hash);
end
$$;

grant select on all tables in schema spillway to spillway_gateway;
grant insert on spillway.usage_event, spillway.rejected_event, spillway.command, spillway.command_event,
    spillway.audit_head, spillway.system_sample to spillway_gateway;
grant insert, delete on spillway.nonce to spillway_gateway;
grant insert, update on spillway.control_state, spillway.alert, spillway.annotation to spillway_gateway;
grant insert, update, delete on spillway.rollup_quarter, spillway.rollup_dimension, spillway.rollup_day
    to spillway_gateway;
grant update (newest_occurred_at, newest_ingested_at) on spillway.ledger to spillway_gateway;
grant insert, update, delete on spillway.tier, spillway.provider, spillway.model_price, spillway.budget,
    spillway.account, spillway.fixed_cost, spillway.rating, spillway.quota, spillway.stage to spillway_gateway;

grant execute on function spillway.quarter_of(timestamptz), spillway.latency_bucket(bigint),
    spillway.histogram_of(integer[], bigint[]), spillway.histogram_sum(integer[], integer[]),
    spillway.packed_add(bytea, integer[], bigint[]), spillway.packed_sum(bytea, bytea),
    spillway.partition_ensure(timestamptz, timestamptz), spillway.partition_detach(timestamptz),
    spillway.rollup_apply(text), spillway.ingest_prepare(), spillway.ingest(),
    spillway.rollup_rebuild(date, date),
    spillway.audit_hash(bytea, bigint, timestamptz, text, text, text, uuid, text),
    spillway.audit_append(text, text, text, uuid, text) to spillway_gateway;

reset role;
