// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/palette_search.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace spillway
{
namespace
{

constexpr int kMostOfAGroup = 8;
constexpr int kMostOfAGroupUnasked = 4;

/// Smaller is better: the title begins with the word, a word of it does, the word is inside it, elsewhere.
constexpr int kElsewhere = 3;

int rankInTitle(const QString& title, const QString& word)
{
    qsizetype at = title.indexOf(word, 0, Qt::CaseInsensitive);
    if (at < 0) {
        return kElsewhere;
    }
    if (at == 0) {
        return 0;
    }
    for (; at >= 0; at = title.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at > 0 && !title.at(at - 1).isLetterOrNumber()) {
            return 1;
        }
    }
    return 2;
}

void mark(PaletteHit& hit, const QString& word)
{
    const qsizetype at = hit.entry.title.indexOf(word, 0, Qt::CaseInsensitive);
    if (at >= 0) {
        hit.matched.emplace_back(at, word.size());
    }
}

/// Ascending and apart, so that each can be painted after the other.
void tidy(std::vector<std::pair<qsizetype, qsizetype>>& spans)
{
    std::sort(spans.begin(), spans.end());
    std::vector<std::pair<qsizetype, qsizetype>> apart;
    for (const auto& [from, length] : spans) {
        if (!apart.empty() && from <= apart.back().first + apart.back().second) {
            const qsizetype end = std::max(apart.back().first + apart.back().second, from + length);
            apart.back().second = end - apart.back().first;
        } else {
            apart.emplace_back(from, length);
        }
    }
    spans = std::move(apart);
}

struct Ranked {
    PaletteHit hit;
    int rank = 0;
};

std::optional<Ranked> match(PaletteEntry entry, const QStringList& words)
{
    Ranked ranked{ { std::move(entry), {} }, 0 };
    const PaletteEntry& candidate = ranked.hit.entry;
    for (const QString& word : words) {
        const int rank = rankInTitle(candidate.title, word);
        if (rank == kElsewhere && !candidate.detail.contains(word, Qt::CaseInsensitive)
            && !candidate.words.contains(word, Qt::CaseInsensitive)) {
            return std::nullopt;
        }
        ranked.rank += rank;
        mark(ranked.hit, word);
    }
    tidy(ranked.hit.matched);
    return ranked;
}

} // namespace

std::vector<PaletteHit> searchPalette(
    std::vector<PaletteEntry> entries, const QString& question, std::optional<PaletteGroup> only)
{
    const QStringList words = question.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<Ranked> found;
    for (PaletteEntry& entry : entries) {
        if (only && entry.group != *only) {
            continue;
        }
        if (auto ranked = match(std::move(entry), words)) {
            found.push_back(std::move(*ranked));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Ranked& a, const Ranked& b) {
        return std::pair(a.hit.entry.group, a.rank) < std::pair(b.hit.entry.group, b.rank);
    });
    std::array<int, 6> shown{};
    const int most = only ? static_cast<int>(found.size())
        : words.isEmpty() ? kMostOfAGroupUnasked
                          : kMostOfAGroup;
    std::vector<PaletteHit> hits;
    for (Ranked& ranked : found) {
        if (shown.at(static_cast<std::size_t>(ranked.hit.entry.group))++ < most) {
            hits.push_back(std::move(ranked.hit));
        }
    }
    return hits;
}

} // namespace spillway
