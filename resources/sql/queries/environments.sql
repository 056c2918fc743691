-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whose levers this database keeps.
select environment from console.control_state order by environment
