-- SPDX-License-Identifier: GPL-3.0-or-later
select environment, type, parameters::text, reason, actor, key_id, expected_version, duration_s, received_at, request, body
from spillway.command where id = $1::uuid and environment = $2
