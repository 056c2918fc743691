-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the session's role could do beyond reading: one row for each power, with the object it is over.
-- Asked of privileges, never tried. System schemas are left out, since PUBLIC has its things there.
with me as (
    select oid, rolname, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls
    from pg_roles where rolname = current_user
), own_schema as (
    select oid, nspname from pg_namespace
    where nspname !~ '^pg_' and nspname <> 'information_schema'
), power (rank, kind, object, rights) as (
    select 1, 'attribute', a.name, ''
    from me, lateral (values ('superuser', rolsuper), ('createdb', rolcreatedb), ('createrole', rolcreaterole),
                             ('replication', rolreplication), ('bypassrls', rolbypassrls)) a (name, held)
    where a.held
    union all
    select 2, 'membership', quote_ident(r.rolname), ''
    from pg_roles r, me
    where r.oid <> me.oid and not me.rolsuper and pg_has_role(me.oid, r.oid, 'member')
    union all
    select 3, 'database', p.name, ''
    from (values ('create'), ('temporary')) p (name)
    where has_database_privilege(current_database(), p.name)
    union all
    select 4, 'schema', quote_ident(s.nspname), ''
    from own_schema s where has_schema_privilege(s.oid, 'create')
    union all
    -- has_sequence_privilege throws on what is no sequence, and WHERE promises no order: hence CASE.
    select 5, case when c.relkind = 'S' then 'sequence' else 'relation' end,
           format('%I.%I', s.nspname, c.relname),
           array_to_string(case when c.relkind = 'S' then array(
               select upper(r) from unnest(array['usage', 'update']) r where has_sequence_privilege(c.oid, r))
           else array(
               select upper(r)
               from unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger']) r
               where has_table_privilege(c.oid, r)
                  or case when r in ('insert', 'update', 'references')
                          then has_any_column_privilege(c.oid, r) else false end) end, ', ')
    from pg_class c join own_schema s on s.oid = c.relnamespace
    where case when c.relkind = 'S' then has_sequence_privilege(c.oid, 'usage, update')
               when c.relkind in ('r', 'p', 'v', 'm', 'f')
               then has_table_privilege(c.oid, 'insert, update, delete, truncate, references, trigger')
                    or has_any_column_privilege(c.oid, 'insert, update, references')
               else false end
    union all
    select 6, 'function', p.oid::regprocedure::text, ''
    from pg_proc p join own_schema s on s.oid = p.pronamespace
    where p.prosecdef and has_schema_privilege(s.oid, 'usage') and has_function_privilege(p.oid, 'execute')
    union all
    -- Large objects are writable by everybody until this is taken from PUBLIC.
    select 6, 'function', p.oid::regprocedure::text, ''
    from pg_proc p
    where p.oid in ('pg_catalog.lo_creat(integer)'::regprocedure, 'pg_catalog.lo_create(oid)'::regprocedure,
                    'pg_catalog.lo_from_bytea(oid, bytea)'::regprocedure)
      and has_function_privilege(p.oid, 'execute')
)
select current_user::text, kind, object, rights, quote_ident(current_user), quote_ident(current_database())
from power
union all
select current_user::text, '', '', '', quote_ident(current_user), ''
order by 2, 3
