-- SPDX-License-Identifier: GPL-3.0-or-later
select version from console.control_state where environment = $1
