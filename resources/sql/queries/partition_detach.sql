-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1: now, $2: how many whole months of events are kept beside the running one. Takes the brief exclusive
-- lock of a detachment only when there is something to detach.
select case when exists (
    select from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'spillway.usage_event'::regclass
      and c.relname < 'usage_event_'
          || to_char(($1::timestamptz at time zone 'UTC') - make_interval(months => $2::integer), 'YYYY_MM'))
then spillway.partition_detach($1::timestamptz - make_interval(months => $2::integer))
else '{}'::text[] end
