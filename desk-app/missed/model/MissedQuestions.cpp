// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/model/MissedQuestions.h"

#include "desk-app/database/Session.h"

namespace missed_questions
{

namespace
{

MissedRow visit(const Row& row)
{
    return {row["day"].toDate(),
            row["unit"].toString(),
            row["unit_name"].toString(),
            row["line"].toString(),
            row["line_name"].toString(),
            row["shift"].toString(),
            row["shift_name"].toString(),
            row["position"].toInt(),
            row["round"].toInt(),
            row["rounds"].toInt(),
            row["checkpoint"].toString(),
            row["checkpoint_name"].toString(),
            row["kind"].toString(),
            row["level"].toInt(),
            row["starts_at"].toDateTime(),
            row["ends_at"].toDateTime(),
            row["hour"].toInt(),
            verdictOf(row["verdict"].toString()),
            row["reason"].toString(),
            row["reason_name"].toString(),
            row["crew"].toString(),
            row["leader"].toString(),
            row["crew_size"].toInt()};
}

std::optional<double> share(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

ExcuseRate rate(const Row& row)
{
    return {row["part"].toString(),    row["badge"].toString(),     row["name"].toString(),       row["unit"].toString(),
            row["unit_name"].toString(), row["asked"].toInt(),      row["approved"].toInt(),      row["refused"].toInt(),
            row["withdrawn"].toInt(),  row["open"].toInt(),         share(row["approval_rate"]),  row["excused"].toInt(),
            row["owed"].toInt(),       share(row["excused_rate"])};
}

QVariantMap spanOf(const QString& unit, QDate from, QDate through)
{
    return {{QStringLiteral("unit"), unit}, {QStringLiteral("from_day"), from}, {QStringLiteral("through_day"), through}};
}

/// PostgreSQL's text of an array of texts.
QString arrayOf(const QStringList& values)
{
    QStringList quoted;
    for (QString value : values)
        quoted.append(u'"' + value.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")) + u'"');
    return u'{' + quoted.join(u',') + u'}';
}

void decide(Session& session, const char* statement, qint64 number, const QString& badge, const QString& remark)
{
    QVariantMap values{{QStringLiteral("number"), number}, {QStringLiteral("badge"), badge}};
    if (!remark.isNull()) values.insert(QStringLiteral("remark"), remark);
    session.select(QLatin1String(statement), values, [](const Row&) {});
}

} // namespace

MissedAnswer missed(Session& session, const QString& unit, QDate from, QDate through)
{
    MissedAnswer answer;
    session.select(QStringLiteral("select now() as now"), {}, [&](const Row& row) { answer.asOf = row["now"].toDateTime(); });
    QVariantMap values = spanOf(unit, from, through);
    values.insert(QStringLiteral("as_of"), answer.asOf);
    answer.visits = session.all("select * from desk.missed(from_day => :from_day, through_day => :through_day, "
                                "unit => nullif(:unit, ''), as_of => :as_of)",
                                values, visit);
    return answer;
}

QList<ExcuseRow> excuses(Session& session, const QString& unit, QDate from, QDate through)
{
    return session.all("select * from desk.excuses(from_day => :from_day, through_day => :through_day, unit => nullif(:unit, ''))",
                       spanOf(unit, from, through), &ExcuseRow::read);
}

QList<ExcuseRate> rates(Session& session, const QString& unit, QDate month)
{
    return session.all("select * from desk.excuse_rates(month => :month, unit => nullif(:unit, ''), as_of => now())",
                       {{QStringLiteral("unit"), unit}, {QStringLiteral("month"), month}}, rate);
}

QList<qint64> askExcuses(Session& session, const ExcuseRequest& request)
{
    return session.all<qint64>("select number from desk.ask_excuses(lines => :lines, checkpoints => :checkpoints, from_at => :from_at, "
                               "to_at => :to_at, reason => :reason, reference => :reference, by_badge => :badge)",
                               {{QStringLiteral("lines"), arrayOf(request.lines)},
                                {QStringLiteral("checkpoints"), arrayOf(request.checkpoints)},
                                {QStringLiteral("from_at"), request.from},
                                {QStringLiteral("to_at"), request.to},
                                {QStringLiteral("reason"), request.reason},
                                {QStringLiteral("reference"), request.reference},
                                {QStringLiteral("badge"), request.badge}},
                               [](const Row& row) { return row["number"].toLongLong(); });
}

void approve(Session& session, qint64 number, const QString& badge, const QString& remark)
{
    decide(session, "select desk.approve_excuse(number => :number, by_badge => :badge, remark => :remark)", number, badge,
           remark.isNull() ? QStringLiteral("") : remark);
}

void refuse(Session& session, qint64 number, const QString& badge, const QString& remark)
{
    decide(session, "select desk.refuse_excuse(number => :number, by_badge => :badge, remark => :remark)", number, badge,
           remark.isNull() ? QStringLiteral("") : remark);
}

void withdraw(Session& session, qint64 number, const QString& badge)
{
    decide(session, "select desk.withdraw_excuse(number => :number, by_badge => :badge)", number, badge, {});
}

} // namespace missed_questions
