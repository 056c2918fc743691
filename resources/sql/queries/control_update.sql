-- SPDX-License-Identifier: GPL-3.0-or-later
-- $4: the version that the caller saw
update spillway.control_state set version = $2, document = $3, updated_at = now()
where environment = $1 and version = $4::bigint
returning version
