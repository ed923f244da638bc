// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/today/RefreshClock.h"
#include "desk-app/today/model/DayNews.h"

class Database;
class DatabaseError;

/// Keeps the day as the database has it: asks for all of it now and then, and for what changed as soon as somebody
/// clocked in, whether the page is seen or not.
class TodayAsker : public QObject
{
    Q_OBJECT
public:
    explicit TodayAsker(Database& database, QObject* parent = nullptr);

    /// Asks for everything again.
    void refresh();
    void askFeed();

    [[nodiscard]] const TodayAnswer& day() const { return m_day; }
    [[nodiscard]] const QList<ClockInRow>& feed() const { return m_feed; }
    [[nodiscard]] const QHash<QString, QString>& crews() const { return m_crews; } ///< Names by dutyKey().
    [[nodiscard]] const Acknowledgements& said() const { return m_said; }
    [[nodiscard]] QDateTime serverNow() const { return m_clock.serverNow(); }
    /// The first answers to everything have come.
    [[nodiscard]] bool isFilled() const { return m_missing == 0; }

signals:
    void dayChanged();
    void feedChanged();
    void placesChanged(const QList<CheckpointRow>& places);
    void crewsChanged();
    void saidChanged();
    void filled();
    void failed(const DatabaseError& error);

private:
    enum Part { Day = 1, Places = 2, Feed = 4, Crews = 8, Said = 16, All = 31 };

    void hear(const QString& what);
    void ask(RefreshClock::What what);
    void askWhole();
    void askNews();
    void askPlaces();
    void askCrews();
    void askSaid();
    void taken();
    void fill(Part part);
    [[nodiscard]] QDateTime nextChange() const;

    Database& m_database;
    RefreshClock m_clock;
    TodayAnswer m_day;
    QList<ClockInRow> m_feed;
    QHash<QString, QString> m_crews;
    Acknowledgements m_said;
    int m_missing = All;
};
