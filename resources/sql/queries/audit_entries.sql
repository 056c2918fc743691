-- SPDX-License-Identifier: GPL-3.0-or-later
-- The audit after entry $1, at most $2 rows, ascending.
select sequence, at, environment, kind, actor, command_id::text, detail, previous_hash, hash
from console.audit where sequence > $1::bigint order by sequence limit $2::bigint
