// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/ConnectionState.h"

#include "desk-app/database/Database.h"

#include <QLocale>

#include <algorithm>

ConnectionState::ConnectionState(Database& database, QObject* parent) : QObject(parent), m_database(database)
{
    connect(&database, &Database::opened, this, [this] {
        m_open = true;
        m_away = false;
        m_second.stop();
        emit opened();
        emit changed();
    });
    connect(&database, &Database::lost, this, [this](const QString& reason, int milliseconds) {
        m_reason = reason;
        m_schema = -1;
        goAway(milliseconds);
    });
    connect(&database, &Database::unfit, this, [this](int schema, int needed, int milliseconds) {
        m_schema = schema;
        m_needed = needed;
        goAway(milliseconds);
    });
    connect(&m_second, &QTimer::timeout, this, &ConnectionState::changed);
}

void ConnectionState::goAway(int milliseconds)
{
    const bool news = !m_away;
    if (m_open) m_since = QDateTime::currentDateTime();
    m_open = false;
    m_away = true;
    m_nextTry = QDateTime::currentDateTimeUtc().addMSecs(milliseconds);
    m_second.start(1000);
    if (news) emit lost();
    emit changed();
}

QString ConnectionState::shortly() const
{
    if (m_open) return tr("Connected, live");
    if (!m_away) return tr("Connecting…");
    return m_schema < 0 ? tr("Database away") : tr("Other release");
}

QString ConnectionState::why() const
{
    if (m_schema < 0) return tr("The database cannot be reached: %1.").arg(m_reason);
    if (m_schema == 0)
        return tr("This database holds no patrol records of this system. Choose another connection, or set it up with "
                  "schema/deploy.");
    const QString both = tr("Database: schema %1; program: schema %2.").arg(m_schema).arg(m_needed);
    return (m_schema > m_needed ? tr("The database is of a newer release than this program: install the program of that "
                                     "release.")
                                : tr("The database is of an older release than this program: bring it up to date with "
                                     "schema/deploy of this release.")) +
           u' ' + both;
}

QString ConnectionState::nextTry() const
{
    const auto seconds = std::max<qint64>(0, (QDateTime::currentDateTimeUtc().msecsTo(m_nextTry) + 999) / 1000);
    if (seconds == 0) return tr("Connecting again now.");
    return tr("The next attempt is in %n second(s).", nullptr, static_cast<int>(seconds));
}

QString ConnectionState::banner() const
{
    const QString old = m_since.isValid() ? tr("What you see is the last known state, of %1.")
                                                .arg(QLocale().toString(m_since.time(), QStringLiteral("HH:mm:ss")))
                                          : QString();
    QStringList said{why(), old, nextTry()};
    said.removeAll(QString());
    return said.join(u' ');
}
