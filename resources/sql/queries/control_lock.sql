-- SPDX-License-Identifier: GPL-3.0-or-later
select version, document from spillway.control_state where environment = $1 for update
