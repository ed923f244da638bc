// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>

/// Says when the day is to be asked for again: at once after a notification, when time itself changes a verdict, and
/// in any case now and then. At most one request is under way.
class RefreshClock : public QObject
{
    Q_OBJECT
public:
    enum class What {
        News, ///< What clock-ins changed.
        Whole ///< All of it.
    };
    static constexpr std::chrono::milliseconds patience{60};    ///< Between two questions: a burst is one refresh.
    static constexpr std::chrono::milliseconds longest{30'000}; ///< From one whole day to the next.

    explicit RefreshClock(QObject* parent = nullptr);

    /// Something changed. Whoever asked long ago asks at once; else when the patience is over.
    void hurry(What what = What::Whole);
    /// The answer has arrived: judged by the server's @p asOf; time will change something at @p next (may be invalid).
    void answered(const QDateTime& asOf, const QDateTime& next);
    /// No answer; the next attempt comes with hurry() or after the longest wait.
    void failed();
    /// The server's clock now, as far as the last answer tells.
    [[nodiscard]] QDateTime serverNow() const;

signals:
    void due(RefreshClock::What what); ///< Ask now; then call answered() or failed().

private:
    void fire();
    void ended();
    QTimer m_soon{this}, m_later{this};
    QElapsedTimer m_sinceAsked, m_sinceWhole;
    bool m_asking = false, m_again = false;
    What m_wanted = What::Whole; ///< The most that was asked for since the last request.
    What m_asked = What::Whole;  ///< What is under way.
    qint64 m_serverAhead = 0;    ///< Milliseconds the server's clock is ahead of this machine's.
};
