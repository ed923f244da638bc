// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/patrolctl/IssuedSheet.h"

#include "desk-app/words/SheetWords.h"

#include <QJsonDocument>

namespace
{

QString text(const copy::Value& value)
{
    return QString::fromStdString(value.value_or(""));
}

QJsonObject object(const copy::Value& value)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(value.value_or("{}"))).object();
}

words::SheetHead headOf(copy::Session& session, const std::string& unit, const std::string& month)
{
    const auto rows =
        session.ask("select issued, revision, to_char(issued_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), "
                    "issued_by, code, rule, unit_name from desk.sheet_head(unit => $1, month => $2::date)",
                    {unit, month + "-01"});
    if (rows.empty() || rows[0].at(0) != "t") {
        throw copy::Refused("PT404", "the sheet of " + unit + " for " + month + " has not been issued",
                            "not_issued unit=" + unit + " month=" + month, "issue it first: patrolctl sheet issue");
    }
    const copy::Row& row = rows[0];
    return {QString::fromStdString(unit),
            text(row.at(6)),
            QDate::fromString(QString::fromStdString(month + "-01"), Qt::ISODate),
            true,
            text(row.at(1)).toInt(),
            QDateTime::fromString(text(row.at(2)), Qt::ISODate),
            text(row.at(3)),
            text(row.at(4)),
            object(row.at(5))};
}

QList<QJsonObject> partOf(copy::Session& session, const std::string& unit, const std::string& month,
                          const QString& part)
{
    QList<QJsonObject> rows;
    for (const copy::Row& row :
         session.ask("select content from desk.sheet_part(unit => $1, month => $2::date, part => $3) order by number",
                     {unit, month + "-01", part.toStdString()})) {
        rows << object(row.at(0));
    }
    return rows;
}

// Instants on a sheet are those of the unit's own clocks.
QTimeZone zoneOf(copy::Session& session, const std::string& unit)
{
    const auto rows = session.ask("select timezone from desk.units() where unit = $1", {unit});
    return QTimeZone(rows.empty() ? "Asia/Shanghai"
                                  : QByteArray::fromStdString(rows[0].at(0).value_or("Asia/Shanghai")));
}

} // namespace

SheetWorkbook issuedSheet(copy::Session& session, const std::string& unit, const std::string& month)
{
    const words::SheetHead head = headOf(session, unit, month);
    const QTimeZone zone = zoneOf(session, unit);
    std::vector<SheetTable> tables;
    for (const QString& part : words::sheetParts()) {
        tables.push_back(words::sheetTable(part, partOf(session, unit, month, part), zone));
    }
    return words::sheetWorkbook(head, std::move(tables), zone);
}
