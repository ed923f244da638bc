// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/model/PlacesQuestions.h"

namespace places_questions
{

namespace
{

int orNone(const QVariant& value)
{
    return value.isNull() ? -1 : value.toInt();
}

double shareOf(const QVariant& value)
{
    return value.isNull() ? -1 : value.toDouble();
}

VerdictCounts countsOf(const Row& row)
{
    VerdictCounts counts;
    for (Verdict verdict : allVerdicts)
        counts[verdict] = row[codeOf(verdict).toLatin1().constData()].toInt();
    return counts;
}

PlaceRow placeRow(const Row& row)
{
    PlaceRow place;
    place.checkpoint = row["checkpoint"].toString();
    place.name = row["name"].toString();
    place.unit = row["home"].toString();
    place.unitName = row["home_name"].toString();
    place.zone = row["zone"].toString();
    place.zoneName = row["zone_name"].toString();
    place.kind = row["kind"].toString();
    place.category = row["category"].toString();
    place.level = row["level"].toInt();
    place.owed = row["owed"].toInt();
    place.counted = row["counted"].toInt();
    place.counts = countsOf(row);
    place.completion = shareOf(row["completion"]);
    place.clockIns = row["clock_ins"].toInt();
    place.comings = row["comings"].toInt();
    place.longestMinutes = orNone(row["longest_minutes"]);
    place.longestFrom = row["longest_from"].toDateTime();
    place.longestUntil = row["longest_until"].toDateTime();
    place.medianMinutes = orNone(row["median_minutes"]);
    place.unknownMinutes = row["unknown_minutes"].toInt();
    place.days = row["days"].toInt();
    place.daysWithout = row["days_without"].toInt();
    place.met = shareOf(row["met"]);
    place.blindHours = row["blind_hours"].toInt();
    place.hours = weekHours(row["hours"].toString());
    place.heard = weekHours(row["heard"].toString());
    return place;
}

PlaceClockIn clockIn(const Row& row)
{
    return {row["at"].toDateTime(),  row["reader"].toString(),      row["uid"].toString(),
            row["badge"].toString(), row["person_name"].toString(), row["event_name"].toString(),
            row["clock"].toString()};
}

PlaceVisit visit(const Row& row)
{
    return {row["day"].toDate(),           row["line"].toString(),        row["line_name"].toString(),
            row["shift"].toString(),       row["shift_name"].toString(),  row["round"].toInt(),
            row["starts_at"].toDateTime(), row["ends_at"].toDateTime(),   verdictOf(row["verdict"].toString()),
            row["reason"].toString(),      row["reason_name"].toString(), row["arrived_at"].toDateTime(),
            row["badge"].toString(),       row["person_name"].toString()};
}

QDateTime now(Session& session)
{
    QDateTime now;
    session.select(QStringLiteral("select now() as now"), {}, [&](const Row& row) { now = row["now"].toDateTime(); });
    return now;
}

} // namespace

QFuture<PlacesAnswer> month(Database& database, const QString& unit, QDate month)
{
    return database.ask<PlacesAnswer>(Database::Way::Report, "places.month", [=](Session& session) {
        PlacesAnswer answer{unit, month, now(session), {}};
        answer.rows = session.all(
            "select * from desk.places_month(month => :month, unit => :unit, as_of => :as_of)",
            {{"month", month}, {"unit", unit.isEmpty() ? QVariant() : QVariant(unit)}, {"as_of", answer.asOf}},
            placeRow);
        return answer;
    });
}

QFuture<PlaceAnswer> place(Database& database, const QString& checkpoint, QDate month, const QTimeZone& zone)
{
    const QDate last = month.addMonths(1).addDays(-1);
    return database.ask<PlaceAnswer>(Database::Way::Quick, "places.place", [=](Session& session) {
        PlaceAnswer answer{checkpoint, month, {}, {}};
        answer.clockIns = session.all(
            "select * from desk.place_clock_ins(checkpoint => :checkpoint, from_at => :from_at, to_at => :to_at)",
            {{"checkpoint", checkpoint},
             {"from_at", month.startOfDay(zone)},
             {"to_at", last.addDays(1).startOfDay(zone)}},
            clockIn);
        answer.visits = session.all("select * from desk.place_visits(checkpoint => :checkpoint, from_day => :from_day, "
                                    "through_day => :through_day, as_of => now())",
                                    {{"checkpoint", checkpoint}, {"from_day", month}, {"through_day", last}}, visit);
        return answer;
    });
}

} // namespace places_questions
