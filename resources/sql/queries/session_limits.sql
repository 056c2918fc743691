-- SPDX-License-Identifier: GPL-3.0-or-later
-- How long a statement of this session may take and wait, in milliseconds; 0: for ever.
select coalesce(max(setting) filter (where name = 'statement_timeout'), '0')::bigint,
       coalesce(max(setting) filter (where name = 'lock_timeout'), '0')::bigint
from pg_settings
where name in ('statement_timeout', 'lock_timeout')
