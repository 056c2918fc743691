// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>

namespace spillway
{

/// A widget that is made when it is first wanted: before that it costs neither time nor memory. Its parent
/// owns it.
template <typename Widget> class LateWidget
{
public:
    explicit LateWidget(std::function<Widget*()> make) : m_make(std::move(make)) { }

    [[nodiscard]] Widget* get()
    {
        if (const auto make = std::exchange(m_make, nullptr)) {
            m_widget = make();
        }
        return m_widget;
    }
    Widget* operator->() { return get(); }
    /// Null before it was wanted.
    [[nodiscard]] Widget* ifMade() const { return m_widget; }

private:
    std::function<Widget*()> m_make;
    Widget* m_widget = nullptr;
};

} // namespace spillway
