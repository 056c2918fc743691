-- SPDX-License-Identifier: GPL-3.0-or-later
insert into spillway.nonce (key_id, nonce, expires_at) values ($1, $2, $3::timestamptz)
on conflict do nothing returning 1
