// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/CheckpointsModel.h"
#include "desk-app/models/ClockInsModel.h"
#include "desk-app/models/LinesModel.h"
#include "desk-app/models/MissedModel.h"
#include "desk-app/models/UnitFilter.h"
#include "desk-app/models/VisitsModel.h"
#include "desk-app/page/Page.h"
#include "desk-app/today/RefreshClock.h"


class Card;
class EmptyState;
class MapView;
class QLabel;
class QTableView;
class TodayHead;
class TodayTiles;

/// 今日: what is owed, what has been walked and what has been missed, while it can still be walked.
class TodayPage : public Page
{
    Q_OBJECT
public:
    explicit TodayPage(Database& database, QWidget* parent = nullptr);

    /// At once, seen or not: what is missed is announced whatever page is open.
    void refresh() override;
    [[nodiscard]] bool isReady() const override { return m_missing == 0; }
    void setUnits(const Units& units) override;
    [[nodiscard]] QString unit() const; ///< The chosen unit's code; empty = all.
    void chooseUnit(const QString& unit) override;
    /// Which of a checkpoint's visits the map shows.
    void setMapView(CheckpointsModel::View view);
    [[nodiscard]] MapView* map() const { return m_map; }
    void markOld() override;

signals:
    void ready(); ///< The first answers are shown.

protected:
    void askAll() override;

private:
    void build();
    QWidget* buildPictures();
    Card* buildMap();
    static Card* cardOf(const QString& title, QTableView* table);
    void connectParts();

    void askToday();
    void askPlaces();
    void askFeed();
    void hear(const QString& what);
    void show(const TodayAnswer& answer);
    void showFeed(const QList<ClockInRow>& rows);
    void applyUnit();
    void showVerdict(std::optional<Verdict> verdict);
    void chooseLine(const QString& line);
    void chooseCheckpoint(const QString& checkpoint);
    void tellTime();
    void tellReady(int part);

    VisitsModel m_visits;
    LinesModel m_lines;
    CheckpointsModel m_checkpoints;
    ClockInsModel m_clockIns;
    MissedModel m_missed;
    UnitFilter m_linesShown;
    RefreshClock m_clock;
    QTimer m_glow{this}, m_second{this};
    QDateTime m_asOf; ///< Of what is shown; invalid before the first answer.
    bool m_old = false;
    int m_missing = 7; ///< Bits of the answers that have not come yet: today, places, feed.

    TodayHead* m_head;
    TodayTiles* m_tiles;
    MapView* m_map;
    QLabel* m_about;
    QTableView *m_linesTable, *m_missedTable, *m_feedTable;
    Card *m_missedCard, *m_linesCard;
    EmptyState* m_missedEmpty;
};
