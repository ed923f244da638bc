// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/evidence/model/EvidenceQuestions.h"

#include "desk-app/database/Session.h"

namespace evidence_questions
{

namespace
{

EvidenceVisit visit(const Row& row)
{
    EvidenceVisit v;
    v.judgedAt = row["judged_at"].toDateTime();
    v.zone = QTimeZone(row["timezone"].toString().toLatin1());
    v.unit = row["unit"].toString(), v.unitName = row["unit_name"].toString();
    v.line = row["line"].toString(), v.lineName = row["line_name"].toString();
    v.mode = row["mode"].toString();
    v.shift = row["shift"].toString(), v.shiftName = row["shift_name"].toString();
    v.day = row["day"].toDate();
    v.position = row["position"].toInt(), v.round = row["round"].toInt(), v.rounds = row["rounds"].toInt();
    v.checkpoint = row["checkpoint"].toString(), v.checkpointName = row["checkpoint_name"].toString();
    v.kind = row["kind"].toString(), v.level = row["level"].toInt();
    v.startsAt = row["starts_at"].toDateTime(), v.endsAt = row["ends_at"].toDateTime();
    v.acceptFrom = row["accept_from"].toDateTime(), v.acceptUntil = row["accept_until"].toDateTime();
    v.eligibility = row["eligibility"].toString(), v.ordered = row["ordered"].toBool();
    v.minGapMinutes = row["min_gap_minutes"].toInt();
    v.earlyGraceMinutes = row["early_grace_minutes"].toInt();
    v.lateGraceMinutes = row["late_grace_minutes"].toInt();
    if (!row["dwell_minutes"].isNull()) v.dwellMinutes = row["dwell_minutes"].toInt();
    v.backfilled = row["backfilled"].toBool(), v.writtenAt = row["written_at"].toDateTime();
    v.verdict = verdictOf(row["verdict"].toString());
    v.reason = row["reason"].toString(), v.reasonName = row["reason_name"].toString();
    v.arrivedAt = row["arrived_at"].toDateTime(), v.arrivalError = row["arrival_error"].toDouble();
    v.leftAt = row["left_at"].toDateTime();
    v.badge = row["badge"].toString(), v.personName = row["person_name"].toString();
    v.reader = row["reader"].toString(), v.journal = row["journal"].toString(), v.entry = row["entry"].toLongLong();
    v.outOfOrder = row["out_of_order"].toBool(), v.shortDwell = row["short_dwell"].toBool();
    return v;
}

EvidenceMember member(const Row& row)
{
    return {row["badge"].toString(),    row["name"].toString(),         row["kind"].toString(),
            row["clock_ins"].toInt(),   row["first_at"].toDateTime(),   row["last_at"].toDateTime()};
}

EvidenceClockIn clockIn(const Row& row)
{
    return {row["at"].toDateTime(),         row["error"].toDouble(),       row["clock"].toString(),
            row["device_at"].toDateTime(),  row["received_at"].toDateTime(), row["reader"].toString(),
            row["reader_kind"].toString(),  row["journal"].toString(),     row["entry"].toLongLong(),
            row["uid"].toString(),          row["auth"].toString(),        row["badge"].toString(),
            row["person_name"].toString(),  row["person_kind"].toString(), row["event"].toString(),
            row["event_name"].toString(),   row["role"].toString(),        row["round"].toInt()};
}

EvidenceReader reader(const Row& row)
{
    return {row["reader"].toString(),       row["kind"].toString(),    row["away"].toBool(),
            row["last_seen"].toDateTime(),  row["complete_through"].toDateTime(), row["complete"].toBool(),
            row["undelivered"].toLongLong(), row["state"].toString(),  row["last_clock_in"].toDateTime()};
}

EvidenceOutage outage(const Row& row)
{
    return {row["reader"].toString(), row["since"].toDateTime(),   row["until"].toDateTime(),
            row["reason"].toString(), row["noted_by"].toString(), row["noted_by_name"].toString()};
}

EvidenceRemark remark(const Row& row)
{
    return {row["badge"].toString(), row["name"].toString(), row["at"].toDateTime(), row["comment"].toString()};
}

} // namespace

EvidenceAnswer evidence(Session& session, const VisitKey& key)
{
    const QVariantMap duty{{QStringLiteral("line"), key.line}, {QStringLiteral("shift"), key.shift},
                           {QStringLiteral("day"), key.day}};
    QVariantMap stop = duty;
    stop.insert(QStringLiteral("checkpoint"), key.checkpoint);
    QVariantMap one = stop;
    one.insert(QStringLiteral("round"), key.round);
    EvidenceAnswer answer;
    const auto visits = session.all("select * from desk.evidence(line => :line, shift => :shift, day => :day, "
                                    "checkpoint => :checkpoint, round => :round, as_of => now())",
                                    one, visit);
    if (visits.isEmpty()) return answer;
    answer.visit = visits.first();
    answer.crew = session.all("select * from desk.evidence_crew(line => :line, shift => :shift, day => :day)", duty, member);
    answer.clockIns = session.all("select * from desk.evidence_clock_ins(line => :line, shift => :shift, day => :day, "
                                  "checkpoint => :checkpoint)",
                                  stop, clockIn);
    answer.readers = session.all("select * from desk.evidence_readers(line => :line, shift => :shift, day => :day, "
                                 "checkpoint => :checkpoint)",
                                 stop, reader);
    answer.outages = session.all("select * from desk.evidence_outages(line => :line, shift => :shift, day => :day, "
                                 "checkpoint => :checkpoint)",
                                 stop, outage);
    answer.excuses = session.all("select * from desk.evidence_excuses(line => :line, shift => :shift, day => :day, "
                                 "checkpoint => :checkpoint)",
                                 stop, &ExcuseRow::read);
    answer.remarks = session.all("select badge, name, at, comment from desk.acknowledgements(from_day => :day, "
                                 "through_day => :day) where line = :line and shift = :shift and checkpoint = "
                                 ":checkpoint and round = :round",
                                 one, remark);
    return answer;
}

} // namespace evidence_questions
