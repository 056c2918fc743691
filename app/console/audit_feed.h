// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/page_feed.h"
#include "models/controls/audit_values.h"

#include <QStringList>
#include <QTimer>

namespace spillway
{

class AuditPage;

/// Reads the audit, verifies the whole chain on this machine against the gateway's signed heads, what people
/// signed and what was seen here before, and remembers how far it saw.
class AuditFeed : public PageFeed
{
    Q_OBJECT

public:
    static constexpr std::int64_t kShown = 500;
    static constexpr std::chrono::seconds kEvery{ 5 };

    AuditFeed(const PageContext& context, AuditPage* page);

    void setActive(bool active) override;
    void refresh() override;
    [[nodiscard]] bool isComplete() const override;

private:
    void askEntries();
    void verify();
    void takeVerdict(Result<commands::AuditVerdict> verdict);
    void prove(std::int64_t sequence);
    void askActors();
    void gatherPack(const TimeRange& range, const QByteArray& png);
    void publish();

    PageContext m_context;
    AuditPage* m_page;
    controls::AuditValues m_values;
    QStringList m_kinds;
    std::string m_actor;
    QTimer m_timer;
    bool m_hasVerified = false;
    bool m_isActive = false;
};

} // namespace spillway
