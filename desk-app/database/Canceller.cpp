// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Canceller.h"

#include <QTimer>

namespace
{

constexpr int againMilliseconds = 30;

void stopUntilOver(QObject* there, const std::shared_ptr<Interruption>& interruption, quint64 number)
{
    if (interruption->stop(number))
        QTimer::singleShot(againMilliseconds, there, [=] { stopUntilOver(there, interruption, number); });
}

} // namespace

Canceller::Canceller() : m_there(new QObject)
{
    m_there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("canceller"));
    m_thread.start();
}

Canceller::~Canceller()
{
    m_thread.quit();
    m_thread.wait();
}

void Canceller::stop(const std::shared_ptr<Interruption>& interruption, quint64 number)
{
    QMetaObject::invokeMethod(
        m_there, [there = m_there, interruption, number] { stopUntilOver(there, interruption, number); },
        Qt::QueuedConnection);
}
