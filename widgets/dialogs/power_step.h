// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contract_relation.h"
#include "models/domain/power_report.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <vector>

class QPlainTextEdit;

namespace spillway
{

class CheckList;
class ChoiceCard;
class ContractList;
class Panel;
class PowerNotice;
class TextLabel;

/// The power test of the connection wizard: what the credentials could do, in red where that is more than
/// reading, the lines that take it away and the ways on; and what the console reads.
class PowerStep : public QWidget
{
    Q_OBJECT

public:
    /// What to do about too much power.
    enum class Way : std::uint8_t { TakeAway, AnotherRole, GoOn };

    explicit PowerStep(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] CheckList* list() const { return m_list; }
    void setReports(const PowerReport& postgres, const PowerReport& redis);
    void setRelations(std::vector<ContractRelation> relations, Instant now);
    /// How many things were asked so far, in how long.
    void setMeasured(int probes, double seconds);
    [[nodiscard]] Way way() const;
    [[nodiscard]] bool hasTooMuch() const { return !m_postgres.powers.empty() || !m_redis.powers.empty(); }
    /// Neither login can do more than read, or a person goes on with it.
    [[nodiscard]] bool isSettled() const;
    /// The PostgreSQL role can do more than read; else the Redis user.
    [[nodiscard]] bool isRoleTooMighty() const { return !m_postgres.powers.empty(); }

Q_SIGNALS:
    void wayChosen();
    void testRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildWays(const Theme& theme);
    QWidget* buildLines(const Theme& theme);
    void applyTheme();

    const Theme& m_theme;
    PowerNotice* m_notice;
    QWidget* m_ways = nullptr;
    Panel* m_panel;
    CheckList* m_list;
    ChoiceCard *m_takeAway, *m_another, *m_goOn;
    QPlainTextEdit* m_lines;
    TextLabel* m_nothing;
    ContractList* m_relations;
    PowerReport m_postgres, m_redis;
};

} // namespace spillway
