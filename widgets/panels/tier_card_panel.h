// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tiers/tier_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

class ActionButton;

/// One tier: what it is, who uses it and how much of the limit, and where day, week and month are going.
class TierCardPanel : public ThemedWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 356;

    explicit TierCardPanel(const Theme& theme, QWidget* parent = nullptr);

    /// `freshness` of today's figures; Partial and Stale dash the border and show `age`.
    void setCard(
        const TierCard& card, Instant now, const Zone& zone, Freshness freshness, const QString& age);
    [[nodiscard]] const TierCard& card() const { return m_card; }
    /// Every figure in words, in reading order.
    [[nodiscard]] QStringList text() const;
    [[nodiscard]] QSize sizeHint() const override { return { 436, kHeight }; }

    /// What else there is to do about the tier; each action leads to where it is done.
    [[nodiscard]] ActionButton* more() const { return m_more; }

Q_SIGNALS:
    void spendRequested();
    void usersRequested();
    void armRequested(); ///< the pause's arm step, or the resuming's while it is paused

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void openMenu();
    [[nodiscard]] bool needsAttention() const;
    [[nodiscard]] QString requestsText() const;
    [[nodiscard]] QString usersText() const;
    [[nodiscard]] QString distributionTitle() const;
    void paintHeader(QPainter& painter, const QRectF& line) const;
    void paintUsers(QPainter& painter, const QRectF& area) const;
    void paintBurn(QPainter& painter, const QRectF& line, const PeriodBurn& burn) const;

    ActionButton* m_more;
    TierCard m_card;
    Instant m_now;
    Zone m_zone;
    Freshness m_freshness = Freshness::Loading;
    QString m_age;
};

} // namespace spillway
