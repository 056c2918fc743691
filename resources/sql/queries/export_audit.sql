-- SPDX-License-Identifier: GPL-3.0-or-later
copy (
    select sequence, at, environment, kind, actor, command_id, detail, previous_hash, hash
    from console.audit
    -- In sub-selects, so that the two are read once and not for every row.
    where at >= (select current_setting('spillway.from')::timestamptz)
      and at < (select current_setting('spillway.to')::timestamptz)
    order by sequence
) to stdout (format binary)
