// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/lines/model/LinesQuestions.h"

#include "desk-app/database/Session.h"

namespace lines_questions
{

namespace
{

LineRow line(const Row& row)
{
    return {row["line"].toString(),      row["name"].toString(), row["unit"].toString(),
            row["unit_name"].toString(), row["mode"].toString(), row["stops"].toInt()};
}

LineVisit visit(const Row& row)
{
    return {row["day"].toDate(),
            row["shift"].toString(),
            row["shift_name"].toString(),
            row["starts_at"].toDateTime(),
            row["ends_at"].toDateTime(),
            row["accept_until"].toDateTime(),
            row["rounds"].toInt(),
            row["position"].toInt(),
            row["round"].toInt(),
            row["checkpoint"].toString(),
            row["checkpoint_name"].toString(),
            row["kind"].toString(),
            row["level"].toInt(),
            verdictOf(row["verdict"].toString()),
            row["reason"].toString(),
            row["reason_name"].toString(),
            row["arrived_at"].toDateTime(),
            row["badge"].toString(),
            row["person_name"].toString(),
            row["out_of_order"].toBool(),
            row["short_dwell"].toBool()};
}

QDateTime now(Session& session)
{
    QDateTime now;
    session.select(QStringLiteral("select now() as now"), {}, [&](const Row& row) { now = row["now"].toDateTime(); });
    return now;
}

} // namespace

QList<LineRow> lines(Session& session)
{
    return session.all("select line, name, unit, unit_name, mode, stops from desk.lines()", {}, line);
}

LineAnswer visits(Session& session, const QString& line, QDate from, QDate through)
{
    const QDateTime asOf = now(session);
    return {asOf, session.all("select * from desk.line_visits(line => :line, from_day => :from_day, through_day => "
                              ":through_day, as_of => :as_of)",
                              {{QStringLiteral("line"), line},
                               {QStringLiteral("from_day"), from},
                               {QStringLiteral("through_day"), through},
                               {QStringLiteral("as_of"), asOf}},
                              visit)};
}

} // namespace lines_questions
