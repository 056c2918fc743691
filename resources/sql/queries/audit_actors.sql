-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everyone who has an entry in the audit of the environment $1, the busiest first.
select actor from console.audit where environment = $1 group by actor order by count(*) desc, actor
