-- SPDX-License-Identifier: GPL-3.0-or-later
-- Money is bigint nano-dollars (column names end in _nusd). Times are timestamptz.
set local role spillway_owner;

create table spillway.usage_event (
    request_id          text not null,
    occurred_at         timestamptz not null,
    user_id             text not null,
    tier                text not null,
    provider            text not null,
    model               text not null,
    feature             text,
    region              text,
    device              text,
    input_tokens        bigint not null check (input_tokens >= 0),
    cached_input_tokens bigint not null check (cached_input_tokens >= 0),
    output_tokens       bigint not null check (output_tokens >= 0),
    cost_nusd           bigint,
    latency_ms          integer,
    status              text not null check (status in ('ok', 'error', 'timeout', 'rate_limited', 'denied')),
    cache_hit           boolean not null,
    fallback            boolean not null,
    ingested_at         timestamptz not null default now(),
    primary key (request_id, occurred_at)
) partition by range (occurred_at);
create index on spillway.usage_event (occurred_at);
comment on column spillway.usage_event.cost_nusd is 'recorded cost in billionths of a dollar; null is unpriced';

-- Events that cannot be counted, kept so that nothing vanishes in silence.
create table spillway.rejected_event (
    request_id  text not null,
    occurred_at timestamptz not null,
    reason      text not null,
    event       jsonb not null,
    rejected_at timestamptz not null default now(),
    primary key (request_id, occurred_at)
);

create table spillway.tier (
    tier                    text primary key,
    display_name            text not null,
    position                integer not null default 0,
    daily_requests_per_user bigint check (daily_requests_per_user >= 0),
    daily_budget_nusd       bigint check (daily_budget_nusd >= 0),
    weekly_budget_nusd      bigint check (weekly_budget_nusd >= 0),
    monthly_budget_nusd     bigint check (monthly_budget_nusd >= 0),
    monthly_price_nusd      bigint not null default 0 check (monthly_price_nusd >= 0),
    allowed_providers       text[] not null default '{}',
    provider_order          text[] not null default '{}'
);

create table spillway.provider (
    provider            text primary key,
    display_name        text not null,
    position            integer not null default 0,
    requests_per_second bigint,
    requests_per_minute bigint,
    requests_per_day    bigint,
    tokens_per_minute   bigint,
    is_fallback         boolean not null default false
);

-- Nano-dollars for a million tokens, since a single cached token costs less than one nano-dollar.
create table spillway.model_price (
    provider                   text not null,
    model                      text not null,
    valid_from                 timestamptz not null,
    input_nusd_per_mtok        bigint not null check (input_nusd_per_mtok >= 0),
    cached_input_nusd_per_mtok bigint not null check (cached_input_nusd_per_mtok >= 0),
    output_nusd_per_mtok       bigint not null check (output_nusd_per_mtok >= 0),
    recorded_at                timestamptz not null default now(),
    primary key (provider, model, valid_from)
);

create table spillway.budget (
    period      text not null check (period in ('hour', 'day', 'week', 'month')),
    valid_from  timestamptz not null,
    amount_nusd bigint check (amount_nusd >= 0),
    primary key (period, valid_from)
);
comment on column spillway.budget.amount_nusd is 'null ends the budget of that period';

create table spillway.account (
    user_id            text primary key,
    tier               text not null,
    joined_at          timestamptz not null,
    left_at            timestamptz,
    monthly_price_nusd bigint not null default 0
);
create index on spillway.account (joined_at);

create table spillway.fixed_cost (
    name         text not null,
    kind         text not null check (kind in ('infrastructure', 'support', 'other')),
    monthly_nusd bigint not null check (monthly_nusd >= 0),
    valid_from   timestamptz not null,
    valid_to     timestamptz,
    primary key (name, valid_from)
);

create table spillway.rating (
    user_id    text not null,
    rated_at   timestamptz not null,
    provider   text,
    model      text,
    request_id text,
    stars      smallint not null check (stars between 1 and 5),
    primary key (rated_at, user_id)
);

create table spillway.quota (
    resource    text not null,
    metric      text not null,
    limit_value double precision not null check (limit_value > 0),
    warn_share  double precision not null default 0.8 check (warn_share between 0 and 1),
    primary key (resource, metric)
);

create table spillway.stage (
    position         integer primary key,
    name             text not null,
    users_from       bigint not null,
    users_to         bigint,
    monthly_cost_nusd bigint,
    additions        text[] not null default '{}',
    gates            jsonb not null default '[]'
);

create table spillway.system_sample (
    sampled_at timestamptz not null,
    metric     text not null,
    value      double precision not null,
    primary key (metric, sampled_at)
);

create table spillway.command (
    id               uuid primary key,
    environment      text not null,
    type             text not null,
    parameters       jsonb not null,
    reason           text not null,
    actor            text not null,
    key_id           text not null,
    expected_version bigint,
    duration_s       bigint check (duration_s > 0),
    received_at      timestamptz not null default now(),
    request          text not null,
    body             bytea not null
);
create index on spillway.command (environment, received_at);
comment on column spillway.command.request is 'the covered components and the signature, verbatim';
comment on column spillway.command.body is 'the signed bytes of the request body, verbatim';

-- What became of a command, one row a step, in the order of the identity column. Never changed.
create table spillway.command_event (
    event_id        bigint generated always as identity primary key,
    command_id      uuid not null references spillway.command (id),
    at              timestamptz not null default clock_timestamp(),
    state           text not null check (state in
        ('recorded', 'awaiting_approval', 'approved', 'applied', 'seen', 'refused', 'failed', 'lapsed')),
    actor           text not null,
    control_version bigint,
    detail          jsonb not null default '{}'
);
create index on spillway.command_event (command_id);
create unique index command_ends_once on spillway.command_event (command_id)
    where state in ('applied', 'refused', 'failed');

-- Signatures seen, so that none is taken twice. Kept until they would be refused for their age.
create table spillway.nonce (
    key_id     text not null,
    nonce      text not null,
    expires_at timestamptz not null,
    primary key (key_id, nonce)
);
create index on spillway.nonce (expires_at);

create table spillway.audit (
    sequence      bigint primary key,
    at            timestamptz not null,
    environment   text not null,
    kind          text not null,
    actor         text not null,
    command_id    uuid,
    detail        text not null,
    previous_hash bytea not null check (octet_length(previous_hash) = 32),
    hash          bytea not null check (octet_length(hash) = 32)
);

create table spillway.audit_head (
    sequence  bigint primary key,
    hash      bytea not null,
    signed_at timestamptz not null default now(),
    key_id    text not null,
    signature bytea not null
);

create table spillway.alert (
    id              uuid primary key,
    environment     text not null,
    rule            text not null,
    severity        text not null check (severity in ('info', 'warning', 'critical')),
    state           text not null check (state in
        ('pending', 'firing', 'acknowledged', 'silenced', 'resolved', 'no_data')),
    scope           text not null default '*',
    text            text not null,
    value           double precision,
    started_at      timestamptz not null,
    acknowledged_by text,
    ended_at        timestamptz,
    notified_at     timestamptz
);
create unique index one_open_incident on spillway.alert (environment, rule, scope) where ended_at is null;
create index on spillway.alert (started_at);

create table spillway.annotation (
    id              bigint generated always as identity primary key,
    at              timestamptz not null,
    until           timestamptz,
    kind            text not null check (kind in
        ('command', 'warning', 'critical', 'effect', 'outage', 'price_change')),
    text            text not null,
    actor           text not null,
    control_version bigint
);
create index on spillway.annotation (at);

-- The truth about the levers; what Redis holds is a projection of it.
create table spillway.control_state (
    environment text primary key,
    version     bigint not null check (version > 0),
    document    text not null,
    updated_at  timestamptz not null default now()
);

reset role;
