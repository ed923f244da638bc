// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

class Database;

/// How the connection is, in words: counts down to the next attempt while it is away, names the remedy where program and
/// database are of different releases.
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
    void lost();   ///< It was open (or never yet), and is away now.
    void opened(); ///< For the first time or again.

private:
    void goAway(int milliseconds);
    [[nodiscard]] QString why() const;
    [[nodiscard]] QString nextTry() const;
    Database& m_database;
    bool m_open = false, m_away = false;
    QString m_reason;
    int m_schema = -1, m_needed = 0; ///< Of a database of another release; below 0 = it fits.
    QDateTime m_nextTry;
    QDateTime m_since; ///< When it was last there; invalid = never.
    QTimer m_second{this};
};
