// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Answer.h"
#include "desk-app/database/Canceller.h"
#include "desk-app/database/Session.h"
#include "desk-app/rows/Rows.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <functional>
#include <memory>

class Connection;

/// The way to PostgreSQL: questions go in, futures come out. Two connections, each on a thread of its own: one for what
/// must be seen at once, one for reports that take seconds, so that a tap shows while a bureau's month is computed.
///
/// A future fails with DatabaseError; take answers with whenAnswered() (Answer.h). A question is cancelled, at the server
/// too when it is being answered, by a newer one of the same kind, by cancel() of its future, and when whoever it was
/// asked for is gone: neither its answer nor an error arrives. When the server goes away the connections come back by
/// themselves, with back-off; questions meanwhile fail at once with Unreachable.
class Database : public QObject
{
    Q_OBJECT
public:
    /// @param connectionString as libpq takes it; empty means the PG* variables. Connecting begins at once.
    explicit Database(const QString& connectionString, QObject* parent = nullptr);
    ~Database() override;

    /// The duties of the day of @p asOf; an invalid instant means the server's now.
    QFuture<TodayAnswer> today(const QDateTime& asOf = {});
    QFuture<QList<CheckpointRow>> checkpoints();
    /// The newest @p howMany (1 to 1,000) clock-ins, newest received first.
    QFuture<QList<ClockInRow>> recentClockIns(int howMany);
    QFuture<QList<UnitRow>> units();
    /// Everyone of the current feed who belongs to @p unit or one below it; empty = all.
    QFuture<QList<PersonRow>> people(const QString& unit = {});
    QFuture<QList<QDate>> months();
    QFuture<QList<ReaderRow>> readers();
    /// These parts of the sheet of @p unit for the month that begins on @p month: as issued, else as it stands now.
    QFuture<SheetAnswer> sheet(const QString& unit, QDate month, const QStringList& parts);
    /// The same for an export: no newer question overtakes it.
    QFuture<SheetAnswer> sheetForExport(const QString& unit, QDate month, const QStringList& parts);
    /// Freezes the month; fails with Refused when it cannot be issued (yet, or again).
    QFuture<IssueAnswer> issueSheet(const QString& unit, QDate month);
    /// Issues the next revision of an issued month; fails with Refused when nothing has changed.
    QFuture<IssueAnswer> reviseSheet(const QString& unit, QDate month);
    /// What this login may do beside looking.
    QFuture<Rights> rights();
    /// Which connection answers.
    enum class Way {
        Quick, ///< What must be seen at once: tens of milliseconds.
        Report ///< What may take seconds.
    };
    template <typename Answer> using Question = std::function<Answer(Session&)>;
    /// Runs @p question on the connection's thread. @param kind questions of one kind overtake each other: a name that
    /// is the page's own, such as "lines.matrix"; none = never overtaken and, when the page is gone, done nevertheless,
    /// as for whatever writes.
    template <typename Answer> QFuture<Answer> ask(Way way, const char* kind, Question<Answer> question)
    {
        auto promise = std::make_shared<QPromise<Answer>>();
        if (kind) markMissedByNobody(*promise);
        promise->start();
        post(way, kind, QFuture<void>(promise->future()), [promise, question = std::move(question)](Session& session) {
            try {
                promise->addResult(question(session));
            } catch (const DatabaseError& error) {
                promise->setException(error);
            }
            promise->finish();
        });
        return promise->future();
    }
    /// Tells this connection from others, for what is remembered per connection: the same after a restart, and holds no
    /// secret. Letters and digits.
    [[nodiscard]] QString fingerprint() const;
    /// As it was given: for work that needs a connection of its own.
    [[nodiscard]] const QString& connectionString() const { return m_connectionString; }
    /// Tries to connect now instead of waiting for the back-off.
    void reconnect();

signals:
    /// Something changed in the database: clock-ins, plan, duties, excuses, sheets, readers, deployed.
    void changed(const QString& what);
    /// Connected, for the first time or again: everything shown may be old.
    void opened();
    /// Not reachable, for @p reason; tried again in @p milliseconds.
    void lost(const QString& reason, int milliseconds);
    /// The database's schema is @p schema, 0 = none of ours, and this program is made for @p needed: questions fail at
    /// once. Looked at again in @p milliseconds.
    void unfit(int schema, int needed, int milliseconds);

private:
    /// A connection on its thread.
    struct Lane {
        QThread thread;
        Connection* connection; ///< Belongs to the thread, which deletes it.
    };
    /// A question that was put to a connection.
    struct Asked {
        QFuture<void> future;
        std::shared_ptr<Interruption> interruption;
        quint64 number = 0;
    };
    void start(Lane& lane, Connection* connection, const QString& name);
    /// Runs @p run there, unless @p future is cancelled while it waits: then it is let go of.
    void post(Way way, const char* kind, const QFuture<void>& future, std::function<void(Session&)> run);
    void stopWhenCancelled(const Asked& asked);
    void notice(const QString& what);

    QString m_connectionString;
    Lane m_quick, m_reports;
    Canceller m_canceller;
    QHash<QByteArray, Asked> m_newest; ///< Per kind of question.
    quint64 m_asked = 0;               ///< Questions so far.
};
