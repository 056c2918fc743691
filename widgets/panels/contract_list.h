// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contract_relation.h"
#include "widgets/components/themed_widget.h"

#include <vector>

namespace spillway
{

/// What the console reads: the views of its contract, their rows and how old the newest is.
class ContractList : public ThemedWidget
{
    Q_OBJECT

public:
    explicit ContractList(const Theme& theme, QWidget* parent = nullptr);
    void setRelations(std::vector<ContractRelation> relations, Instant now);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString rowsOf(const ContractRelation& relation) const;
    [[nodiscard]] QString ageOf(const ContractRelation& relation) const;

    std::vector<ContractRelation> m_relations;
    Instant m_now;
};

} // namespace spillway
