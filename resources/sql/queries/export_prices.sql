-- SPDX-License-Identifier: GPL-3.0-or-later
-- $1, $2: from and to. The prices in force at any time of the window.
select provider, model, valid_from, input_nusd_per_mtok, cached_input_nusd_per_mtok, output_nusd_per_mtok
from (select p.*, lead(valid_from) over (partition by provider, model order by valid_from) as valid_to
      from console.model_price p) dated
where valid_from < $2::timestamptz and coalesce(valid_to, 'infinity') > $1::timestamptz
order by provider collate "C", model collate "C", valid_from
