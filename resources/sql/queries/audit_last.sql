-- SPDX-License-Identifier: GPL-3.0-or-later
-- The last entry of the chain, and whether its head was signed.
select a.sequence, a.hash, exists (select from spillway.audit_head h where h.sequence = a.sequence)
from spillway.audit a order by a.sequence desc limit 1
