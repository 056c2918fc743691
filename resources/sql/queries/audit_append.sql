-- SPDX-License-Identifier: GPL-3.0-or-later
select (spillway.audit_append($1, $2, $3, $4::uuid, $5)).sequence
