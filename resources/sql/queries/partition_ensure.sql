-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1: now. This month and the two after it.
select spillway.partition_ensure($1::timestamptz, $1::timestamptz + interval '2 months')
