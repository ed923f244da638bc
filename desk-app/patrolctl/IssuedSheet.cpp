// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/patrolctl/IssuedSheet.h"

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

// Who asks for people's scores of a sheet that is not issued is refused with the reason.
void refuse(copy::Session& session, const std::string& unit, const std::string& firstDay, const copy::Value& revision)
{
    session.ask("select from desk.csv_sheet(unit => $1, month => $2::date, revision => $3::integer)",
                {unit, firstDay, revision});
}

words::SheetHead headOf(copy::Session& session, const std::string& unit, const std::string& firstDay,
                        const copy::Value& revision)
{
    const auto rows =
        session.ask("select issued, revision, to_char(issued_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), "
                    "issued_by, code, rule, unit_name "
                    "from desk.sheet_head(unit => $1, month => $2::date, revision => $3::integer)",
                    {unit, firstDay, revision});
    if (rows.empty() || rows[0].at(0) != "t") refuse(session, unit, firstDay, revision);
    const copy::Row& row = rows.at(0);
    return {QString::fromStdString(unit),
            text(row.at(6)),
            QDate::fromString(QString::fromStdString(firstDay), Qt::ISODate),
            true,
            text(row.at(1)).toInt(),
            QDateTime::fromString(text(row.at(2)), Qt::ISODate),
            text(row.at(3)),
            text(row.at(4)),
            object(row.at(5))};
}

// The revision is that of the head, whatever is issued meanwhile.
QList<QJsonObject> partOf(copy::Session& session, const words::SheetHead& head, const QString& part)
{
    QList<QJsonObject> rows;
    for (const copy::Row& row :
         session.ask("select content from desk.sheet_part(unit => $1, month => $2::date, part => $3, "
                     "revision => $4::integer) order by number",
                     {head.unit.toStdString(), head.month.toString(Qt::ISODate).toStdString(), part.toStdString(),
                      std::to_string(head.revision)})) {
        rows << object(row.at(0));
    }
    return rows;
}

// The unit's own scores of up to twelve issued months.
QList<QJsonObject> trendOf(copy::Session& session, const words::SheetHead& head)
{
    QList<QJsonObject> rows;
    for (const copy::Row& row :
         session.ask("select to_char(month, 'YYYY-MM'), final from desk.sheet_trend(unit => $1, "
                     "through_month => $2::date, of_what => 'units') where subject = $1 and final is not null",
                     {head.unit.toStdString(), head.month.toString(Qt::ISODate).toStdString()})) {
        rows << QJsonObject{{"month", text(row.at(0))}, {"final", text(row.at(1))}};
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

IssuedSheet readIssued(copy::Session& session, const std::string& unit, const std::string& month,
                       const copy::Value& revision)
{
    IssuedSheet sheet{headOf(session, unit, month + "-01", revision), {}, zoneOf(session, unit)};
    for (const QString& part : words::sheetParts())
        sheet.parts.insert(part, partOf(session, sheet.head, part));
    sheet.parts.insert(QStringLiteral("trend"), trendOf(session, sheet.head));
    return sheet;
}
