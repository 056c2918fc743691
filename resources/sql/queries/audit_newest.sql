-- SPDX-License-Identifier: GPL-3.0-or-later
-- The audit before entry $1 (null: from the end), of the environment $2, at most $3 rows, newest first. $4 is
-- a list of beginnings of kinds, such as 'command.'; null is every kind. $5 is an actor; null is anyone.
select sequence, at, environment, kind, actor, command_id::text, detail, previous_hash, hash
from console.audit
where sequence < coalesce($1::bigint, 9223372036854775807) and environment = $2
  and ($4::text[] is null or exists (select from unnest($4::text[]) k where starts_with(kind, k)))
  and ($5::text is null or actor = $5::text)
order by sequence desc limit $3::bigint
