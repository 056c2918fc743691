// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/driver_editor.h"

#include "widgets/components/action_button.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace spillway
{
namespace
{

QDoubleSpinBox* spinBox(double least, double most, int decimals, const QString& suffix, const QString& name)
{
    auto* box = new QDoubleSpinBox;
    box->setRange(least, most);
    box->setDecimals(decimals);
    box->setSuffix(suffix);
    box->setAccessibleName(name);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    box->setFixedWidth(110);
    return box;
}

} // namespace

DriverEditor::DriverEditor(const Theme& theme, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("driverEditor"));
    setAccessibleName(tr("Drivers"));
    setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout(this);
    auto* head = new QLabel(tr("Users × requests × cost, as measured over the last 30 days"));
    column->addWidget(head);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    const QStringList titles{ QString(), tr("Users"), tr("Growth a month"), tr("Requests a user and day"),
        tr("Cost a request") };
    for (int i = 0; i < titles.size(); ++i) {
        m_grid->addWidget(new QLabel(titles[i]), 0, i);
    }
    column->addLayout(m_grid);
    auto* buttons = new QHBoxLayout;
    auto* reset = new ActionButton(theme, tr("As measured"));
    auto* apply = new ActionButton(theme, tr("Use these"), ActionButton::Kind::Primary);
    buttons->addStretch();
    buttons->addWidget(reset);
    buttons->addWidget(apply);
    column->addLayout(buttons);
    connect(reset, &QAbstractButton::clicked, this, [this] { fill(m_measured); });
    connect(apply, &QAbstractButton::clicked, this, [this] {
        Q_EMIT applied(drivers());
        close();
    });
}

void DriverEditor::addRow(const forecast::TierDriver& driver, const QString& name)
{
    const Row row{ driver.tier, spinBox(0, 1e9, 0, {}, tr("%1, users").arg(name)),
        spinBox(-99, 900, 1, QStringLiteral(" %"), tr("%1, growth a month").arg(name)),
        spinBox(0, 1e6, 2, {}, tr("%1, requests a user and day").arg(name)),
        spinBox(0, 1e4, 6, QStringLiteral(" $"), tr("%1, cost a request").arg(name)) };
    const int line = m_grid->rowCount();
    m_grid->addWidget(new QLabel(name), line, 0);
    int column = 1;
    for (QDoubleSpinBox* box : { row.users, row.growth, row.requests, row.cost }) {
        m_grid->addWidget(box, line, column++);
    }
    m_rows.push_back(row);
}

void DriverEditor::setMeasured(
    const std::vector<forecast::TierDriver>& measured, const std::map<std::string, std::string>& names)
{
    m_measured = measured;
    for (const auto& driver : measured) {
        if (std::ranges::find(m_rows, driver.tier, &Row::tier) == m_rows.end()) {
            const auto known = names.find(driver.tier);
            addRow(driver, QString::fromStdString(known == names.end() ? driver.tier : known->second));
            fill({ driver });
        }
    }
}

void DriverEditor::fill(const std::vector<forecast::TierDriver>& drivers)
{
    for (const auto& driver : drivers) {
        const auto row = std::ranges::find(m_rows, driver.tier, &Row::tier);
        if (row != m_rows.end()) {
            row->users->setValue(driver.users);
            row->growth->setValue(driver.userGrowthPerMonth * 100);
            row->requests->setValue(driver.requestsPerUserPerStep);
            row->cost->setValue(driver.costPerRequest.toDouble());
        }
    }
}

std::vector<forecast::TierDriver> DriverEditor::drivers() const
{
    std::vector<forecast::TierDriver> all;
    for (const auto& row : m_rows) {
        all.push_back({ row.tier, row.users->value(), row.growth->value() / 100, row.requests->value(),
            Money::fromEstimate(row.cost->value()) });
    }
    return all;
}

void DriverEditor::popUp(const QWidget* below)
{
    adjustSize();
    move(below->mapToGlobal(QPoint(below->width() - width(), below->height() + 4)));
    show();
    if (!m_rows.empty()) {
        m_rows.front().users->setFocus();
    }
}

} // namespace spillway
