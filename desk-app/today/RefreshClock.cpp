// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/RefreshClock.h"

#include <algorithm>

using std::chrono::milliseconds;

RefreshClock::RefreshClock(QObject* parent) : QObject(parent)
{
    for (QTimer* timer : {&m_soon, &m_later}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_soon, &QTimer::timeout, this, &RefreshClock::fire);
    connect(&m_later, &QTimer::timeout, this, [this] {
        m_wanted = What::Whole;
        fire();
    });
    m_later.start(longest);
}

void RefreshClock::hurry(What what)
{
    m_wanted = std::max(m_wanted, what);
    if (m_asking) {
        m_again = true;
    } else if (!m_soon.isActive()) {
        const auto passed = milliseconds(m_sinceAsked.isValid() ? m_sinceAsked.elapsed() : patience.count());
        m_soon.start(std::clamp(patience - passed, milliseconds(0), patience));
    }
}

void RefreshClock::fire()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_soon.stop();
    m_asking = true;
    m_again = false;
    m_asked = m_wanted;
    m_wanted = What::News;
    m_sinceAsked.start();
    if (m_asked == What::Whole) m_sinceWhole.start();
    emit due(m_asked);
}

void RefreshClock::ended()
{
    m_asking = false;
    if (!m_again) return;
    m_again = false;
    hurry(m_wanted);
}

void RefreshClock::answered(const QDateTime& asOf, const QDateTime& next)
{
    m_serverAhead = QDateTime::currentDateTimeUtc().msecsTo(asOf);
    milliseconds wait = longest - milliseconds(m_sinceWhole.isValid() ? m_sinceWhole.elapsed() : 0);
    // A little after the instant: the server judges by its own now, which must have passed it.
    if (next.isValid()) wait = std::min(wait, milliseconds(asOf.msecsTo(next) + 20));
    m_later.start(std::clamp(wait, patience, longest));
    ended();
}

void RefreshClock::failed()
{
    m_wanted = std::max(m_wanted, m_asked);
    m_later.start(longest);
    ended();
}

QDateTime RefreshClock::serverNow() const
{
    return QDateTime::currentDateTimeUtc().addMSecs(m_serverAhead);
}
