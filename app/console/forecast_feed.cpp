// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/forecast_feed.h"

#include "app/sources/export_run.h"
#include "widgets/components/formatting.h"
#include "widgets/pages/forecast_page.h"

namespace spillway
{
namespace
{

using State = forecast::ForecastValues::State;

constexpr int kStopped = -1;
constexpr std::chrono::milliseconds kShowProgressEvery{ 200 };
const QString kForecast = QStringLiteral("forecast");
const QString kFile = QStringLiteral("file");

Instant clockNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

} // namespace

ForecastFeed::ForecastFeed(const PageContext& context, ForecastPage& page)
    : m_page(page)
    , m_zone(context.profile.zone)
    , m_environment(context.profile.environment)
    , m_forecasts(context.profile.postgres)
    , m_files(context.profile.postgres)
{
    m_values.zone = m_zone;
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ForecastFeed::compute);
    m_progress.setInterval(kShowProgressEvery);
    connect(&m_progress, &QTimer::timeout, this, [this] {
        if (m_percent) {
            m_values.progress = std::max(0, m_percent->load()) / 100.0;
            m_page.setProgress(m_values.progress);
        }
        if (m_rows && m_rows->load() >= 0) {
            m_page.exportForm().setSaving(m_rows->load());
        }
        if (!m_percent && !m_rows) {
            m_progress.stop();
        }
    });
    connect(&page, &ForecastPage::horizonChanged, this, [this](std::size_t days) {
        m_days = std::max(m_days, days);
        compute();
    });
    connect(&page, &ForecastPage::driversChanged, this, &ForecastFeed::changeDrivers);
    connect(&page, &ForecastPage::saveRequested, this, &ForecastFeed::save);
    connect(&page, &ForecastPage::saveCancelled, this, [this] {
        if (m_rows) {
            m_rows->store(kStopped);
        }
    });
    connect(&page, &ForecastPage::computationCancelled, this, [this] {
        if (m_percent) {
            m_percent->store(kStopped);
        }
    });
}

ForecastFeed::~ForecastFeed()
{
    // Both threads are waited for: what they do must not outlive this.
    if (m_percent) {
        m_percent->store(kStopped);
    }
    if (m_rows) {
        m_rows->store(kStopped);
    }
}

void ForecastFeed::setActive(bool active)
{
    m_isActive = active;
    if (active && !m_percent && (!m_isAnswered || !m_again.isActive())) {
        compute();
    }
}

void ForecastFeed::refresh()
{
    compute();
}

bool ForecastFeed::isComplete() const
{
    return m_isAnswered;
}

void ForecastFeed::compute()
{
    if (m_percent) {
        m_percent->store(kStopped);
    }
    auto percent = std::make_shared<std::atomic<int>>(0);
    m_percent = percent;
    m_values.state = State::Loading;
    m_values.progress = 0;
    show();
    m_progress.start();
    m_forecasts.ask<Answer>(
        kForecast, this,
        [percent, zone = m_zone, days = m_days, drivers = m_drivers](
            postgres::Connection& connection) -> Result<Answer> {
            const Instant now = clockNow();
            auto data = readForecastData(
                connection, zone, now, days, [&percent] { return percent->load() != kStopped; });
            if (!data) {
                return std::unexpected(data.error());
            }
            Answer answer;
            answer.values.measured = data->inputs.drivers;
            answer.values.names = data->names;
            answer.values.dataAsOf = data->dataAsOf;
            answer.values.now = now;
            answer.values.zone = zone;
            answer.values.knownDays = data->inputs.history.known();
            answer.priceList = data->priceList;
            if (answer.values.knownDays < forecast::kLeastDays) {
                answer.values.state = State::TooLittle;
                return answer;
            }
            if (!drivers.empty()) {
                data->inputs.drivers = drivers;
            }
            auto outlook = forecast::makeOutlook(std::move(data->inputs), [&percent](double share) {
                int was = percent->load();
                return was != kStopped
                    && percent->compare_exchange_strong(was, static_cast<int>(share * 100));
            });
            if (!outlook) {
                return std::unexpected(outlook.error());
            }
            answer.values.recommendations = forecast::recommend(*outlook, data->tiers, data->providers);
            answer.values.outlook = std::make_shared<const forecast::Outlook>(std::move(*outlook));
            answer.values.state = State::Ready;
            return answer;
        },
        [this](const Result<Answer>& answer) { take(answer); });
}

void ForecastFeed::take(const Result<Answer>& answer)
{
    m_percent.reset();
    m_isAnswered = true;
    if (answer) {
        m_values = answer->values;
        m_priceList = answer->priceList;
    } else {
        m_values.state = State::Failed;
        m_values.error = answer.error().code == ErrorCode::Cancelled
            ? tr("Cancelled. Press R to compute the forecast.").toStdString()
            : answer.error().message;
    }
    show();
    m_again.start(kComputeEvery);
}

void ForecastFeed::show()
{
    m_page.setValues(m_values);
}

void ForecastFeed::changeDrivers(const std::vector<forecast::TierDriver>& drivers)
{
    m_drivers = drivers;
    if (!m_values.outlook) {
        return;
    }
    auto changed = std::make_shared<forecast::Outlook>(*m_values.outlook);
    if (const auto set = forecast::setDrivers(*changed, drivers); !set) {
        m_page.exportForm().setSaved(QString::fromStdString(set.error().message), true);
        return;
    }
    m_values.outlook = std::move(changed);
    show();
}

void ForecastFeed::save(const ForecastExportOrder& order)
{
    auto rows = std::make_shared<std::atomic<std::int64_t>>(0);
    m_rows = rows;
    m_page.exportForm().setSaving(0);
    m_progress.start();
    const auto progress = [rows](std::int64_t count) {
        std::int64_t was = rows->load();
        return was >= 0 && rows->compare_exchange_strong(was, count);
    };
    const ExportTarget target{ order.path.toStdString(), order.format, m_environment };
    m_files.ask<exports::ExportMetadata>(
        kFile, this,
        [order, progress, target, zone = m_zone, outlook = m_values.outlook, asOf = m_values.dataAsOf,
            prices = m_priceList](postgres::Connection& connection) -> Result<exports::ExportMetadata> {
            if (!order.focus) {
                return forecastToFile(*outlook, order.selection,
                    forecastMetadata(*outlook, order.selection, asOf, prices), target, progress);
            }
            exports::ExportRequest request;
            request.kind = exports::ExportKind::Focus;
            request.zone = zone;
            request.window = exports::defaultWindow(request.kind, request.grain, zone, clockNow());
            return exportToFile(connection, request, target, progress);
        },
        [this, target](const Result<exports::ExportMetadata>& written) {
            m_rows.reset();
            if (!written) {
                m_page.exportForm().setSaved(QString::fromStdString(written.error().message), true);
                return;
            }
            m_page.exportForm().setSaved(
                tr("Saved %1, %2 rows, SHA-256 %3…")
                    .arg(QString::fromStdString(target.path), format::count(written->rows),
                        QString::fromStdString(written->sha256.substr(0, 12))),
                false);
        });
}

} // namespace spillway
