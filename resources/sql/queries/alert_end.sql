-- SPDX-License-Identifier: GPL-3.0-or-later
update spillway.alert set state = 'resolved', ended_at = now()
where environment = $1 and scope = $2 and ended_at is null
