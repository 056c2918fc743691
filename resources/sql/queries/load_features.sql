-- SPDX-License-Identifier: GPL-3.0-or-later
select feature, display_name, at_normal, at_elevated, at_high, at_critical
from console.load_feature order by position, feature
