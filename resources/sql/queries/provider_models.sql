-- SPDX-License-Identifier: GPL-3.0-or-later
select provider, array(select distinct m.model from console.model_price m where m.provider = p.provider)
from console.provider p
