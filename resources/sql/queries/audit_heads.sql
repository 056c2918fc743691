-- SPDX-License-Identifier: GPL-3.0-or-later
select sequence, hash, key_id, signature from console.audit_head order by sequence
