// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Interruption.h"
#include "desk-app/database/Session.h"

#include <QObject>
#include <QSqlDatabase>
#include <QTimer>
#include <chrono>

class QSqlQuery;

/// A connection itself: lives on a thread of the database, opens, notices that the server is away, comes back.
class Connection : public QObject, public Session
{
    Q_OBJECT
public:
    enum class Hearing {
        Notified, ///< Listens for what changes, and tells it.
        Deaf      ///< Only answers.
    };
    Connection(QString connectionString, Hearing hearing);
    ~Connection() override;

    void select(const QString& statement, const QVariantMap& values,
                const std::function<void(const Row&)>& take) override;
    /// Answers question @p number, which interruption() can stop meanwhile.
    void answer(quint64 number, const std::function<void(Session&)>& question);
    /// Outlives the connection.
    [[nodiscard]] const std::shared_ptr<Interruption>& interruption() const { return m_interruption; }

public slots:
    /// Opens for the first time; from then on it looks after itself.
    void start();
    /// Tries at once, whatever the back-off says.
    void reopen();
    /// The same, unless the connection is good: it looks.
    void revive();

signals:
    void opened();
    /// The server cannot be reached, for @p reason; the next attempt is in @p milliseconds.
    void lost(const QString& reason, int milliseconds);
    /// The database's schema is @p schema, 0 = none of ours, and this program is made for @p needed: nothing is asked
    /// of it. Looked at again in @p milliseconds.
    void unfit(int schema, int needed, int milliseconds);
    void notified(const QString& what);

private:
    void open();
    void close();
    void beat();
    void run(const QString& statement)
    {
        select(statement, {}, [](const Row&) {});
    }
    void tellInterruption();
    [[nodiscard]] int schemaThere();
    void refuse(int schema);
    void giveUp(const QString& reason);
    void giveUpUntilLater(const QString& reason);
    [[noreturn]] void fail(const QSqlQuery& query);

    QString m_connectionString;
    Hearing m_hearing;
    QString m_name;
    QSqlDatabase m_database;
    QTimer m_heartbeat{this};
    QTimer m_retry{this};
    std::chrono::milliseconds m_backOff;
    std::shared_ptr<Interruption> m_interruption = std::make_shared<Interruption>();
    QString m_whyAway; ///< Empty while the connection is good.
};
