// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/autoregression.h"

#include <Eigen/Dense>

#include <algorithm>

namespace spillway::forecast
{

Autoregression learnAutoregression(
    std::span<const double> values, std::span<const std::size_t> lags, double ridge)
{
    Autoregression model;
    if (lags.empty()) {
        return model;
    }
    const std::size_t longest = lags.back();
    const auto width = static_cast<Eigen::Index>(lags.size());
    if (values.size() < longest + 2 * lags.size() + 4) {
        return model;
    }
    const auto rows = static_cast<Eigen::Index>(values.size() - longest);
    const auto column = [&](std::size_t lag) {
        return Eigen::Map<const Eigen::VectorXd>(values.data() + longest - lag, rows);
    };
    Eigen::MatrixXd x(rows, width);
    Eigen::VectorXd means(width);
    for (Eigen::Index k = 0; k < width; ++k) {
        const auto values_k = column(lags[static_cast<std::size_t>(k)]);
        means[k] = values_k.mean();
        x.col(k) = values_k.array() - means[k];
    }
    const double mean = column(0).mean();
    const Eigen::VectorXd y = column(0).array() - mean;
    Eigen::MatrixXd gram = Eigen::MatrixXd::Zero(width, width);
    gram.selfadjointView<Eigen::Lower>().rankUpdate(x.transpose());
    const double penalty = ridge * gram.diagonal().mean();
    if (!(penalty > 0)) {
        return model;
    }
    gram.diagonal().array() += penalty;
    const Eigen::VectorXd weights = gram.selfadjointView<Eigen::Lower>().ldlt().solve(x.transpose() * y);
    model.lags.assign(lags.begin(), lags.end());
    model.weights.assign(weights.begin(), weights.end());
    model.constant = mean - weights.dot(means);
    return model;
}

void autoregress(const Autoregression& model, std::span<const double> values, std::span<double> ahead)
{
    const std::size_t longest = model.lags.back();
    std::vector<double> path(values.end() - static_cast<std::ptrdiff_t>(longest), values.end());
    path.reserve(longest + ahead.size());
    for (double& step : ahead) {
        double value = model.constant;
        for (std::size_t k = 0; k < model.lags.size(); ++k) {
            value += model.weights[k] * path[path.size() - model.lags[k]];
        }
        path.push_back(value);
        step = value;
    }
}

} // namespace spillway::forecast
