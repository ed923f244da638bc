// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <chrono>

/// Says when the day is to be asked for again: soon after a notification, when time itself changes a verdict,
/// and in any case now and then. At most one request is under way.
class RefreshClock : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds patience{80};    ///< A burst of notifications is one refresh.
    static constexpr std::chrono::milliseconds longest{30'000}; ///< Without any notification.

    explicit RefreshClock(QObject* parent = nullptr);

    /// Something changed.
    void hurry();
    /// The answer has arrived: judged by the server's @p asOf; time will change something at @p next (may be invalid).
    void answered(const QDateTime& asOf, const QDateTime& next);
    /// No answer; the next attempt comes with hurry() or after the longest wait.
    void failed();
    /// The server's clock now, as far as the last answer tells.
    [[nodiscard]] QDateTime serverNow() const;

signals:
    void due(); ///< Ask now; then call answered() or failed().

private:
    void fire();
    QTimer m_soon{this}, m_later{this};
    bool m_asking = false, m_again = false;
    qint64 m_serverAhead = 0; ///< Milliseconds the server's clock is ahead of this machine's.
};
