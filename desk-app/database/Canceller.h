// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Interruption.h"

#include <QObject>
#include <QThread>

/// Stops questions at the server on a thread of its own: asking for it may take as long as connecting does.
class Canceller : public QObject
{
    Q_OBJECT
public:
    Canceller();
    ~Canceller() override;
    /// Has the server cancel question @p number, again and again until the connection has let go of it.
    void stop(const std::shared_ptr<Interruption>& interruption, quint64 number);

private:
    QThread m_thread;
    QObject* m_there; ///< Lives on the thread.
};
