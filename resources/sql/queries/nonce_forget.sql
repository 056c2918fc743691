-- SPDX-License-Identifier: GPL-3.0-or-later
-- A signature this old is refused for its age, also by a gateway whose clock is somewhat behind.
delete from spillway.nonce where expires_at < now() - interval '10 minutes'
