// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/SheetWords.h"

#include "desk-app/words/Phrases.h"
#include "desk-app/words/Words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace words
{

namespace
{

QString said(const char* text)
{
    return QCoreApplication::translate("sheet", text);
}

double numberIn(const QJsonObject& row, const char* column)
{
    return row.value(QLatin1String(column)).toVariant().toDouble(); // the database may give it as text
}

bool isGiven(const QJsonObject& row, const char* column)
{
    const QJsonValue value = row.value(QLatin1String(column));
    return !value.isNull() && !value.isUndefined() && !value.toVariant().toString().isEmpty();
}

// What became of the visits of the unit and those below it.
SheetChart verdictChart(const SheetHead& head, const SheetParts& parts)
{
    SheetChart chart{said(QT_TRANSLATE_NOOP("sheet", "Visits by verdict")).toStdString(), SheetChart::Kind::shares, {}};
    for (const QJsonObject& row : parts.value(QStringLiteral("units"))) {
        if (row.value(QStringLiteral("subject")).toString() != head.unit) continue;
        for (const QString& code : verdictCodes()) {
            const double count = numberIn(row, qPrintable(code));
            if (count > 0) chart.values.push_back({verdict(code).toStdString(), count, code.toStdString()});
        }
    }
    return chart;
}

// How many people have a final score in each step of five points.
SheetChart scoreChart(const SheetParts& parts)
{
    constexpr int lowest = 50, step = 5, steps = 10;
    std::array<int, steps + 1> counts{}; // the first: below the lowest
    bool any = false;
    for (const QJsonObject& row : parts.value(QStringLiteral("people"))) {
        if (!isGiven(row, "final")) continue;
        const int at = static_cast<int>((numberIn(row, "final") - lowest) / step) + 1;
        ++counts[static_cast<std::size_t>(numberIn(row, "final") < lowest ? 0 : std::min(at, steps))];
        any = true;
    }
    SheetChart chart{said(QT_TRANSLATE_NOOP("sheet", "People by final score")).toStdString(),
                     SheetChart::Kind::counts,
                     {}};
    for (int at = 0; any && at <= steps; ++at) {
        const int from = lowest + (at - 1) * step;
        const QString below = said(QT_TRANSLATE_NOOP("sheet", "below {points}"));
        const QString label = at == 0 ? fill(below, {{"points", QString::number(lowest)}})
                                      : QStringLiteral("%1–%2").arg(from).arg(from + step);
        chart.values.push_back({label.toStdString(), static_cast<double>(counts[static_cast<std::size_t>(at)])});
    }
    return chart;
}

// A column for each line; its code where its name would not fit below.
SheetChart completionChart(const SheetParts& parts)
{
    constexpr qsizetype few = 8;
    const QList<QJsonObject> lines = parts.value(QStringLiteral("lines"));
    const QString label = lines.size() <= few ? QStringLiteral("name") : QStringLiteral("subject");
    SheetChart chart{said(QT_TRANSLATE_NOOP("sheet", "Completion by line")).toStdString(), SheetChart::Kind::levels, {}};
    for (const QJsonObject& row : lines) {
        if (isGiven(row, "completion"))
            chart.values.push_back({row.value(label).toString().toStdString(), numberIn(row, "completion")});
    }
    return chart;
}

// The unit's own score month by month; that of this month as this sheet has it, whatever was issued since.
SheetChart courseChart(const SheetHead& head, const SheetParts& parts)
{
    const QString month = head.month.toString(QStringLiteral("yyyy-MM"));
    QMap<QString, double> finals;
    for (const QJsonObject& row : parts.value(QStringLiteral("trend")))
        finals.insert(row.value(QStringLiteral("month")).toString().left(7), numberIn(row, "final"));
    finals.remove(month);
    for (const QJsonObject& row : parts.value(QStringLiteral("units"))) {
        if (row.value(QStringLiteral("subject")).toString() == head.unit && isGiven(row, "final"))
            finals.insert(month, numberIn(row, "final"));
    }
    SheetChart chart{said(QT_TRANSLATE_NOOP("sheet", "Score of the unit by month")).toStdString(),
                     SheetChart::Kind::course,
                     {}};
    if (finals.size() < 2) return chart; // a point is no course
    for (auto each = finals.cbegin(); each != finals.cend(); ++each)
        chart.values.push_back({each.key().toStdString(), each.value()});
    return chart;
}

} // namespace

SheetDocument sheetDocument(const SheetHead& head, const SheetParts& parts, const QTimeZone& zone)
{
    SheetDocument document{sheetWorkbook(head, parts, zone), {}, {}, {}, {}, {}, {}};
    document.code = head.issued ? fill(said(QT_TRANSLATE_NOOP("sheet", "Code {code} · revision {revision}")),
                                       {{"code", head.code}, {"revision", QString::number(head.revision)}})
                                      .toStdString()
                                : said(QT_TRANSLATE_NOOP("sheet", "Draft, not issued")).toStdString();
    for (const SheetChart& chart : {verdictChart(head, parts), scoreChart(parts), completionChart(parts),
                                    courseChart(head, parts)}) {
        if (!chart.values.empty()) document.charts.push_back(chart);
    }
    for (const char* who : {QT_TRANSLATE_NOOP("sheet", "Prepared by"), QT_TRANSLATE_NOOP("sheet", "Checked by"),
                            QT_TRANSLATE_NOOP("sheet", "Approved by (seal)")}) {
        if (head.issued) document.signatures.push_back(said(who).toStdString());
    }
    document.date = said(QT_TRANSLATE_NOOP("sheet", "Date:                    ")).toStdString();
    document.page = said(QT_TRANSLATE_NOOP("sheet", "Page {page} of {pages}")).toStdString();
    document.continued = said(QT_TRANSLATE_NOOP("sheet", " (continued)")).toStdString();
    return document;
}

} // namespace words
