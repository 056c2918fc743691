-- SPDX-License-Identifier: GPL-3.0-or-later
-- A day's events are added up in memory.
set work_mem = '64MB';
set synchronous_commit = off;
