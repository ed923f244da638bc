// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/model/PlanPreview.h"

#include "desk-app/words/Words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace
{

QStringList texts(const QJsonValue& array)
{
    QStringList list;
    for (const QJsonValue& value : array.toArray())
        list << value.toString();
    return list;
}

DutyFacts facts(const QJsonObject& duty)
{
    return {duty["start"].toString(), duty["end"].toString(), duty["visits"].toInt(), texts(duty["people"])};
}

PlanProblem problem(const QJsonObject& row)
{
    return {row["file"].toString(), row["line"].toInt(),       row["column"].toString(), row["code"].toString(),
            row["found"].toString(), row["expected"].toString(), texts(row["cells"])};
}

FileChange fileChange(const QJsonObject& row)
{
    return {row["file"].toString(), row["added"].toInt(), row["changed"].toInt(), row["removed"].toInt()};
}

QDate day(const QJsonValue& value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

DutyChange dutyChange(const QJsonObject& row)
{
    return {row["what"].toString(),      row["line"].toString(),           row["line_name"].toString(),
            row["shift"].toString(),     row["shift_name"].toString(),     day(row["date"]),
            facts(row["before"].toObject()), facts(row["after"].toObject()), texts(row["differs"])};
}

DutyNote note(const QJsonObject& row)
{
    return {row["line"].toString(), row["shift"].toString(), row["code"].toString(), day(row["date"]), row["days"].toInt(1)};
}

template <typename Made> QList<Made> list(const QJsonValue& array, Made (*make)(const QJsonObject&))
{
    QList<Made> made;
    for (const QJsonValue& value : array.toArray())
        made << make(value.toObject());
    return made;
}

} // namespace

QString PlanProblem::sentence() const
{
    return words::problem(code, found, expected);
}

QString PlanProblem::place() const
{
    return column.isEmpty() ? QStringLiteral("%1:%2").arg(file).arg(line)
                            : QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(column);
}

QString DutyNote::sentence() const
{
    const QString which = QStringLiteral("%1 %2 %3").arg(line, shift, date.toString(Qt::ISODate));
    if (code == u"started")
        return QCoreApplication::translate("PlanPreview", "%1 has begun: it stays as it was written.").arg(which);
    if (code == u"already_past")
        return QCoreApplication::translate("PlanPreview",
                                           "%1 would begin at a time already past: its duty stays as it was written.")
            .arg(which);
    if (code == u"no_checkpoint")
        return QCoreApplication::translate("PlanPreview", "%1 and %n day(s) in all: no checkpoint of the line is in "
                                                          "service, so no duty is opened.", nullptr, days)
            .arg(which);
    if (code == u"covered")
        return QCoreApplication::translate("PlanPreview", "%1 and %n day(s) in all: a duty that stands covers that "
                                                          "time, so none is opened.", nullptr, days)
            .arg(which);
    return which + u' ' + code;
}

PlanPreview PlanPreview::fromJson(const QByteArray& json)
{
    const QJsonObject answer = QJsonDocument::fromJson(json).object();
    return {list(answer["problems"], problem), list(answer["files"], fileChange), list(answer["duties"], dutyChange),
            list(answer["notes"], note), answer["version"].toString()};
}

int PlanPreview::count(const QString& what) const
{
    return static_cast<int>(std::ranges::count(duties, what, &DutyChange::what));
}
