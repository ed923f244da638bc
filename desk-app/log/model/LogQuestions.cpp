// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/log/model/LogQuestions.h"

#include <QJsonDocument>
#include <algorithm>

namespace log_questions
{

namespace
{

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant orNull(const QDateTime& instant)
{
    return instant.isValid() ? QVariant(instant) : QVariant();
}

QJsonObject object(const QVariant& value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8()).object();
}

QList<QPair<QString, int>> counts(const QJsonObject& byKind)
{
    QList<QPair<QString, int>> answer;
    for (auto kind = byKind.begin(); kind != byKind.end(); ++kind)
        answer.append({kind.key(), kind.value().toInt()});
    std::stable_sort(answer.begin(), answer.end(), [](const auto& one, const auto& other) { return one.second > other.second; });
    return answer;
}

ChangeGroup group(const Row& row)
{
    return {row["at"].toDateTime(), row["exact_at"].toString(), row["transaction"].toLongLong(), row["login"].toString(), row["badge"].toString(),
            row["person_name"].toString(), row["changes"].toInt(), row["added"].toInt(), row["removed"].toInt(),
            counts(object(row["kinds"])), row["kind"].toString(), row["code"].toString(), row["name"].toString(),
            row["unit_name"].toString()};
}

Change change(const Row& row)
{
    return {row["change_number"].toLongLong(), row["at"].toDateTime(), row["kind"].toString(), row["code"].toString(),
            row["name"].toString(), row["unit_name"].toString(), row["login"].toString(), row["badge"].toString(),
            row["person_name"].toString(), object(row["before"]), object(row["after"]), !row["before"].isNull(),
            !row["after"].isNull()};
}

ListedClockIn clockIn(const Row& row)
{
    return {row["at"].toDateTime(), row["received_at"].toDateTime(), row["exact_at"].toString(), row["error_ms"].toLongLong(), row["reader"].toString(),
            row["journal"].toString(), row["entry"].toLongLong(), row["uid"].toString(), row["checkpoint"].toString(),
            row["checkpoint_name"].toString(), row["badge"].toString(), row["person_name"].toString(),
            row["event_name"].toString(), row["clock"].toString(), row["auth"].toString()};
}

} // namespace

QList<ChangeGroup> groups(Session& session, const ChangeFilter& filter, const ChangeGroup& after, int howMany)
{
    const QVariant transaction = after.exactAt.isEmpty() ? QVariant() : QVariant(after.transaction);
    return session.all("select *, at::text as exact_at from desk.change_groups(from_at => :from_at, to_at => :to_at, what => :what, search => :search, "
                       "who => :who, before_at => :before_at, before_transaction => :before_transaction, how_many => :how_many)",
                       {{QStringLiteral("from_at"), orNull(filter.from)},
                        {QStringLiteral("to_at"), orNull(filter.to)},
                        {QStringLiteral("what"), orNull(filter.kind)},
                        {QStringLiteral("search"), orNull(filter.search)},
                        {QStringLiteral("who"), orNull(filter.who)},
                        {QStringLiteral("before_at"), orNull(after.exactAt)},
                        {QStringLiteral("before_transaction"), transaction},
                        {QStringLiteral("how_many"), howMany}},
                       group);
}

QList<Change> changes(Session& session, const ChangeGroup& of, const ChangeFilter& filter, qint64 after, int howMany)
{
    return session.all("select * from desk.changes(at => :at, transaction => :transaction, what => :what, search => :search, "
                       "after_number => :after_number, how_many => :how_many)",
                       {{QStringLiteral("at"), of.exactAt},
                        {QStringLiteral("transaction"), of.transaction},
                        {QStringLiteral("what"), orNull(filter.kind)},
                        {QStringLiteral("search"), orNull(filter.search)},
                        {QStringLiteral("after_number"), after},
                        {QStringLiteral("how_many"), howMany}},
                       change);
}

QList<ListedClockIn> clockIns(Session& session, Direction direction, const ClockInKey& key, const ClockInFilter& filter,
                              int howMany)
{
    QList<ListedClockIn> answer =
        session.all("select *, at::text as exact_at, (extract(epoch from error) * 1000)::bigint as error_ms from desk.clock_in_page(newer => :newer, "
                    "from_at => :at, from_journal => :journal, from_entry => :entry, how_many => :how_many, of_reader => :reader, "
                    "of_person => :person, of_checkpoint => :checkpoint, of_uid => :uid)",
                    {{QStringLiteral("newer"), direction == Direction::Newer},
                     {QStringLiteral("at"), orNull(key.at)},
                     {QStringLiteral("journal"), orNull(key.journal)},
                     {QStringLiteral("entry"), key.journal.isEmpty() ? QVariant() : QVariant(key.entry)},
                     {QStringLiteral("how_many"), howMany},
                     {QStringLiteral("reader"), orNull(filter.reader)},
                     {QStringLiteral("person"), orNull(filter.person)},
                     {QStringLiteral("checkpoint"), orNull(filter.checkpoint)},
                     {QStringLiteral("uid"), orNull(filter.uid)}},
                    clockIn);
    if (direction == Direction::Newer) std::reverse(answer.begin(), answer.end());
    return answer;
}

} // namespace log_questions
