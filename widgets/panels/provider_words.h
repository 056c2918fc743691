// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/providers/provider_values.h"
#include "widgets/components/badge.h"
#include "widgets/components/text_runs.h"

namespace spillway
{

[[nodiscard]] BadgeValues circuitBadge(CircuitState state);
/// "since 16:45", "over 24 h".
[[nodiscard]] QString circuitSinceText(const ProviderRow& row, Instant now, const Zone& zone);
/// "RPM"
[[nodiscard]] QString quotaName(QuotaKind kind);
/// "118 of 500", "19.2k of 20k"
[[nodiscard]] QString quotaText(const QuotaUse& quota);
/// "full about 21:40"; empty where the day holds it.
[[nodiscard]] QString quotaTimeText(const QuotaUse& quota, const Zone& zone);
[[nodiscard]] Tone quotaTone(const QuotaUse& quota);
/// The kind that failed most, with its share: "timeout 0.21 %"; "none" without errors.
[[nodiscard]] QString worstErrorText(const RequestCounts& counts);
/// "OpenAI, Gemini, Fallback · Fallback serves 12 % now, 9 % usual · …"
[[nodiscard]] TextRuns orderRuns(const ProvidersValues& values);
[[nodiscard]] TextRuns systemRuns(const ProvidersValues& values, bool isShort = false);
/// "Degraded: 8 % of 412 failed"
[[nodiscard]] QString changeText(const HealthChange& change);
/// "540 ms", "1.48 s"
[[nodiscard]] QString latencyText(double milliseconds);

} // namespace spillway
