// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/model/ScoreTerms.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace
{

constexpr std::array ruleColumns{"completion", "punctuality", "attendance", "order_kept", "dwell", "staffing"};

double weightOf(const QJsonObject& rule, std::size_t term)
{
    const QJsonValue value = rule.value(QLatin1String(ruleColumns[term]));
    return value.isString() ? value.toString().toDouble() : value.toDouble();
}

// Hundredths that add up to `total`, each as near to its exact value as that allows.
QList<int> hundredths(const QList<double>& exact, int total)
{
    QList<int> whole;
    for (const double value : exact)
        whole.append(static_cast<int>(std::floor(value * 100 + 1e-9)));
    QList<qsizetype> order(exact.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype one, qsizetype other) {
        return exact.at(one) * 100 - whole.at(one) > exact.at(other) * 100 - whole.at(other);
    });
    const int left = total - std::accumulate(whole.begin(), whole.end(), 0);
    for (int at = 0; at < std::min<int>(left, static_cast<int>(order.size())); ++at)
        ++whole[order.at(at)];
    return whole;
}

} // namespace

QList<TermPoints> scorePoints(const PersonScore& person, const QJsonObject& rule)
{
    QList<TermPoints> points;
    if (!person.score) return points;
    double weights = 0;
    for (std::size_t term = 0; term < scoreTerms.size(); ++term)
        if (person.terms[term]) weights += weightOf(rule, term);
    if (weights <= 0) return points;
    QList<double> gained, possible;
    for (std::size_t term = 0; term < scoreTerms.size(); ++term) {
        if (!person.terms[term]) continue;
        possible.append(100 * weightOf(rule, term) / weights);
        gained.append(possible.last() * *person.terms[term]);
        points.append({term, 0, 0, *person.terms[term]});
    }
    const QList<int> gainedParts = hundredths(gained, static_cast<int>(std::lround(*person.score * 100)));
    const QList<int> possibleParts = hundredths(possible, 100 * 100);
    for (qsizetype at = 0; at < points.size(); ++at)
        points[at].gained = gainedParts.at(at) / 100.0, points[at].possible = possibleParts.at(at) / 100.0;
    return points;
}
