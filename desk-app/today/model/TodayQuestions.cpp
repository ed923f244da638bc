// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/model/TodayQuestions.h"

#include "desk-app/database/Questions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace
{

using Way = Database::Way;

QDateTime serverNow(Session& session)
{
    QDateTime now;
    session.select(QStringLiteral("select now() as now"), {}, [&](const Row& row) { now = row["now"].toDateTime(); });
    return now;
}

/// Of a JSON array of texts: ["张三","李四"].
QString listed(const QString& array)
{
    QStringList names;
    for (const QJsonValue& name : QJsonDocument::fromJson(array.toUtf8()).array())
        names.append(name.toString());
    return names.join(QCoreApplication::translate("TodayQuestions", ", ", "between names"));
}

QVariantMap span(QDate from, QDate through)
{
    return {{QStringLiteral("from"), from}, {QStringLiteral("through"), through}};
}

} // namespace

namespace today_questions
{

QFuture<TodayAnswer> whole(Database& database)
{
    return database.ask<TodayAnswer>(Way::Quick, nullptr,
                                     [](Session& session) { return questions::today(session, serverNow(session)); });
}

QFuture<DayNews> news(Database& database, const QDateTime& since)
{
    return database.ask<DayNews>(Way::Quick, nullptr, [since](Session& session) {
        DayNews news;
        news.asOf = serverNow(session);
        const QVariantMap values{{QStringLiteral("as_of"), news.asOf}, {QStringLiteral("since"), since}};
        news.visits = session.all("select * from desk.today(as_of => :as_of, received_since => :since)", values,
                                  questions::visit);
        news.clockIns = session.all(
            "select * from desk.recent_clock_ins(how_many => :how_many, received_since => :since)",
            {{QStringLiteral("how_many"), feedLength}, {QStringLiteral("since"), since}}, questions::clockIn);
        return news;
    });
}

QFuture<QList<ClockInRow>> feed(Database& database)
{
    return database.ask<QList<ClockInRow>>(Way::Report, "today.feed", [](Session& session) {
        return questions::recentClockIns(session, feedLength);
    });
}

QFuture<QHash<QString, QString>> crews(Database& database, QDate from, QDate through)
{
    using Crews = QHash<QString, QString>;
    return database.ask<Crews>(Way::Report, "today.crews", [from, through](Session& session) {
        Crews crews;
        session.select(QStringLiteral("select line, shift, day, to_json(names)::text as names from "
                                      "desk.duty_crews(from_day => :from, through_day => :through)"),
                       span(from, through), [&](const Row& row) {
                           crews.insert(dutyKey(row["line"].toString(), row["shift"].toString(), row["day"].toDate()),
                                        listed(row["names"].toString()));
                       });
        return crews;
    });
}

QFuture<Acknowledgements> acknowledgements(Database& database, QDate from, QDate through)
{
    return database.ask<Acknowledgements>(Way::Report, "today.acknowledgements", [from, through](Session& session) {
        Acknowledgements all;
        session.select(QStringLiteral("select * from desk.acknowledgements(from_day => :from, through_day => :through)"),
                       span(from, through), [&](const Row& row) {
                           all[visitKey(row["line"].toString(), row["shift"].toString(), row["day"].toDate(),
                                        row["checkpoint"].toString(), row["round"].toInt())]
                               .append({row["badge"].toString(), row["name"].toString(), row["login"].toString(),
                                        row["comment"].toString(), row["at"].toDateTime()});
                       });
        return all;
    });
}

QFuture<int> acknowledge(Database& database, const QList<VisitRow>& visits, const QString& comment, const QString& badge)
{
    QJsonArray named;
    for (const VisitRow& visit : visits)
        named.append(QJsonObject{{"line", visit.line},
                                 {"shift", visit.shift},
                                 {"day", visit.day.toString(Qt::ISODate)},
                                 {"checkpoint", visit.checkpoint},
                                 {"round", visit.round}});
    const QVariantMap values{{QStringLiteral("visits"), QString::fromUtf8(QJsonDocument(named).toJson(QJsonDocument::Compact))},
                             {QStringLiteral("comment"), comment},
                             {QStringLiteral("badge"), badge}};
    return database.ask<int>(Way::Quick, nullptr, [values](Session& session) {
        int noted = 0;
        session.select(QStringLiteral("select desk.acknowledge(visits => cast(:visits as jsonb), comment => :comment, by_badge => :badge) as noted"),
                       values, [&](const Row& row) { noted = row["noted"].toInt(); });
        return noted;
    });
}

} // namespace today_questions
