// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/status_command.h"

#include "models/overview/assemble_overview.h"

namespace spillway::ctl
{
namespace
{

/// Enough for every rate and for the change against an hour ago.
constexpr int kMinutes = 70;

template <typename Source, typename Read> auto ask(Source& source, ConnectionHealth& health, Read&& read)
{
    const auto connected = source.connect();
    using Answer = decltype(read());
    Answer answer = connected ? read() : Answer(std::unexpected(connected.error()));
    if (answer) {
        health.state = ConnectionState::Connected;
        health.readOnly = connected->isReadOnly();
        health.powers = *connected;
    } else {
        health.state = connectionStateOf(answer.error());
        health.detail = answer.error().message;
    }
    return answer;
}

} // namespace

OverviewValues readStatus(
    LiveSource& live, HistorySource& history, const std::string& environment, const Zone& zone, Instant now)
{
    OverviewInputs inputs;
    inputs.now = now;
    inputs.zone = zone;
    inputs.environment = environment;
    LiveWindow window;
    if (const auto figures = ask(live, inputs.redis, [&] { return live.read(kMinutes); })) {
        window.merge(*figures, kMinutes);
        inputs.now = figures->serverTime;
        inputs.live = &window;
        inputs.liveReceivedAt = figures->serverTime;
    }
    const auto past = ask(history, inputs.postgres, [&] { return history.read(inputs.now, zone); });
    std::optional<forecast::WeekModel> model;
    if (past) {
        model = forecast::WeekModel::learn(zone, completeQuarters(*past));
        inputs.history = &*past;
        inputs.historyReceivedAt = inputs.now;
        inputs.model = model ? &*model : nullptr;
    }
    inputs.shown = { inputs.now - std::chrono::hours(24), inputs.now };
    return assembleOverview(inputs);
}

bool isConnected(const OverviewValues& values)
{
    return values.redis.state == ConnectionState::Connected
        && values.postgres.state == ConnectionState::Connected;
}

} // namespace spillway::ctl
