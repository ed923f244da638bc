// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/SheetCsv.h"

#include <QStringList>

namespace
{

struct CsvColumn {
    const char* name;
    int decimals; ///< Of a number; -1 = as it is.
};

constexpr CsvColumn columns[] = {
    {"subject", -1},   {"name", -1},       {"unit", -1},      {"duties", 0},  {"attended", 0}, {"counted", 0},
    {"on_time", 0},    {"late", 0},        {"missed", 0},     {"excused", 0}, {"no_data", 0},  {"due", 0},
    {"completion", 6}, {"punctuality", 6}, {"attendance", 6}, {"order", 6},   {"dwell", 6},    {"staffing", 6},
    {"score", 2},      {"adjustment", 2},  {"final", 2},      {"grade", -1},  {"rank", 0}};

QString text(const QJsonValue& value, int decimals)
{
    if (value.isNull() || value.isUndefined()) return {};
    if (value.isString() || decimals < 0) return value.toVariant().toString();
    return QString::number(value.toDouble(), 'f', decimals);
}

QString quotedIfNeeded(QString field)
{
    const bool needed = field.contains(u',') || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r');
    return needed ? u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"' : field;
}

} // namespace

QByteArray sheetCsv(const QList<QJsonObject>& rows)
{
    QStringList header;
    for (const CsvColumn& column : columns)
        header.append(QLatin1String(column.name));
    QStringList lines{header.join(u',')};
    for (const QJsonObject& row : rows) {
        QStringList fields;
        for (const CsvColumn& column : columns)
            fields.append(quotedIfNeeded(text(row.value(QLatin1String(column.name)), column.decimals)));
        lines.append(fields.join(u','));
    }
    return "\xEF\xBB\xBF" + lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}
