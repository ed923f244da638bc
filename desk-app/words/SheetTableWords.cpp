// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/Phrases.h"
#include "desk-app/words/SheetWords.h"
#include "desk-app/words/Words.h"

#include <QCoreApplication>

#include <algorithm>

namespace words
{

namespace
{

using Kind = SheetColumn::Kind;

// The columns of a part in the order they are read; others that the database gives follow by name.
QStringList knownColumns(const QString& part)
{
    static const QStringList scores{"subject",     "name",       "kind",    "unit",       "final",   "grade",     "rank",
                                    "score",       "adjustment", "duties",  "attended",   "visits",  "counted",   "on_time",
                                    "late",        "missed",     "excused", "no_data",    "due",     "completion", "punctuality",
                                    "attendance",  "order",      "dwell",   "staffing",   "clock_ins",
                                    "longest_gap_minutes"};
    static const QMap<QString, QStringList> others{
        {"checkpoints",
         {"checkpoint", "name", "unit", "kind", "category", "level", "visits", "counted", "on_time", "late", "missed",
          "excused", "no_data", "due", "clock_ins", "longest_gap_minutes"}},
        {"excuses",
         {"number", "line", "checkpoint", "from", "to", "reason", "reference", "asked_by", "asked_at", "approved_by",
          "approved_at"}},
        {"no_data", {"date", "line", "shift", "position", "checkpoint", "name", "round", "reason"}},
        {"adjustments",
         {"number", "subject", "name", "kind", "points", "reason", "asked_by", "asked_at", "approved_by", "approved_at"}},
        {"outages",
         {"number", "reader", "unit", "checkpoint", "from", "to", "reason", "noted_by", "noted_at"}},
        {"corrections", {"month", "revision", "part", "subject", "name", "column", "before", "after"}}};
    return others.value(part, scores);
}

Kind kindOf(const QString& name)
{
    static const QStringList percents{"completion", "punctuality", "attendance", "order", "dwell", "staffing"};
    static const QStringList points{"score", "adjustment", "final", "points", "weight"};
    static const QStringList counts{"rank",
                                    "revision",
                                    "duties",
                                    "attended",
                                    "visits",
                                    "counted",
                                    "done",
                                    "on_time",
                                    "late",
                                    "missed",
                                    "excused",
                                    "no_data",
                                    "due",
                                    "clock_ins",
                                    "round",
                                    "position",
                                    "level",
                                    "longest_gap_minutes"};
    if (percents.contains(name)) return Kind::percent;
    if (points.contains(name)) return Kind::points;
    return counts.contains(name) ? Kind::count : Kind::text;
}

QString kindWord(const QString& part, const QString& code)
{
    if (part == "people") return personKind(code);
    if (part == "lines") return mode(code);
    if (part == "units") return unitKind(code);
    if (part == "adjustments") return adjustmentKind(code);
    return checkpointKind(code);
}

// A person's code is a badge, a line's is its line; elsewhere the general words will do.
QString headingOf(const QString& part, const QString& name)
{
    static const QMap<QString, QString> subjects{{"people", "badge"}, {"lines", "line"}, {"units", "unit"}};
    if (name == "subject" && subjects.contains(part)) return column(subjects.value(part));
    if (name == "name" && part == "people") return column(QStringLiteral("person_name"));
    if (name == "unit" && part == "units") return column(QStringLiteral("parent"));
    if (name == "kind" && part == "lines") return column(QStringLiteral("mode"));
    return column(name);
}

QString translated(const QString& part, const QString& name, const QString& value, const QTimeZone& zone)
{
    if (name == "kind") return kindWord(part, value);
    if (name == "grade") return grade(value);
    if (name == "verdict") return verdict(value);
    if (name == "reason" && part == "excuses") return excuseReason(value);
    if (name == "reason" && part == "no_data") return reason(value, zone);
    if (name == "reason" && part == "outages") return outageReason(value);
    if (name == "kind" && part == "outages") return readerKind(value);
    if (name == "part") return sheetPart(value);
    if (name == "column") return column(value);
    const QDateTime instant =
        value.size() >= 20 && value[10] == 'T' ? QDateTime::fromString(value, Qt::ISODate) : QDateTime();
    return instant.isValid() ? instant.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : value;
}

SheetCell cellOf(const QString& part, const QString& name, const QJsonValue& value, const QTimeZone& zone)
{
    if (name == "number" && value.isDouble())
        return {QString::number(value.toInteger()).toStdString(), {}}; // a name of 13 digits, not a quantity
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    if (isNumber && (value.isDouble() || kindOf(name) != Kind::text)) return {{}, number};
    if (value.isBool()) {
        return {(value.toBool() ? QCoreApplication::translate("sheet", "yes") : QString()).toStdString(), {}};
    }
    return {translated(part, name, value.toString(), zone).toStdString(), {}};
}

// What a correction corrects is shown as the part that it stands in shows it; a share as text, for the numbers of this
// column are of many kinds.
SheetCell correctedCell(const QJsonObject& correction, const QJsonValue& value, const QTimeZone& zone)
{
    const QString name = correction.value(QStringLiteral("column")).toString();
    SheetCell cell = cellOf(correction.value(QStringLiteral("part")).toString(), name, value, zone);
    if (cell.number && kindOf(name) == Kind::percent)
        return {(QString::number(100 * *cell.number, 'f', 2) + '%').toStdString(), {}};
    return cell;
}

// Columns that at least one row has.
QStringList columnsOf(const QString& part, const QList<QJsonObject>& rows)
{
    QStringList given;
    for (const QJsonObject& row : rows) {
        for (const QString& key : row.keys()) {
            if (!given.contains(key)) given << key;
        }
    }
    QStringList names;
    for (const QString& name : knownColumns(part)) {
        if (rows.isEmpty() || given.removeAll(name) > 0) names << name;
    }
    given.sort();
    return names + given;
}

// In widths of a digit: a character beyond Latin takes two.
double widthOf(const std::string& text)
{
    double width = 0;
    for (const QChar character : QString::fromStdString(text))
        width += character.unicode() < 0x2E80 ? 1 : 2;
    return width;
}

// Headings wrap onto a second line; cells do not.
void fitWidths(SheetTable& table)
{
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        double width = std::max(5.0, widthOf(table.columns[at].heading) / 2 + 2);
        for (const auto& row : table.rows)
            width = std::max(width, widthOf(row[at].text));
        table.columns[at].width = std::min(width + 2, 42.0);
    }
}

} // namespace

SheetTable sheetTable(const QString& part, const QList<QJsonObject>& rows, const QTimeZone& zone)
{
    SheetTable table{sheetPart(part).toStdString(), {}, {}, {}};
    table.whenEmpty = QCoreApplication::translate("sheet", "none this month").toStdString();
    const QStringList names = columnsOf(part, rows);
    for (const QString& name : names)
        table.columns.push_back({headingOf(part, name).toStdString(), kindOf(name), 10});
    for (const QJsonObject& row : rows) {
        auto& cells = table.rows.emplace_back();
        for (const QString& name : names) {
            const bool corrected = part == u"corrections" && (name == u"before" || name == u"after");
            cells.push_back(corrected ? correctedCell(row, row.value(name), zone)
                                      : cellOf(part, name, row.value(name), zone));
        }
    }
    fitWidths(table);
    return table;
}

} // namespace words
