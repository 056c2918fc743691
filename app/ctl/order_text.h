// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/command_client.h"
#include "app/postgres/audit_reader.h"
#include "models/controls/effect_watch.h"
#include "models/domain/zone.h"

#include <QJsonObject>
#include <QString>

/// What spillwayctl says of an order, to people and to scripts.
namespace spillway::ctl
{

/// "pause free, for 45 min, because: spend spike"
[[nodiscard]] QString orderText(const commands::Command& command);
/// What will fall, before it is ordered; empty when nothing will.
[[nodiscard]] QString expectationText(const controls::EffectPlan& plan);
/// One line: what became of it.
[[nodiscard]] QString answerText(const commands::CommandAnswer& answer, const Zone& zone);
[[nodiscard]] QString storyText(const postgres::CommandStory& story, const Zone& zone);
/// "enforced      17:04:20.142  canary free: deny, tier_paused (v42)"
[[nodiscard]] QString lightText(
    controls::LightKind kind, const controls::EffectWatch& watch, const Zone& zone);

[[nodiscard]] QJsonObject answerJson(const http::Answered<commands::CommandAnswer>& answer);
[[nodiscard]] QJsonObject lightsJson(const controls::EffectWatch& watch);
[[nodiscard]] QJsonObject failureJson(const http::CommandFailure& failure);
[[nodiscard]] QJsonObject storyJson(const postgres::CommandStory& story);

} // namespace spillway::ctl
