-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a collector notes after its batches, and fresh statistics for the first look at the history.
update spillway.ledger set
    newest_occurred_at = greatest(newest_occurred_at, (select max(occurred_at) from spillway.usage_event)),
    newest_ingested_at = clock_timestamp();
analyze spillway.rollup_quarter, spillway.rollup_dimension, spillway.rollup_day;
