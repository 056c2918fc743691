// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/page_feed.h"
#include "models/domain/time_selection.h"
#include "models/spend/spend_view.h"

#include <QTimer>

#include <memory>

namespace spillway
{

class SpendPage;

/// Asks the ledger what the spend page shows, again every ten seconds while it is in sight and its range ends
/// now, and writes its exports.
class SpendFeed : public PageFeed
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kEvery{ 10 };

    SpendFeed(const PageContext& context, SpendPage& page, QObject* parent = nullptr);

    void setActive(bool active) override;
    void refresh() override;
    [[nodiscard]] bool isComplete() const override { return m_complete; }
    [[nodiscard]] QString state() const override;
    void restoreState(const QString& text) override;

private:
    /// What decides whether an older answer is still one to the question that is asked.
    struct Seen {
        SpendView view;
        TimeSelection selection;
        Zone zone;
        bool operator==(const Seen&) const = default;
    };
    [[nodiscard]] Seen seenNow() const;
    void ask();
    void askTables(const SpendQuestion& question);
    void askOnce();
    void cancel();
    void take(Result<SpendAnswer> answer, const Seen& seen);
    void exportTo(const QString& path);
    void save(const QString& path, const QByteArray& bytes);

    PageContext m_context;
    SpendPage& m_page;
    QTimer m_again;
    QTimer m_soon; ///< joins the many ranges of a drag to one question
    SpendNames m_names;
    SpendQuestion m_asked;
    std::shared_ptr<const SpendAnswer> m_answer;
    std::optional<Seen> m_answered, m_usersAnswered, m_pricesAnswered; ///< for what the page shows
    bool m_active = false;
    bool m_complete = false;
    bool m_namesKnown = false;
};

} // namespace spillway
