// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QList>

#include <map>
#include <string>

namespace spillway
{

/// The design's values as plain data, read from tokens.json.
struct Tokens {
    template <typename T> using Named = std::map<std::string, T, std::less<>>;

    struct TextStyle {
        QFont font;
        int lineHeight = 16;
    };

    Named<Named<QColor>> colours; ///< "dark", "light", "highContrast" → token → colour
    Named<TextStyle> styles;
    Named<double> opacity;
    Named<int> size, radius, motion; ///< logical pixels; milliseconds for motion
    Named<QList<qreal>> dash; ///< in pixels of a 1 px pen
};

[[nodiscard]] Result<Tokens> parseTokens(const QByteArray& json);

} // namespace spillway
