// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/ConnectionState.h"

#include "desk-app/database/Database.h"

#include <algorithm>

ConnectionState::ConnectionState(Database& database, QObject* parent) : QObject(parent), m_database(database)
{
    connect(&database, &Database::opened, this, [this] {
        m_open = true;
        m_away = false;
        m_second.stop();
        emit changed();
    });
    connect(&database, &Database::lost, this, [this](const QString& reason, int milliseconds) {
        const bool news = !m_away;
        m_open = false;
        m_away = true;
        m_reason = reason;
        m_nextTry = QDateTime::currentDateTimeUtc().addMSecs(milliseconds);
        m_second.start(1000);
        if (news) emit lost();
        emit changed();
    });
    connect(&m_second, &QTimer::timeout, this, &ConnectionState::changed);
}

QString ConnectionState::shortly() const
{
    if (m_open) return tr("Connected, live");
    return m_away ? tr("Database away") : tr("Connecting…");
}

QString ConnectionState::banner() const
{
    const auto seconds = std::max<qint64>(0, (QDateTime::currentDateTimeUtc().msecsTo(m_nextTry) + 999) / 1000);
    const QString next = seconds == 0 ? tr("Connecting again now.")
                                      : tr("The next attempt is in %n second(s).", nullptr, static_cast<int>(seconds));
    return tr("The database cannot be reached: %1. %2").arg(m_reason, next);
}
