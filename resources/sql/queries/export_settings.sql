-- SPDX-License-Identifier: GPL-3.0-or-later
-- COPY takes no parameters: an export's are settings of its transaction, read by export_*.sql.
-- $1, $2: from and to; $3: the starts of its periods; $4: the dimensions it is split by.
select set_config('spillway.from', $1, true), set_config('spillway.to', $2, true),
       set_config('spillway.starts', $3, true), set_config('spillway.dimensions', $4, true),
       set_config('statement_timeout', '15min', true)
