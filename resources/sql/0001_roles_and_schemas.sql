-- SPDX-License-Identifier: GPL-3.0-or-later
-- The three roles, the two schemas and the record of migrations. Spillway wants a database of its own:
-- TEMPORARY is taken from PUBLIC here, so that the console's role cannot write even a scratch table.

do $$
begin
    if not exists (select from pg_roles where rolname = 'spillway_owner') then
        create role spillway_owner;
    end if;
    if not exists (select from pg_roles where rolname = 'spillway_gateway') then
        create role spillway_gateway;
    end if;
    if not exists (select from pg_roles where rolname = 'spillway_console') then
        create role spillway_console;
    end if;
    -- Only a superuser may name SUPERUSER, REPLICATION and BYPASSRLS; a role made without them has none.
    if (select rolsuper from pg_roles where rolname = current_user) then
        alter role spillway_owner nosuperuser noreplication nobypassrls;
        alter role spillway_gateway nosuperuser noreplication nobypassrls;
        alter role spillway_console nosuperuser noreplication nobypassrls;
        -- Anybody may write large objects unless this is said; it takes who owns these functions.
        revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea),
            lo_put(oid, bigint, bytea), lowrite(integer, bytea), lo_truncate(integer, integer),
            lo_truncate64(integer, bigint), lo_unlink(oid) from public;
    end if;
end
$$;

alter role spillway_owner nologin nocreatedb nocreaterole;
alter role spillway_gateway login nocreatedb nocreaterole;
alter role spillway_console login nocreatedb nocreaterole connection limit 8;

-- A seat belt, since a role can unset it; the guard is that nothing is granted.
alter role spillway_console set default_transaction_read_only = on;
alter role spillway_console set statement_timeout = '15s';
alter role spillway_console set lock_timeout = '2s';
alter role spillway_console set jit = off;

do $$
begin
    if not pg_has_role(current_user, 'spillway_owner', 'member') then
        execute format('grant spillway_owner to %I', current_user);
    end if;
    execute format('revoke temporary, create on database %I from public', current_database());
    execute format('grant connect on database %I to spillway_console', current_database());
    execute format('grant connect, temporary on database %I to spillway_gateway', current_database());
end
$$;

create schema spillway authorization spillway_owner;
create schema console authorization spillway_owner;

set local role spillway_owner;

-- Functions are callable by everybody unless said otherwise. Said otherwise here.
alter default privileges revoke execute on functions from public;

create table spillway.schema_version (
    version    integer primary key,
    name       text not null,
    checksum   text not null,
    applied_at timestamptz not null default now()
);
comment on table spillway.schema_version is 'Migrations applied, with the SHA-256 of each file';

grant usage on schema spillway to spillway_gateway;
grant usage on schema console to spillway_console, spillway_gateway;
grant select on spillway.schema_version to spillway_gateway;

reset role;
