// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

class Database;

/// How the connection is, in words: counts down to the next attempt while it is away.
class ConnectionState : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionState(Database& database, QObject* parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isAway() const { return m_away; } ///< An attempt has failed, or the connection was lost.
    [[nodiscard]] QString shortly() const;               ///< For the foot of the rail.
    [[nodiscard]] QString banner() const;                ///< Reason and what happens next.

signals:
    void changed();
    void lost(); ///< It was open (or never yet), and is away now.

private:
    Database& m_database;
    bool m_open = false, m_away = false;
    QString m_reason;
    QDateTime m_nextTry;
    QTimer m_second{this};
};
