// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/model/TermWords.h"

#include "desk-app/words/Words.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace
{

constexpr std::array says{
    QT_TRANSLATE_NOOP("TermWords", "visits reached, of those that count, by weight"),
    QT_TRANSLATE_NOOP("TermWords", "visits on time, of those reached"),
    QT_TRANSLATE_NOOP("TermWords", "duties with a clock-in of their own, of those that count"),
    QT_TRANSLATE_NOOP("TermWords", "visits in the order of the line, where one is set"),
    QT_TRANSLATE_NOOP("TermWords", "visits long enough, where a stay is set"),
    QT_TRANSLATE_NOOP("TermWords", "duties with all the people the line needs"),
};

QString number(const QJsonValue& value)
{
    return QLocale().toString(value.isString() ? value.toString().toDouble() : value.toDouble());
}

} // namespace

QString termSays(std::size_t term)
{
    return term < says.size() ? QCoreApplication::translate("TermWords", says[term]) : QString();
}

QString ruleSays(const QJsonObject& rule)
{
    constexpr std::array columns{"completion", "punctuality", "attendance", "order_kept", "dwell", "staffing"};
    constexpr std::array names{"completion", "punctuality", "attendance", "order", "dwell", "staffing"};
    QStringList weights;
    for (std::size_t at = 0; at < columns.size(); ++at)
        weights.append(words::column(QLatin1String(names[at])) + u' ' + number(rule.value(QLatin1String(columns[at]))));
    const auto from = [&](const char* column) { return number(rule.value(QLatin1String(column))); };
    return QCoreApplication::translate("TermWords", "The rule in force: weights %1; a term of which nothing was owed leaves its weight to the others. "
                                                    "Grades: %2 from %3, %4 from %5, %6 from %7, else %8.")
        .arg(weights.join(QStringLiteral(", ")), words::grade(QStringLiteral("excellent")), from("excellent_from"), words::grade(QStringLiteral("good")),
             from("good_from"), words::grade(QStringLiteral("fair")), from("fair_from"), words::grade(QStringLiteral("poor")));
}
