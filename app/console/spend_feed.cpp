// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/spend_feed.h"

#include "app/console/ledger_queries.h"
#include "app/exports/export_writer.h"
#include "app/postgres/history_reader.h"
#include "app/postgres/reference_reader.h"
#include "app/postgres/spend_reader.h"
#include "models/spend/spend_export.h"
#include "widgets/components/formatting.h"
#include "widgets/components/time_scope.h"
#include "widgets/pages/spend_page.h"
#include "widgets/panels/spend_chart.h"
#include "widgets/shell/console_window.h"

#include <QFileInfo>

#include <limits>

namespace spillway
{
namespace
{

using namespace std::chrono_literals;

constexpr std::chrono::hours kBrush{ 30 * 24 };
constexpr std::chrono::milliseconds kSoon{ 150 };

const QString kSpend = QStringLiteral("spend");
const QString kUsers = QStringLiteral("spend users");
const QString kPrices = QStringLiteral("spend prices");
const QString kOnce = QStringLiteral("spend reference");

/// What changes seldom: names, what can be filtered by, the long range of the brush.
struct Reference {
    SpendNames names;
    FilterChoices choices;
    BrushValues brush;
};

struct Prices {
    std::vector<ModelCost> costs;
    std::optional<CacheLatency> latency;
};

Instant systemNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

/// Hours of the quarter-hour roll-up; NaN where nothing was recorded.
BrushValues brushOf(const SpendHistory& history, const TimeRange& range, const Zone& zone)
{
    constexpr std::size_t kQuartersAnHour = 4;
    BrushValues brush{ zone, range, {} };
    for (std::size_t i = 0; i + kQuartersAnHour <= history.buckets.size(); i += kQuartersAnHour) {
        Money sum;
        bool known = false;
        for (std::size_t j = i; j < i + kQuartersAnHour; ++j) {
            known = known || !history.buckets[j].missing;
            for (const Money cost : history.buckets[j].spendByTier) {
                sum += cost;
            }
        }
        brush.totals.push_back(known ? sum.toDouble() : std::numeric_limits<double>::quiet_NaN());
    }
    return brush;
}

Result<Reference> readReference(postgres::Connection& connection, const TimeRange& range, const Zone& zone)
{
    Reference reference;
    postgres::ReferenceReader names(connection);
    const auto tiers = names.tiers();
    if (!tiers) {
        return std::unexpected(tiers.error());
    }
    const auto providers = names.providers();
    if (!providers) {
        return std::unexpected(providers.error());
    }
    for (const Tier& tier : *tiers) {
        reference.names.tiers[tier.id] = tier.displayName;
    }
    for (const Provider& provider : *providers) {
        reference.names.providers[provider.id] = provider.displayName;
    }
    auto choices = postgres::SpendReader(connection).choices(range.from);
    if (!choices) {
        return std::unexpected(choices.error());
    }
    reference.choices = std::move(*choices);
    const auto history = postgres::HistoryReader(connection).spendByTier(range);
    if (!history) {
        return std::unexpected(history.error());
    }
    reference.brush = brushOf(*history, range, zone);
    return reference;
}

template <typename T> bool isAway(const Result<T>& result)
{
    using enum ErrorCode; // a server that hangs is away too
    return !result && (result.error().code == Unreachable || result.error().code == TimedOut);
}

} // namespace

SpendFeed::SpendFeed(const PageContext& context, SpendPage& page, QObject* parent)
    : PageFeed(parent)
    , m_context(context)
    , m_page(page)
{
    TimeScope& time = context.window.time();
    m_page.setSelection(time.selection());
    m_again.setInterval(kEvery);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_context.window.time().selection().endsNow()) {
            ask();
        }
    });
    connect(&m_soon, &QTimer::timeout, this, &SpendFeed::ask);
    connect(&time, &TimeScope::changed, this, [this, &time] {
        m_page.setSelection(time.selection());
        if (m_active) {
            m_soon.start();
        }
    });
    connect(&page, &SpendPage::selectionChosen, &time, &TimeScope::setSelection);
    connect(&page, &SpendPage::viewChosen, this, &SpendFeed::ask);
    connect(&page, &SpendPage::cancelRequested, this, &SpendFeed::cancel);
    connect(&page, &SpendPage::exportRequested, this, &SpendFeed::exportTo);
    connect(&page, &SpendPage::saveRequested, this, &SpendFeed::save);
}

void SpendFeed::setActive(bool active)
{
    if (active == m_active) {
        return;
    }
    m_active = active;
    if (active) {
        askOnce();
        ask();
        m_again.start();
    } else {
        m_again.stop();
    }
}

void SpendFeed::refresh()
{
    askOnce();
    ask();
}

QString SpendFeed::state() const
{
    return m_page.view().toText();
}

void SpendFeed::restoreState(const QString& text)
{
    if (!text.isEmpty()) {
        m_page.setView(SpendView::parse(text));
    }
}

void SpendFeed::askOnce()
{
    const Zone zone = m_context.window.time().zone();
    const Instant to = zone.periodAt(Period::Hour, systemNow()).to;
    const TimeRange range{ to - kBrush, to };
    m_context.ledger.ask<Reference>(
        kOnce, this,
        [range, zone](postgres::Connection& connection) { return readReference(connection, range, zone); },
        [this](Result<Reference> reference) {
            if (!reference) {
                return; // the question itself says what is wrong
            }
            m_names = reference->names;
            m_namesKnown = true;
            m_page.setNames(m_names);
            m_page.setChoices(reference->choices);
            m_page.setBrush(reference->brush);
            if (m_answer && m_answered) {
                take(*m_answer, *m_answered);
            }
        });
}

void SpendFeed::ask()
{
    if (!m_active) {
        return;
    }
    m_soon.stop();
    const Instant now = systemNow();
    const TimeScope& time = m_context.window.time();
    const SpendQuestion question
        = questionOf(m_page.view(), time.rangeAt(now), time.selection().endsNow(), time.zone());
    // Only what differs beyond the running minute is worth saying that it loads.
    const bool other = !m_answer || question.groupBy != m_asked.groupBy || question.grain != m_asked.grain
        || question.filter != m_asked.filter || question.user != m_asked.user
        || question.range.from != m_asked.range.from;
    m_asked = question;
    if (other) {
        m_page.setLoading(lengthText(question.range.length()));
    }
    m_context.ledger.ask<SpendAnswer>(
        kSpend, this,
        [question, now](postgres::Connection& connection) {
            return postgres::SpendReader(connection).spend(question, now);
        },
        [this, seen = seenNow()](Result<SpendAnswer> answer) { take(std::move(answer), seen); });
    askTables(question);
}

void SpendFeed::askTables(const SpendQuestion& question)
{
    const Instant now = systemNow();
    const Seen seen = seenNow();
    m_context.ledger.ask<Prices>(
        kPrices, this,
        [question](postgres::Connection& connection) -> Result<Prices> {
            postgres::SpendReader reader(connection);
            auto costs = reader.modelCosts(question);
            if (!costs) {
                return std::unexpected(costs.error());
            }
            const auto latency = reader.cacheLatency(question);
            return Prices{ std::move(*costs), latency ? std::optional(*latency) : std::nullopt };
        },
        [this, seen](Result<Prices> prices) {
            if (isAway(prices) && m_pricesAnswered == seen) {
                return; // the old figures stay
            }
            m_pricesAnswered = seen;
            if (prices) {
                m_page.setPrices(std::move(prices->costs), prices->latency);
            } else {
                m_page.setPrices(std::unexpected(prices.error()), {});
            }
        });
    if (m_page.view().table != SpendTable::Users) {
        return;
    }
    m_context.ledger.ask<TopUsers>(
        kUsers, this,
        [question](postgres::Connection& connection) {
            return postgres::SpendReader(connection).topUsers(question);
        },
        [this, question, now, seen](const Result<TopUsers>& users) {
            if (isAway(users) && m_usersAnswered == seen) {
                return; // the old figures stay
            }
            m_usersAnswered = seen;
            m_page.setUsers(users, question, now);
        });
}

void SpendFeed::cancel()
{
    for (const QString& topic : { kSpend, kPrices, kUsers }) {
        m_context.ledger.cancel(topic);
    }
    m_page.setFailure({ ErrorCode::Cancelled, "cancelled by a person" });
}

SpendFeed::Seen SpendFeed::seenNow() const
{
    SpendView view = m_page.view();
    view.measure = {}; // every answer holds all of them,
    view.table = {}; // and is the same above every table
    const TimeScope& time = m_context.window.time();
    return { view, time.selection(), time.zone() };
}

void SpendFeed::take(Result<SpendAnswer> answer, const Seen& seen)
{
    if (!answer) {
        m_complete = false;
        if (isAway(answer) && m_answered == seen) {
            m_page.setStale();
        } else {
            m_page.setFailure(answer.error());
        }
        return;
    }
    m_answered = seen;
    nameGroups(*answer, m_names);
    m_answer = std::make_shared<const SpendAnswer>(std::move(*answer));
    m_page.setAnswer(m_answer);
    m_complete = m_namesKnown;
}

void SpendFeed::exportTo(const QString& path)
{
    if (!m_answer) {
        return;
    }
    exports::ExportMetadata metadata;
    metadata.kind = "spend";
    metadata.window = m_answer->question.range;
    metadata.zone = m_answer->question.zone;
    metadata.grain = std::string(grainName(m_answer->question.grain));
    metadata.dataAsOf = m_answer->completeTo;
    metadata.method
        = "exact sums of recorded requests by " + std::string(dimensionName(m_answer->question.groupBy));
    for (const auto& [dimension, values] : m_answer->question.filter) {
        for (const std::string& value : values) {
            metadata.notes.emplace_back("only " + std::string(dimensionName(dimension)), value);
        }
    }
    const auto failed = [&](const Error& error) {
        //: %1 says what is wrong
        m_page.setNotice(tr("CSV not saved: %1").arg(QString::fromStdString(error.message)), Tone::Critical);
    };
    auto writer
        = exports::ExportWriter::create(path.toStdString(), exports::ExportFormat::Csv, std::move(metadata));
    if (!writer) {
        failed(writer.error());
        return;
    }
    if (const auto written = writeSpend(*m_answer, **writer); !written) {
        failed(written.error());
        return;
    }
    const auto done = (*writer)->commit();
    if (!done) {
        failed(done.error());
        return;
    }
    m_page.setNotice(tr("Saved %1, %2 rows, with its metadata beside it")
                         .arg(QFileInfo(path).fileName(), format::count(done->rows)),
        Tone::Ok);
}

void SpendFeed::save(const QString& path, const QByteArray& bytes)
{
    auto file = exports::AtomicFile::create(path.toStdString());
    Result<void> done;
    if (file) {
        done = (*file)->append({ bytes.constData(), static_cast<std::size_t>(bytes.size()) });
        if (const auto sealed
            = done ? (*file)->seal() : Result<exports::WrittenFile>(std::unexpected(done.error()));
            !sealed) {
            done = std::unexpected(sealed.error());
        }
        done = done ? (*file)->replace() : done;
    } else {
        done = std::unexpected(file.error());
    }
    m_page.setNotice(done ? tr("Saved %1").arg(QFileInfo(path).fileName())
                          : tr("Picture not saved: %1").arg(QString::fromStdString(done.error().message)),
        done ? Tone::Ok : Tone::Critical);
}

} // namespace spillway
