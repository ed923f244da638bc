// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map-page/model/MapQuestions.h"

#include "desk-app/database/Session.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace map_questions
{

namespace
{

QDateTime instant(Session& session, const QDateTime& given)
{
    QDateTime now = given;
    if (!given.isValid())
        session.select(QStringLiteral("select now() as now"), {}, [&](const Row& row) { now = row["now"].toDateTime(); });
    return now;
}

LinePathRow linePath(const Row& row)
{
    LinePathRow path{row["line"].toString(),      row["name"].toString(), row["unit"].toString(),
                     row["unit_name"].toString(), row["mode"].toString(), {}};
    for (const QJsonValue& stop : QJsonDocument::fromJson(row["stops"].toString().toUtf8()).array())
        path.stops.append(stop.toString());
    return path;
}

LastClockIn clockIn(const Row& row)
{
    return {row["at"].toDateTime(),          row["reader"].toString(), row["badge"].toString(),
            row["person_name"].toString(),   row["event"].toString(),  row["event_name"].toString(),
            row["clock"].toString()};
}

} // namespace

QList<LinePathRow> linePaths(Session& session, const QDateTime& asOf)
{
    return session.all("select line, name, unit, unit_name, mode, to_json(stops)::text as stops "
                       "from desk.line_paths(as_of => :as_of)",
                       {{QStringLiteral("as_of"), instant(session, asOf)}}, linePath);
}

LastClockIn lastClockIn(Session& session, const QString& checkpoint, const QDateTime& asOf)
{
    return session
        .all("select * from desk.last_clock_in(checkpoint => :checkpoint, as_of => :as_of)",
             {{QStringLiteral("checkpoint"), checkpoint}, {QStringLiteral("as_of"), instant(session, asOf)}}, clockIn)
        .value(0);
}

} // namespace map_questions
