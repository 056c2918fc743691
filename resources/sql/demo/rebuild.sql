-- SPDX-License-Identifier: GPL-3.0-or-later
-- Roll-ups of the UTC days that the loaded events lie in, from the events; then what a collector notes.
with day as (
    select (($1::jsonb ->> 'from')::timestamptz at time zone 'UTC')::date as first,
           (($1::jsonb ->> 'to')::timestamptz at time zone 'UTC')::date + 1 as after
), rebuilt as materialized (
    select spillway.rollup_rebuild(first, after) from day
)
update spillway.ledger set
    newest_occurred_at = greatest(newest_occurred_at, (select max(occurred_at) from spillway.usage_event)),
    newest_ingested_at = clock_timestamp()
where exists (select from rebuilt)
