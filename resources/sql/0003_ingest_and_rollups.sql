-- SPDX-License-Identifier: GPL-3.0-or-later
-- How events get in, and the roll-ups kept in the same transaction: after any commit,
-- roll-up = sum of the raw rows. One aggregation serves both the new events and a rebuild.
set local role spillway_owner;

-- The advisory locks of this schema: 7390002 ingest (shared) against rebuild (exclusive),
-- 7390003 partitions, 7390004 the audit chain. 7390001 is the migrator's.

create table spillway.ledger (
    singleton          boolean primary key default true check (singleton),
    newest_occurred_at timestamptz,
    newest_ingested_at timestamptz,
    detached_before    timestamptz not null default '2000-01-01 00:00:00+00'
);
comment on column spillway.ledger.detached_before is
    'raw events before this are gone from usage_event; older deliveries are rejected, for a repeated one could not be told';
insert into spillway.ledger default values;

-- The grain lets a day be added up in every IANA zone.
create table spillway.rollup_quarter (
    quarter             timestamptz not null,
    tier                text not null,
    provider            text not null,
    model               text not null,
    requests            bigint not null,
    errors              bigint not null,
    timeouts            bigint not null,
    rate_limited        bigint not null,
    denied              bigint not null,
    cache_hits          bigint not null,
    fallbacks           bigint not null,
    unpriced            bigint not null,
    input_tokens        bigint not null,
    cached_input_tokens bigint not null,
    output_tokens       bigint not null,
    cost_nusd           bigint not null,
    latency_count       bigint not null,
    latency_sum_ms      bigint not null,
    latency_buckets     integer[] not null,
    primary key (quarter, tier, provider, model)
) with (fillfactor = 70, toast_tuple_target = 256);
-- The counts are small numbers in wide integers: compressed in the row, they take a third.
alter table spillway.rollup_quarter alter column latency_buckets set storage main;
comment on column spillway.rollup_quarter.errors is 'status error, timeout or rate_limited; the latter two also on their own';

create table spillway.rollup_dimension (
    quarter             timestamptz not null,
    dimension           text not null check (dimension in ('feature', 'region', 'device')),
    value               text not null,
    tier                text not null,
    requests            bigint not null,
    errors              bigint not null,
    input_tokens        bigint not null,
    cached_input_tokens bigint not null,
    output_tokens       bigint not null,
    cost_nusd           bigint not null,
    primary key (dimension, quarter, value, tier)
) with (fillfactor = 70);

-- A UTC day of a tier as 96 big-endian int8 each, so that a year by tier is a thousand short rows.
create table spillway.rollup_day (
    day      date not null,
    tier     text not null,
    cost     bytea not null check (octet_length(cost) = 768),
    requests bytea not null check (octet_length(requests) = 768),
    primary key (day, tier)
) with (fillfactor = 50);
alter table spillway.rollup_day alter column cost set storage plain;
alter table spillway.rollup_day alter column requests set storage plain;

create function spillway.quarter_of(at timestamptz) returns timestamptz
language sql immutable parallel safe as
$$ select date_bin('15 minutes', at, '2000-01-01 00:00:00+00') $$;

-- The formula of models/domain/latency_histogram.h.
create function spillway.latency_bucket(milliseconds bigint) returns integer
language sql immutable parallel safe as
$$
    select case when milliseconds <= 1 then 0
           else least(ceil(ln(milliseconds::float8) / ln((1 + 0.02::float8) / (1 - 0.02::float8)))::integer, 371) end
$$;

create function spillway.histogram_of(buckets integer[], counts bigint[]) returns integer[]
language sql immutable parallel safe as
$$
    select coalesce(array_agg(coalesce(c.count, 0)::integer order by i), '{}')
    from generate_series(0, (select max(b) from unnest(buckets) b)) i
    left join unnest(buckets, counts) c (bucket, count) on c.bucket = i
$$;

create function spillway.histogram_sum(a integer[], b integer[]) returns integer[]
language sql immutable parallel safe as
$$
    select coalesce(array_agg(coalesce(s.x, 0) + coalesce(s.y, 0) order by s.i), '{}')
    from unnest(a, b) with ordinality s (x, y, i)
$$;

-- Adds `deltas` to the big-endian int8 at `slots` (0…95) of a packed day.
create function spillway.packed_add(pack bytea, slots integer[], deltas bigint[]) returns bytea
language plpgsql immutable parallel safe as
$$
declare
    i integer;
    was bigint;
begin
    for i in 1 .. coalesce(array_length(slots, 1), 0) loop
        was := ('x' || encode(substring(pack from slots[i] * 8 + 1 for 8), 'hex'))::bit(64)::bigint;
        pack := overlay(pack placing int8send(was + deltas[i]) from slots[i] * 8 + 1);
    end loop;
    return pack;
end
$$;

create function spillway.partition_ensure(first_at timestamptz, last_at timestamptz) returns integer
language plpgsql security definer set search_path = spillway, pg_temp as
$$
declare
    month timestamp := date_trunc('month', first_at at time zone 'UTC');
    name text;
    made integer := 0;
begin
    if last_at > now() + interval '13 months' or first_at > last_at then
        raise exception 'partitions are made for at most 13 months ahead' using errcode = '22023';
    end if;
    while month <= last_at at time zone 'UTC' loop
        name := 'usage_event_' || to_char(month, 'YYYY_MM');
        if not exists (select from pg_class where relnamespace = 'spillway'::regnamespace and relname = name) then
            perform pg_advisory_xact_lock(7390003);
            if month at time zone 'UTC' < (select detached_before from ledger) then
                raise exception 'the partition of % was detached', to_char(month, 'YYYY-MM') using errcode = '22023';
            end if;
            -- Read from the catalogue again: to_regclass would answer from before the wait.
            if not exists (select from pg_class where relnamespace = 'spillway'::regnamespace and relname = name) then
                -- Made first and attached then, which does not stop readers and writers of the parent.
                execute format('create table spillway.%I (like spillway.usage_event including all)', name);
                execute format('alter table spillway.usage_event attach partition spillway.%I for values from (%L) to (%L)',
                    name, month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
                made := made + 1;
            end if;
        end if;
        month := month + interval '1 month';
    end loop;
    return made;
end
$$;

-- Takes the months that end at or before `before` out of usage_event. Their tables stay, for the operator
-- to archive or drop; the roll-ups stay as they are.
create function spillway.partition_detach(before timestamptz) returns text[]
language plpgsql security definer set search_path = spillway, pg_temp as
$$
declare
    horizon timestamptz := date_trunc('month', before at time zone 'UTC') at time zone 'UTC';
    name text;
    gone text[] := '{}';
begin
    if before > now() - interval '1 month' then
        raise exception 'at least a month of events is kept' using errcode = '22023';
    end if;
    perform pg_advisory_xact_lock(7390003);
    perform pg_advisory_xact_lock(7390002);
    update ledger set detached_before = greatest(detached_before, horizon);
    for name in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'spillway.usage_event'::regclass
          and c.relname < 'usage_event_' || to_char(horizon at time zone 'UTC', 'YYYY_MM')
        order by c.relname
    loop
        execute format('alter table spillway.usage_event detach partition spillway.%I', name);
        gone := gone || name;
    end loop;
    return gone;
end
$$;

-- The one aggregation. `source` is a relation or a parenthesised query with the columns of usage_event;
-- it comes from the two functions below and from nowhere else.
create function spillway.rollup_apply(source text) returns void
language plpgsql set search_path = spillway, pg_temp set jit = off as
$$
begin
    execute format($sql$
        with counted as (
            select spillway.quarter_of(occurred_at) as quarter, tier, provider, model,
                   spillway.latency_bucket(latency_ms) as bucket,
                   count(*) as requests,
                   count(*) filter (where status in ('error', 'timeout', 'rate_limited')) as errors,
                   count(*) filter (where status = 'timeout') as timeouts,
                   count(*) filter (where status = 'rate_limited') as rate_limited,
                   count(*) filter (where status = 'denied') as denied,
                   count(*) filter (where cache_hit) as cache_hits,
                   count(*) filter (where fallback) as fallbacks,
                   count(*) - count(cost_nusd) as unpriced,
                   sum(input_tokens) as input_tokens,
                   sum(cached_input_tokens) as cached_input_tokens,
                   sum(output_tokens) as output_tokens,
                   coalesce(sum(cost_nusd), 0) as cost_nusd,
                   count(latency_ms) as latency_count,
                   coalesce(sum(latency_ms), 0) as latency_sum_ms
            from %s e
            group by 1, 2, 3, 4, 5
        )
        insert into spillway.rollup_quarter as r
        select quarter, tier, provider, model, sum(requests), sum(errors), sum(timeouts), sum(rate_limited),
               sum(denied), sum(cache_hits), sum(fallbacks), sum(unpriced), sum(input_tokens),
               sum(cached_input_tokens), sum(output_tokens), sum(cost_nusd), sum(latency_count),
               sum(latency_sum_ms),
               spillway.histogram_of(array_agg(bucket) filter (where bucket is not null),
                                     array_agg(latency_count) filter (where bucket is not null))
        from counted
        group by 1, 2, 3, 4
        order by 1, 2, 3, 4
        on conflict (quarter, tier, provider, model) do update set
            requests = r.requests + excluded.requests,
            errors = r.errors + excluded.errors,
            timeouts = r.timeouts + excluded.timeouts,
            rate_limited = r.rate_limited + excluded.rate_limited,
            denied = r.denied + excluded.denied,
            cache_hits = r.cache_hits + excluded.cache_hits,
            fallbacks = r.fallbacks + excluded.fallbacks,
            unpriced = r.unpriced + excluded.unpriced,
            input_tokens = r.input_tokens + excluded.input_tokens,
            cached_input_tokens = r.cached_input_tokens + excluded.cached_input_tokens,
            output_tokens = r.output_tokens + excluded.output_tokens,
            cost_nusd = r.cost_nusd + excluded.cost_nusd,
            latency_count = r.latency_count + excluded.latency_count,
            latency_sum_ms = r.latency_sum_ms + excluded.latency_sum_ms,
            latency_buckets = spillway.histogram_sum(r.latency_buckets, excluded.latency_buckets)
    $sql$, source);

    execute format($sql$
        insert into spillway.rollup_dimension as r
        select spillway.quarter_of(occurred_at), d.dimension, d.value, tier, count(*),
               count(*) filter (where status in ('error', 'timeout', 'rate_limited')),
               sum(input_tokens), sum(cached_input_tokens), sum(output_tokens), coalesce(sum(cost_nusd), 0)
        from %s e
        cross join lateral (values ('feature', feature), ('region', region), ('device', device)) d (dimension, value)
        where d.value is not null
        group by 1, 2, 3, 4
        order by 2, 1, 3, 4
        on conflict (dimension, quarter, value, tier) do update set
            requests = r.requests + excluded.requests,
            errors = r.errors + excluded.errors,
            input_tokens = r.input_tokens + excluded.input_tokens,
            cached_input_tokens = r.cached_input_tokens + excluded.cached_input_tokens,
            output_tokens = r.output_tokens + excluded.output_tokens,
            cost_nusd = r.cost_nusd + excluded.cost_nusd
    $sql$, source);

    execute format($sql$
        insert into spillway.rollup_day as r
        select day, tier,
               spillway.packed_add(decode(repeat('00', 768), 'hex'), array_agg(slot), array_agg(cost)),
               spillway.packed_add(decode(repeat('00', 768), 'hex'), array_agg(slot), array_agg(requests))
        from (
            select (occurred_at at time zone 'UTC')::date as day, tier,
                   (extract(epoch from spillway.quarter_of(occurred_at))::bigint / 900 %% 96)::integer as slot,
                   coalesce(sum(cost_nusd), 0)::bigint as cost, count(*) as requests
            from %s e
            group by 1, 2, 3
        ) q
        group by 1, 2
        order by 1, 2
        on conflict (day, tier) do update set
            cost = spillway.packed_sum(r.cost, excluded.cost),
            requests = spillway.packed_sum(r.requests, excluded.requests)
    $sql$, source);
end
$$;

-- Adds two packed days; only the slots that `b` has are touched.
create function spillway.packed_sum(a bytea, b bytea) returns bytea
language plpgsql immutable parallel safe as
$$
declare
    i integer;
    delta bytea;
    zero constant bytea := decode(repeat('00', 8), 'hex');
begin
    for i in 0 .. 95 loop
        delta := substring(b from i * 8 + 1 for 8);
        if delta <> zero then
            a := spillway.packed_add(a, array[i], array[('x' || encode(delta, 'hex'))::bit(64)::bigint]);
        end if;
    end loop;
    return a;
end
$$;

-- Makes the session's temporary tables that ingest() reads; call once a connection.
create function spillway.ingest_prepare() returns void
language plpgsql set client_min_messages = warning as
$$
begin
    create temporary table if not exists incoming_event (
        request_id text, occurred_at timestamptz, user_id text, tier text, provider text, model text,
        feature text, region text, device text,
        input_tokens bigint, cached_input_tokens bigint, output_tokens bigint,
        cost_nusd bigint, latency_ms integer, status text, cache_hit boolean, fallback boolean
    ) on commit delete rows;
    create temporary table if not exists fresh_event (like incoming_event) on commit delete rows;
end
$$;

-- Moves pg_temp.incoming_event into usage_event and adds exactly the rows that were new to the roll-ups.
-- One transaction: the caller's.
create function spillway.ingest(out inserted bigint, out duplicates bigint, out rejected bigint)
language plpgsql set jit = off as
$$
declare
    horizon timestamptz;
    last_at timestamptz;
    total bigint;
begin
    perform pg_advisory_xact_lock_shared(7390002);
    select detached_before into horizon from spillway.ledger;

    with bad as (
        delete from pg_temp.incoming_event
        where occurred_at < horizon or occurred_at > now() + interval '1 day'
           or abs(coalesce(cost_nusd, 0)) > 1000000000000000 or coalesce(latency_ms, 0) < 0
           or least(input_tokens, cached_input_tokens, output_tokens) < 0
           or greatest(input_tokens, cached_input_tokens, output_tokens) > 1000000000000
        returning *
    )
    insert into spillway.rejected_event (request_id, occurred_at, reason, event)
    select request_id, occurred_at,
           case when occurred_at < horizon then 'older than the events that are kept'
                when occurred_at > now() + interval '1 day' then 'in the future'
                else 'a figure out of range' end,
           to_jsonb(bad)
    from bad
    on conflict do nothing;
    get diagnostics rejected = row_count;

    select max(occurred_at), count(*) into last_at, total from pg_temp.incoming_event;
    inserted := 0;
    duplicates := 0;
    if total = 0 then
        return;
    end if;
    perform spillway.partition_ensure(month, month)
    from (select distinct date_trunc('month', occurred_at at time zone 'UTC') at time zone 'UTC' as month
          from pg_temp.incoming_event order by 1) m;

    -- In key order, so that two writers with the same events wait for each other and never in a circle.
    with added as (
        insert into spillway.usage_event (request_id, occurred_at, user_id, tier, provider, model, feature,
            region, device, input_tokens, cached_input_tokens, output_tokens, cost_nusd, latency_ms, status,
            cache_hit, fallback)
        select * from pg_temp.incoming_event order by occurred_at, request_id
        on conflict do nothing
        returning request_id, occurred_at, user_id, tier, provider, model, feature, region, device,
            input_tokens, cached_input_tokens, output_tokens, cost_nusd, latency_ms, status, cache_hit, fallback
    )
    insert into pg_temp.fresh_event select * from added;
    get diagnostics inserted = row_count;
    duplicates := total - inserted;
    if inserted > 0 then
        perform spillway.rollup_apply('pg_temp.fresh_event');
        update spillway.ledger set
            newest_occurred_at = greatest(newest_occurred_at, least(last_at, clock_timestamp())),
            newest_ingested_at = clock_timestamp();
    end if;
    delete from pg_temp.incoming_event;
    delete from pg_temp.fresh_event;
end
$$;

-- Computes the roll-ups of whole UTC days from the raw events again.
create function spillway.rollup_rebuild(first_day date, end_day date) returns void
language plpgsql set jit = off as
$$
declare
    range_from timestamptz := first_day::timestamp at time zone 'UTC';
    range_to timestamptz := end_day::timestamp at time zone 'UTC';
begin
    perform pg_advisory_xact_lock(7390002);
    if range_from < (select detached_before from spillway.ledger) then
        raise exception 'the raw events of that time are no longer here; its roll-ups are kept as they are'
            using errcode = '22023';
    end if;
    delete from spillway.rollup_quarter where quarter >= range_from and quarter < range_to;
    delete from spillway.rollup_dimension where quarter >= range_from and quarter < range_to;
    delete from spillway.rollup_day where day >= first_day and day < end_day;
    perform spillway.rollup_apply(format(
        '(select * from spillway.usage_event where occurred_at >= %L and occurred_at < %L)', range_from, range_to));
end
$$;

reset role;
