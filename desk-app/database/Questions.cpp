// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Questions.h"

#include <QJsonDocument>

namespace questions
{

namespace
{

template <typename Answer>
QList<Answer> all(Session& session, const char* statement, const QVariantMap& values, Answer (*make)(const Row&))
{
    QList<Answer> answers;
    session.select(QLatin1String(statement), values, [&](const Row& row) { answers.append(make(row)); });
    return answers;
}

std::optional<double> degrees(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

} // namespace

VisitRow visit(const Row& row)
{
    VisitRow result;
    result.day = row["day"].toDate();
    result.unit = row["unit"].toString();
    result.unitName = row["unit_name"].toString();
    result.line = row["line"].toString();
    result.lineName = row["line_name"].toString();
    result.mode = row["mode"].toString();
    result.shift = row["shift"].toString();
    result.shiftName = row["shift_name"].toString();
    result.position = row["position"].toInt();
    result.round = row["round"].toInt();
    result.rounds = row["rounds"].toInt();
    result.checkpoint = row["checkpoint"].toString();
    result.checkpointName = row["checkpoint_name"].toString();
    result.kind = row["kind"].toString();
    result.level = row["level"].toInt();
    result.startsAt = row["starts_at"].toDateTime();
    result.endsAt = row["ends_at"].toDateTime();
    result.acceptFrom = row["accept_from"].toDateTime();
    result.acceptUntil = row["accept_until"].toDateTime();
    result.verdict = verdictOf(row["verdict"].toString());
    result.reason = row["reason"].toString();
    result.reasonName = row["reason_name"].toString();
    result.arrivedAt = row["arrived_at"].toDateTime();
    result.leftAt = row["left_at"].toDateTime();
    result.badge = row["badge"].toString();
    result.personName = row["person_name"].toString();
    result.reader = row["reader"].toString();
    result.outOfOrder = row["out_of_order"].toBool();
    result.shortDwell = row["short_dwell"].toBool();
    return result;
}

namespace
{

CheckpointRow checkpoint(const Row& row)
{
    return {row["checkpoint"].toString(), row["name"].toString(),     row["unit"].toString(),
            row["unit_name"].toString(),  row["zone"].toString(),     row["zone_name"].toString(),
            row["kind"].toString(),       row["category"].toString(), row["level"].toInt(),
            degrees(row["lon"]),          degrees(row["lat"])};
}

} // namespace

ClockInRow clockIn(const Row& row)
{
    return {row["at"].toDateTime(),
            row["received_at"].toDateTime(),
            row["reader"].toString(),
            row["reader_kind"].toString(),
            row["uid"].toString(),
            row["checkpoint"].toString(),
            row["checkpoint_name"].toString(),
            row["badge"].toString(),
            row["person_name"].toString(),
            row["person_kind"].toString(),
            row["event"].toString(),
            row["event_name"].toString(),
            row["clock"].toString()};
}

namespace
{

UnitRow unit(const Row& row)
{
    return {row["unit"].toString(),    row["name"].toString(),
            row["kind"].toString(),    row["parent"].toString(),
            row["has_lines"].toBool(), row.has("timezone") ? row["timezone"].toString() : QString()};
}

PersonRow person(const Row& row)
{
    return {row["badge"].toString(),     row["name"].toString(),   row["kind"].toString(),  row["unit"].toString(),
            row["unit_name"].toString(), row["first_day"].toDate(), row["last_day"].toDate()};
}

ReaderRow reader(const Row& row)
{
    return {row["reader"].toString(),        row["kind"].toString(),        row["unit"].toString(),
            row["checkpoint"].toString(),    row["last_seen"].toDateTime(), row["complete_through"].toDateTime(),
            row["undelivered"].toLongLong(), row["state"].toString()};
}

QJsonObject content(const Row& row)
{
    return QJsonDocument::fromJson(row["content"].toString().toUtf8()).object();
}

SheetHead head(const Row& row)
{
    return {row["issued"].toBool(),
            row["revision"].toInt(),
            row["issued_at"].toDateTime(),
            row["issued_by"].toString(),
            row["code"].toString(),
            row["unit_name"].toString(),
            QJsonDocument::fromJson(row["rule"].toString().toUtf8()).object()};
}

// What issuing gave, whichever statement it was.
IssueAnswer issuedBy(Session& session, const char* statement, const QString& unitCode, QDate month)
{
    return all<IssueAnswer>(session, statement,
                            {{QStringLiteral("unit"), unitCode}, {QStringLiteral("month"), month}},
                            [](const Row& row) {
                                return IssueAnswer{row["revision"].toInt(), row["code"].toString()};
                            })
        .value(0);
}

constexpr auto issuedPart =
    "select content from desk.sheet_part(unit => :unit, month => :month, part => :part) order by number";
constexpr auto draftPart =
    "select content from desk.preview_part(unit => :unit, month => :month, part => :part, as_of => :as_of) order by number";

// All parts of a draft but its corrections, of one state of the database.
QHash<QString, QList<QJsonObject>> draft(Session& session, const QVariantMap& values)
{
    QHash<QString, QList<QJsonObject>> parts;
    session.select(QStringLiteral("select part, content from desk.preview(unit => :unit, month => :month, as_of => :as_of)"),
                      values, [&](const Row& row) { parts[row["part"].toString()] << content(row); });
    return parts;
}

// The unit's own scores of up to twelve issued months.
QList<QJsonObject> trend(Session& session, const QString& unitCode, QDate month)
{
    return all<QJsonObject>(
        session,
        "select to_char(month, 'YYYY-MM') as month, final::text as final from desk.sheet_trend(unit => :unit, "
        "through_month => :month, of_what => 'units') where subject = :unit and final is not null",
        {{QStringLiteral("unit"), unitCode}, {QStringLiteral("month"), month}}, [](const Row& row) {
            return QJsonObject{{"month", row["month"].toString()}, {"final", row["final"].toString()}};
        });
}

QDateTime serverTime(Session& session)
{
    QDateTime now;
    session.select(QStringLiteral("select now() as now"), {},
                      [&](const Row& row) { now = row["now"].toDateTime(); });
    return now;
}

} // namespace

TodayAnswer today(Session& session, const QDateTime& asOf)
{
    const QDateTime instant = asOf.isValid() ? asOf : serverTime(session);
    return {instant,
            all(session, "select * from desk.today(as_of => :as_of)", {{QStringLiteral("as_of"), instant}}, visit)};
}

QList<CheckpointRow> checkpoints(Session& session)
{
    return all(session, "select * from desk.checkpoints()", {}, checkpoint);
}

QList<ClockInRow> recentClockIns(Session& session, int howMany)
{
    return all(session, "select * from desk.recent_clock_ins(how_many => :how_many)",
               {{QStringLiteral("how_many"), howMany}}, clockIn);
}

QList<UnitRow> units(Session& session)
{
    return all(session, "select * from desk.units()", {}, unit);
}

QList<PersonRow> people(Session& session, const QString& unitCode)
{
    return all(session, "select * from desk.people(unit => nullif(:unit, ''))", {{QStringLiteral("unit"), unitCode}}, person);
}

QList<QDate> months(Session& session)
{
    return all<QDate>(session, "select month from desk.months()", {},
                      [](const Row& row) { return row["month"].toDate(); });
}

QList<ReaderRow> readers(Session& session)
{
    return all(session, "select * from desk.readers(as_of => :as_of)",
               {{QStringLiteral("as_of"), serverTime(session)}}, reader);
}

SheetAnswer sheet(Session& session, const QString& unitCode, QDate month, const QStringList& parts)
{
    QVariantMap values{{QStringLiteral("unit"), unitCode}, {QStringLiteral("month"), month}};
    SheetAnswer answer{unitCode, month, {}, {}, serverTime(session)};
    for (const SheetHead& found :
         all(session, "select * from desk.sheet_head(unit => :unit, month => :month)", values, head))
        answer.head = found;
    if (!answer.head.issued) values.insert(QStringLiteral("as_of"), answer.asOf);
    QStringList left = parts;
    if (!answer.head.issued && parts.size() > 1) {
        answer.parts = draft(session, values);
        left.removeIf([](const QString& part) { return part != u"corrections"; });
    }
    if (parts.size() > 1) answer.parts.insert(QStringLiteral("trend"), trend(session, unitCode, month));
    for (const QString& part : left) {
        values.insert(QStringLiteral("part"), part);
        answer.parts.insert(part, all(session, answer.head.issued ? issuedPart : draftPart, values, content));
    }
    return answer;
}

IssueAnswer issueSheet(Session& session, const QString& unitCode, QDate month)
{
    return issuedBy(session, "select * from desk.issue_sheet(unit => :unit, month => :month)", unitCode, month);
}

IssueAnswer reviseSheet(Session& session, const QString& unitCode, QDate month)
{
    return issuedBy(session, "select * from desk.revise_sheet(unit => :unit, month => :month)", unitCode, month);
}

Rights rights(Session& session)
{
    Rights answer;
    session.select(QStringLiteral("select may from desk.rights()"), {},
                   [&](const Row& row) { answer.functions.insert(row["may"].toString()); });
    return answer;
}

} // namespace questions
