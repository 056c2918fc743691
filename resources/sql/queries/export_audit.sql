-- SPDX-License-Identifier: GPL-3.0-or-later
copy (
    select sequence, at, environment, kind, actor, command_id::text, detail, encode(previous_hash, 'hex'),
           encode(hash, 'hex')
    from console.audit
    where at >= current_setting('spillway.from')::timestamptz and at < current_setting('spillway.to')::timestamptz
    order by sequence
) to stdout (format binary)
