// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/model/ReadersQuestions.h"

#include <algorithm>

namespace readers_questions
{

namespace
{

using Way = Database::Way;

QDateTime now(Session& session)
{
    QDateTime now;
    session.select(QStringLiteral("select now() as now"), {}, [&](const Row& row) { now = row["now"].toDateTime(); });
    return now;
}

/// The elements of an array of texts as the server writes it; codes of ours hold neither quotes nor commas.
QStringList listOf(const QVariant& array)
{
    QString text = array.toString();
    text.remove(u'{').remove(u'}').remove(u'"');
    return text.split(u',', Qt::SkipEmptyParts);
}

HealthRow health(const Row& row)
{
    HealthRow reader;
    reader.reader = row["reader"].toString();
    reader.kind = row["kind"].toString();
    reader.unit = row["unit"].toString();
    reader.unitName = row["unit_name"].toString();
    reader.checkpoint = row["checkpoint"].toString();
    reader.checkpointName = row["checkpoint_name"].toString();
    reader.state = row["state"].toString();
    reader.lastSeen = row["last_seen"].toDateTime();
    reader.completeThrough = row["complete_through"].toDateTime();
    reader.lastTap = row["last_tap"].toDateTime();
    reader.undelivered = row["undelivered"].toLongLong();
    if (!row["clock_offset_ms"].isNull()) reader.clockOffsetMs = row["clock_offset_ms"].toLongLong();
    if (!row["clock_error_us"].isNull()) reader.clockErrorUs = row["clock_error_us"].toDouble();
    reader.troubles = listOf(row["troubles"]);
    reader.version = row["version"].toString();
    reader.device = row["device"].toString();
    reader.signs = row["signs"].toString();
    if (!row["disk_free_mb"].isNull()) reader.diskFreeMb = row["disk_free_mb"].toDouble();
    reader.restarts = row["restarts"].toLongLong();
    reader.repeated = row["repeated"].toLongLong();
    reader.lostEntries = row["lost_entries"].toLongLong();
    return reader;
}

OutageRow outage(const Row& row)
{
    return {row["number"].toLongLong(), row["reader"].toString(),        row["reason"].toString(),
            row["noted_by"].toString(), row["noted_by_name"].toString(), row["since"].toDateTime(),
            row["until"].toDateTime()};
}

UnknownCard unknownCard(const Row& row)
{
    return {row["uid"].toString(),
            row["taps"].toLongLong(),
            row["first_at"].toDateTime(),
            row["last_at"].toDateTime(),
            listOf(row["readers"]),
            row["last_reader"].toString(),
            row["last_checkpoint"].toString(),
            row["last_checkpoint_name"].toString(),
            row["known_otherwhen"].toBool()};
}

CardSubject cardSubject(const Row& row)
{
    return {row["kind"].toString(), row["subject"].toString(), row["name"].toString(), row["home_name"].toString(),
            row["cards"].toLongLong()};
}

SignRow sign(const Row& row)
{
    SignRow sign;
    sign.sign = row["sign"].toString();
    sign.kind = row["kind"].toString();
    sign.at = row["at"].toDateTime();
    sign.unit = row["home"].toString();
    sign.unitName = row["home_name"].toString();
    sign.badge = row["badge"].toString();
    sign.personName = row["person_name"].toString();
    sign.uid = row["uid"].toString();
    sign.reader = row["reader"].toString();
    sign.checkpoint = row["checkpoint"].toString();
    sign.checkpointName = row["checkpoint_name"].toString();
    sign.beforeAt = row["before_at"].toDateTime();
    sign.beforeReader = row["before_reader"].toString();
    sign.beforeCheckpoint = row["before_checkpoint"].toString();
    sign.beforeCheckpointName = row["before_checkpoint_name"].toString();
    sign.metres = row["metres"].toInt();
    sign.places = row["places"].toInt();
    sign.seconds = row["seconds"].toDouble();
    sign.excuse = row["excuse"].toLongLong();
    sign.detail = row["detail"].toString();
    sign.decision = row["decision"].toString();
    sign.decidedAt = row["decided_at"].toDateTime();
    return sign;
}

SignDecision decision(const Row& row)
{
    return {row["decision"].toString(), row["comment"].toString(), row["by_badge"].toString(),
            row["by_name"].toString(), row["decided_at"].toDateTime()};
}

/// Everything that happened to a reader beside its outages.
void addEvents(Session& session, const QString& reader, QList<ReaderEvent>& events)
{
    using Kind = ReaderEvent::Kind;
    session.select(
        QStringLiteral(
            "select raised_at, kind, detail from desk.alarms(from_at => null, to_at => null) where reader = :reader"),
        {{"reader", reader}}, [&](const Row& row) {
            events.append(
                {Kind::Alarm, row["raised_at"].toDateTime(), {}, row["kind"].toString(), row["detail"].toString(), 0});
        });
    session.select(
        QStringLiteral("select noted_at, last_entry - first_entry + 1 as entries, why from desk.lost_spans(from_at => "
                       "null, to_at => null) "
                       "where reader = :reader"),
        {{"reader", reader}}, [&](const Row& row) {
            events.append(
                {Kind::Loss, row["noted_at"].toDateTime(), {}, {}, row["why"].toString(), row["entries"].toLongLong()});
        });
    session.select(QStringLiteral("select * from desk.reader_journals(reader => :reader)"), {{"reader", reader}},
                   [&](const Row& row) {
                       events.append({Kind::Journal,
                                      row["first_seen_at"].toDateTime(),
                                      {},
                                      {},
                                      row["journal"].toString(),
                                      row["holds_through"].toLongLong()});
                   });
    session.select(QStringLiteral("select enrolled_at, public_key, enrolled_by from desk.reader_keys() where reader = "
                                  ":reader and enrolled_at is not null"),
                   {{"reader", reader}}, [&](const Row& row) {
                       events.append({Kind::Key,
                                      row["enrolled_at"].toDateTime(),
                                      {},
                                      row["enrolled_by"].toString(),
                                      row["public_key"].toString(),
                                      0});
                   });
}

/// A statement that answers one number, in a column called answer.
QFuture<qint64> write(Database& database, const QString& statement, const QVariantMap& values)
{
    return database.ask<qint64>(Way::Quick, nullptr, [=](Session& session) {
        qint64 answer = 0;
        session.select(statement, values, [&](const Row& row) { answer = row["answer"].toLongLong(); });
        return answer;
    });
}

QVariant orNull(const QDateTime& at)
{
    return at.isValid() ? QVariant(at) : QVariant(QMetaType::fromType<QDateTime>());
}

} // namespace

QFuture<ReadersAnswer> readers(Database& database)
{
    return database.ask<ReadersAnswer>(Way::Quick, "readers.health", [](Session& session) {
        ReadersAnswer answer{now(session), {}};
        answer.readers =
            session.all("select * from desk.reader_health(as_of => :as_of)", {{"as_of", answer.asOf}}, health);
        return answer;
    });
}

QFuture<ReaderAnswer> reader(Database& database, const QString& reader, const QTimeZone& zone)
{
    return database.ask<ReaderAnswer>(Way::Quick, "readers.one", [=](Session& session) {
        ReaderAnswer answer{reader, now(session), {}, {}};
        const QDateTime from = answer.asOf.toTimeZone(zone).date().addDays(1 - timelineDays).startOfDay(zone);
        for (const OutageRow& row :
             session.all("select * from desk.outages(from_at => null, to_at => null) where reader = :reader",
                         {{"reader", reader}}, outage)) {
            if (!row.until.isValid() || row.until > from) answer.outages.append(row);
            answer.events.append(
                {ReaderEvent::Kind::Outage, row.since, row.until, row.reason, row.notedByName, row.number});
        }
        addEvents(session, reader, answer.events);
        std::stable_sort(answer.events.begin(), answer.events.end(),
                         [](const ReaderEvent& one, const ReaderEvent& other) { return one.at > other.at; });
        return answer;
    });
}

QFuture<QList<UnknownCard>> unknownCards(Database& database)
{
    return database.ask<QList<UnknownCard>>(Way::Quick, "readers.unknown", [](Session& session) {
        return session.all("select * from desk.unknown_cards()", {}, unknownCard);
    });
}

QFuture<QList<CardSubject>> cardSubjects(Database& database)
{
    return database.ask<QList<CardSubject>>(Way::Quick, "readers.subjects", [](Session& session) {
        return session.all("select * from desk.card_subjects()", {}, cardSubject);
    });
}

QFuture<QList<SignRow>> signs(Database& database, const QString& unit, const QDateTime& from, const QDateTime& to)
{
    return database.ask<QList<SignRow>>(Way::Report, "readers.signs", [=](Session& session) {
        return session.all("select * from desk.signs(from_at => :from_at, to_at => :to_at, unit => :unit)",
                           {{"from_at", from}, {"to_at", to}, {"unit", unit.isEmpty() ? QVariant() : QVariant(unit)}},
                           sign);
    });
}

QFuture<QList<SignDecision>> decisions(Database& database, const QString& sign)
{
    return database.ask<QList<SignDecision>>(Way::Quick, "readers.decisions", [=](Session& session) {
        return session.all("select * from desk.sign_decisions(sign => :sign)", {{"sign", sign}}, decision);
    });
}

QFuture<qint64> registerCard(Database& database, const QString& uid, const QString& kind, const QString& subject,
                             QDate from, const QString& badge)
{
    return write(
        database,
        QStringLiteral(
            "select desk.register_card(uid => :uid, kind => :kind, subject => :subject, from_day => :from_day, "
            "by_badge => :by_badge) as answer"),
        {{"uid", uid}, {"kind", kind}, {"subject", subject}, {"from_day", from}, {"by_badge", badge}});
}

QFuture<qint64> noteOutage(Database& database, const QString& reader, const QDateTime& from, const QDateTime& to,
                           const QString& reason, const QString& badge)
{
    return write(
        database,
        QStringLiteral(
            "select desk.note_outage(reader => :reader, from_at => :from_at, to_at => :to_at, reason => :reason, "
            "by_badge => :by_badge) as answer"),
        {{"reader", reader}, {"from_at", from}, {"to_at", orNull(to)}, {"reason", reason}, {"by_badge", badge}});
}

QFuture<qint64> endOutage(Database& database, qint64 number, const QDateTime& at, const QString& badge)
{
    return write(
        database,
        QStringLiteral("select 0 as answer from desk.end_outage(number => :number, at => :at, by_badge => :by_badge)"),
        {{"number", number}, {"at", at}, {"by_badge", badge}});
}

QFuture<qint64> decide(Database& database, const SignRow& sign, const QString& decision, const QString& comment,
                       const QString& badge)
{
    return write(
        database,
        QStringLiteral("select desk.decide_sign(sign => :sign, at => :at, decision => :decision, comment => :comment, "
                       "by_badge => :by_badge) as answer"),
        {{"sign", sign.sign}, {"at", sign.at}, {"decision", decision}, {"comment", comment}, {"by_badge", badge}});
}

} // namespace readers_questions
