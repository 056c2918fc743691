// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spend/spend_export.h"

namespace spillway
{

Result<void> writeSpend(const SpendAnswer& answer, exports::RowSink& sink)
{
    using exports::Column;
    using exports::ColumnKind;
    const bool models = answer.question.groupBy == Dimension::Model;
    std::vector<Column> columns{ { "period_start", ColumnKind::Time }, { "period_end", ColumnKind::Time } };
    if (models) {
        columns.push_back({ "provider", ColumnKind::Text });
    }
    columns.push_back({ std::string(dimensionName(answer.question.groupBy)), ColumnKind::Text });
    for (const char* name : { "requests", "errors", "unpriced_requests", "input_tokens",
             "cached_input_tokens", "output_tokens" }) {
        columns.push_back({ name, ColumnKind::Integer });
    }
    columns.push_back({ "cost_usd", ColumnKind::Money });
    if (auto begun = sink.begin(columns); !begun) {
        return begun;
    }
    for (std::size_t i = 0; i < answer.buckets.starts.size(); ++i) {
        const TimeRange bucket = answer.buckets.at(i);
        for (const SpendGroup& group : answer.groups) {
            const UsageSums& sums = group.buckets[i];
            if (sums.requests == 0) {
                continue;
            }
            std::vector<exports::Cell> cells{ bucket.from, bucket.to };
            if (models) {
                cells.emplace_back(std::string_view(group.provider));
                cells.emplace_back(std::string_view(group.id).substr(group.provider.size() + 1));
            } else {
                cells.emplace_back(std::string_view(group.id));
            }
            cells.emplace_back(sums.requests);
            cells.emplace_back(sums.errors);
            cells.push_back(answer.unpricedKnown ? exports::Cell(sums.unpriced) : exports::Cell());
            cells.emplace_back(sums.inputTokens);
            cells.emplace_back(sums.cachedInputTokens);
            cells.emplace_back(sums.outputTokens);
            cells.emplace_back(sums.cost);
            if (auto written = sink.row(cells); !written) {
                return written;
            }
        }
    }
    return sink.end();
}

} // namespace spillway
