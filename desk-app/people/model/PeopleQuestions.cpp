// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/model/PeopleQuestions.h"

#include <QJsonDocument>

namespace people_questions
{

namespace
{

constexpr int trendMonths = 12;

QDateTime serverTime(Session& session)
{
    QDateTime now;
    session.select(QStringLiteral("select now() as now"), {}, [&](const Row& row) { now = row["now"].toDateTime(); });
    return now;
}

// The database may give a number as text, so that no digit is lost.
std::optional<double> numberOf(const QJsonValue& value)
{
    if (value.isDouble()) return value.toDouble();
    bool good = false;
    const double number = value.toString().toDouble(&good);
    return good ? std::optional(number) : std::nullopt;
}

PersonScore scoreOf(const QJsonObject& content)
{
    const auto text = [&](const char* key) { return content.value(QLatin1String(key)).toString(); };
    const auto count = [&](const char* key) { return static_cast<int>(numberOf(content.value(QLatin1String(key))).value_or(0)); };
    PersonScore score;
    score.badge = text("subject"), score.name = text("name"), score.kind = text("kind"), score.unit = text("unit");
    score.duties = count("duties"), score.attended = count("attended"), score.counted = count("counted");
    score.clockIns = count("clock_ins");
    for (Verdict verdict : allVerdicts)
        score.counts[verdict] = count(codeOf(verdict).toLatin1().constData());
    for (std::size_t at = 0; at < scoreTerms.size(); ++at)
        score.terms[at] = numberOf(content.value(QLatin1String(scoreTerms[at])));
    score.score = numberOf(content.value(QStringLiteral("score")));
    score.final = numberOf(content.value(QStringLiteral("final")));
    score.adjustment = numberOf(content.value(QStringLiteral("adjustment"))).value_or(0);
    score.grade = text("grade");
    if (const auto rank = numberOf(content.value(QStringLiteral("rank")))) score.rank = static_cast<int>(*rank);
    score.readings = pinyin::readings(score.name);
    return score;
}

QJsonObject jsonOf(const QVariant& text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

// As issued, by badge; and whether nobody is left.
QMap<QString, PersonScore> issuedPeople(Session& session, const QVariantMap& values, bool& whole)
{
    QMap<QString, PersonScore> people;
    session.select(QStringLiteral("select * from desk.issued_people(unit => :unit, month => :month)"), values, [&](const Row& row) {
        PersonScore score = scoreOf(jsonOf(row["content"]));
        score.issued = {row["sheet_unit"].toString(), row["sheet_unit_name"].toString(), row["code"].toString(),
                        row["revision"].toInt(), row["issued_at"].toDateTime()};
        whole |= row["whole"].toBool();
        people.insert(row["badge"].toString(), score);
    });
    return people;
}

PeopleAnswer monthOf(Session& session, const QString& unit, QDate month)
{
    PeopleAnswer answer{unit, month, serverTime(session), {}, {}};
    QVariantMap values{{QStringLiteral("unit"), unit}, {QStringLiteral("month"), month}};
    bool whole = false;
    QMap<QString, PersonScore> people = issuedPeople(session, values, whole);
    session.select(QStringLiteral("select rule from desk.sheet_head(unit => :unit, month => :month)"), values,
                   [&](const Row& row) { answer.rule = jsonOf(row["rule"]); });
    values.insert(QStringLiteral("as_of"), answer.asOf);
    if (!whole)
        session.select(QStringLiteral("select content from desk.preview_part(unit => :unit, month => :month, part => 'people', as_of => :as_of)"),
                       values, [&](const Row& row) {
                           const PersonScore score = scoreOf(jsonOf(row["content"]));
                           if (!people.contains(score.badge)) people.insert(score.badge, score);
                       });
    answer.people = people.values();
    return answer;
}

PersonVisit visitOf(const Row& row)
{
    PersonVisit visit;
    VisitRow& v = visit.visit;
    v.day = row["day"].toDate();
    v.unit = row["unit"].toString(), v.unitName = row["unit_name"].toString();
    v.line = row["line"].toString(), v.lineName = row["line_name"].toString(), v.mode = row["mode"].toString();
    v.shift = row["shift"].toString(), v.shiftName = row["shift_name"].toString();
    v.position = row["position"].toInt(), v.round = row["round"].toInt(), v.rounds = row["rounds"].toInt();
    v.checkpoint = row["checkpoint"].toString(), v.checkpointName = row["checkpoint_name"].toString();
    v.kind = row["kind"].toString(), v.level = row["level"].toInt();
    v.startsAt = row["starts_at"].toDateTime(), v.endsAt = row["ends_at"].toDateTime();
    v.acceptFrom = row["accept_from"].toDateTime(), v.acceptUntil = row["accept_until"].toDateTime();
    v.verdict = verdictOf(row["verdict"].toString());
    v.reason = row["reason"].toString(), v.reasonName = row["reason_name"].toString();
    v.arrivedAt = row["arrived_at"].toDateTime(), v.leftAt = row["left_at"].toDateTime();
    v.badge = row["badge"].toString(), v.personName = row["person_name"].toString(), v.reader = row["reader"].toString();
    v.outOfOrder = row["out_of_order"].toBool(), v.shortDwell = row["short_dwell"].toBool();
    visit.counted = row["counted"].toBool(), visit.attended = row["attended"].toBool();
    visit.ownClockIns = row["own_clock_ins"].toInt();
    return visit;
}

AppealRow appealOf(const Row& row)
{
    AppealRow appeal;
    appeal.number = row["number"].toLongLong(), appeal.month = row["month"].toDate();
    appeal.badge = row["badge"].toString(), appeal.name = row["name"].toString(), appeal.kind = row["kind"].toString();
    appeal.unit = row["unit"].toString(), appeal.unitName = row["unit_name"].toString();
    appeal.state = row["state"].toString(), appeal.term = row["term"].toString(), appeal.day = row["day"].toDate();
    appeal.line = row["line"].toString(), appeal.lineName = row["line_name"].toString();
    appeal.shift = row["shift"].toString(), appeal.shiftName = row["shift_name"].toString();
    appeal.checkpoint = row["checkpoint"].toString(), appeal.checkpointName = row["checkpoint_name"].toString();
    appeal.round = row["round"].toInt(), appeal.text = row["text"].toString();
    appeal.lodgedBy = row["lodged_by"].toString(), appeal.lodgedByName = row["lodged_by_name"].toString();
    appeal.lodgedAt = row["lodged_at"].toDateTime(), appeal.answerText = row["answer_text"].toString();
    appeal.endedBy = row["ended_by"].toString(), appeal.endedByName = row["ended_by_name"].toString();
    appeal.endedAt = row["ended_at"].toDateTime();
    appeal.excuse = row["excuse"].toLongLong(), appeal.adjustment = row["adjustment"].toLongLong();
    return appeal;
}

std::optional<double> draftOf(Session& session, const PersonScore& person, QDate month, const QDateTime& asOf)
{
    std::optional<double> final;
    session.select(QStringLiteral("select subject, final::text as final from desk.scores(month => :month, of_what => 'people', unit => :unit, as_of => :as_of)"),
                   {{QStringLiteral("month"), month}, {QStringLiteral("unit"), person.unit}, {QStringLiteral("as_of"), asOf}},
                   [&](const Row& row) {
                       if (row["subject"].toString() == person.badge && !row["final"].isNull()) final = row["final"].toString().toDouble();
                   });
    return final;
}

QList<MonthPoint> trendOf(Session& session, const PersonScore& person, QDate month)
{
    const QDateTime asOf = serverTime(session);
    QMap<QDate, MonthPoint> points;
    for (int back = trendMonths - 1; back >= 0; --back)
        points.insert(month.addMonths(-back), {month.addMonths(-back), {}, false});
    QSet<QDate> issued;
    session.select(QStringLiteral("select month, final::text as final from desk.person_trend(badge => :badge, through_month => :month, months => :months)"),
                   {{QStringLiteral("badge"), person.badge}, {QStringLiteral("month"), month}, {QStringLiteral("months"), trendMonths}},
                   [&](const Row& row) {
                       issued.insert(row["month"].toDate());
                       if (!row["final"].isNull()) points[row["month"].toDate()].final = row["final"].toString().toDouble();
                   });
    QList<QDate> drafts;
    session.select(QStringLiteral("select month from desk.months()"), {}, [&](const Row& row) {
        const QDate each = row["month"].toDate();
        if (points.contains(each) && !issued.contains(each)) drafts.append(each);
    });
    for (const QDate each : std::as_const(drafts))
        points[each] = {each, each == month ? person.final : draftOf(session, person, each, asOf), true};
    return points.values();
}

QList<PersonAdjustment> adjustmentsOf(Session& session, const QString& badge, QDate month)
{
    QList<PersonAdjustment> rows;
    session.select(QStringLiteral("select * from desk.adjustments(month => :month)"), {{QStringLiteral("month"), month}}, [&](const Row& row) {
        if (row["of_what"].toString() != u"people" || row["subject"].toString() != badge) return;
        rows.append({row["number"].toLongLong(), row["kind"].toString(), row["reason"].toString(), row["asked_by"].toString(),
                     row["approved_by"].toString(), row["points"].toDouble()});
    });
    return rows;
}

PersonAnswer personOf(Session& session, const QString& badge, QDate month)
{
    PersonAnswer answer{badge, month, serverTime(session), {}, {}, {}};
    const QVariantMap values{{QStringLiteral("badge"), badge}, {QStringLiteral("month"), month}};
    QVariantMap judged = values;
    judged.insert(QStringLiteral("as_of"), answer.asOf);
    answer.visits = session.all("select * from desk.person_visits(of_badge => :badge, month => :month, as_of => :as_of)", judged, visitOf);
    answer.adjustments = adjustmentsOf(session, badge, month);
    answer.appeals = session.all("select * from desk.appeals(month => :month, unit => null, badge => :badge)", values, appealOf);
    return answer;
}

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : text;
}

QVariant orNull(qint64 number)
{
    return number == 0 ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(number);
}

} // namespace

QFuture<PeopleAnswer> month(Database& database, const QString& unit, const QString& top, QDate month)
{
    return database.ask<PeopleAnswer>(Database::Way::Report, "people.month", [=](Session& session) {
        return monthOf(session, unit.isEmpty() ? top : unit, month);
    });
}

QFuture<PersonAnswer> person(Database& database, const QString& badge, QDate month)
{
    return database.ask<PersonAnswer>(Database::Way::Report, "people.person",
                                      [=](Session& session) { return personOf(session, badge, month); });
}

QFuture<QList<MonthPoint>> trend(Database& database, const PersonScore& score, QDate month)
{
    return database.ask<QList<MonthPoint>>(Database::Way::Report, "people.trend",
                                           [=](Session& session) { return trendOf(session, score, month); });
}

QFuture<QList<AppealRow>> appeals(Database& database, const QString& unit, QDate month)
{
    return database.ask<QList<AppealRow>>(Database::Way::Quick, "people.appeals", [=](Session& session) {
        return session.all("select * from desk.appeals(month => :month, unit => :unit)",
                           {{QStringLiteral("month"), month}, {QStringLiteral("unit"), orNull(unit)}}, appealOf);
    });
}

QFuture<qint64> lodge(Database& database, const AppealRow& appeal, const QString& byBadge)
{
    const QVariantMap values{{QStringLiteral("month"), appeal.month}, {QStringLiteral("badge"), appeal.badge},
                             {QStringLiteral("by"), byBadge}, {QStringLiteral("text"), appeal.text},
                             {QStringLiteral("term"), orNull(appeal.term)},
                             {QStringLiteral("day"), appeal.day.isValid() ? QVariant(appeal.day) : QVariant(QMetaType(QMetaType::QDate))},
                             {QStringLiteral("line"), orNull(appeal.line)}, {QStringLiteral("shift"), orNull(appeal.shift)},
                             {QStringLiteral("checkpoint"), orNull(appeal.checkpoint)},
                             {QStringLiteral("round"), appeal.round == 0 ? QVariant(QMetaType(QMetaType::Int)) : QVariant(appeal.round)}};
    return database.ask<qint64>(Database::Way::Quick, nullptr, [values](Session& session) {
        qint64 number = 0;
        session.select(QStringLiteral("select desk.lodge_appeal(month => :month, badge => :badge, by_badge => :by, text => :text, term => :term, "
                                      "day => :day, line => :line, shift => :shift, checkpoint => :checkpoint, round => :round) as number"),
                       values, [&](const Row& row) { number = row["number"].toLongLong(); });
        return number;
    });
}

QFuture<bool> answer(Database& database, const AppealRow& appeal, const QString& byBadge)
{
    const QVariantMap values{{QStringLiteral("number"), appeal.number}, {QStringLiteral("answer"), appeal.state},
                             {QStringLiteral("text"), appeal.answerText}, {QStringLiteral("by"), byBadge},
                             {QStringLiteral("excuse"), orNull(appeal.excuse)}, {QStringLiteral("adjustment"), orNull(appeal.adjustment)}};
    return database.ask<bool>(Database::Way::Quick, nullptr, [values](Session& session) {
        session.select(QStringLiteral("select desk.answer_appeal(number => :number, answer => :answer, text => :text, by_badge => :by, "
                                      "excuse => :excuse, adjustment => :adjustment)"),
                       values, [](const Row&) {});
        return true;
    });
}

QFuture<bool> withdraw(Database& database, qint64 number, const QString& byBadge)
{
    return database.ask<bool>(Database::Way::Quick, nullptr, [=](Session& session) {
        session.select(QStringLiteral("select desk.withdraw_appeal(number => :number, by_badge => :by)"),
                       {{QStringLiteral("number"), number}, {QStringLiteral("by"), byBadge}}, [](const Row&) {});
        return true;
    });
}

} // namespace people_questions
