-- SPDX-License-Identifier: GPL-3.0-or-later
select newest_occurred_at, newest_ingested_at from console.ledger
