// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/modal_layer.h"
#include "widgets/shell/palette_entry.h"

#include <optional>
#include <vector>

class QLineEdit;
class QListView;

namespace spillway
{

class PaletteListModel;

/// Everything by name (Ctrl K): pages, controls, users, models, time ranges. A control opens its arm step;
/// nothing runs from here. Tab narrows to one group, the arrows move, Enter opens, Esc closes.
class CommandPalette : public ModalLayer
{
    Q_OBJECT

public:
    CommandPalette(const Theme& theme, QWidget* window);

    void addProvider(PaletteProvider provider);
    /// Opens with a question already asked.
    void ask(const QString& question = {});
    /// Searches again, where it is open: a provider has more to give. What is chosen stays chosen.
    void refresh();
    [[nodiscard]] const PaletteListModel& results() const { return *m_model; }

protected:
    [[nodiscard]] QRect placeCard(int top, int bottom) override;
    QWidget* firstFocus() override;
    void layOut() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search();
    void move(int step);
    void choose(int row);
    void setScope(std::size_t scope);
    void applyTheme();
    void announceCurrent();
    [[nodiscard]] bool handleKey(int key, bool shift);

    QLineEdit* m_question;
    QListView* m_list;
    PaletteListModel* m_model;
    std::vector<QWidget*> m_scopes;
    std::size_t m_scope = 0;
    std::vector<PaletteProvider> m_providers;
};

} // namespace spillway
