-- SPDX-License-Identifier: GPL-3.0-or-later
insert into spillway.audit_head (sequence, hash, key_id, signature)
values ($1::bigint, decode($2, 'base64'), $3, decode($4, 'base64'))
on conflict do nothing
