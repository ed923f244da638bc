// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/RefreshClock.h"

#include <algorithm>

RefreshClock::RefreshClock(QObject* parent) : QObject(parent)
{
    for (QTimer* timer : {&m_soon, &m_later}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
        connect(timer, &QTimer::timeout, this, &RefreshClock::fire);
    }
    m_soon.setInterval(patience);
    m_later.start(longest);
}

void RefreshClock::hurry()
{
    if (m_asking) {
        m_again = true;
    } else if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void RefreshClock::fire()
{
    if (m_asking) return;
    m_soon.stop();
    m_asking = true;
    m_again = false;
    emit due();
}

void RefreshClock::answered(const QDateTime& asOf, const QDateTime& next)
{
    m_asking = false;
    m_serverAhead = QDateTime::currentDateTimeUtc().msecsTo(asOf);
    std::chrono::milliseconds wait = longest;
    // A little after the instant: the server judges by its own now, which must have passed it.
    if (next.isValid()) wait = std::clamp(std::chrono::milliseconds(asOf.msecsTo(next) + 50), patience, longest);
    m_later.start(wait);
    if (m_again) m_soon.start();
}

void RefreshClock::failed()
{
    m_asking = false;
    m_later.start(longest);
    if (m_again) m_soon.start();
}

QDateTime RefreshClock::serverNow() const
{
    return QDateTime::currentDateTimeUtc().addMSecs(m_serverAhead);
}
