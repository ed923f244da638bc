// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/CheckpointsModel.h"
#include "desk-app/models/ClockInsModel.h"
#include "desk-app/models/LinesModel.h"
#include "desk-app/models/UnitFilter.h"
#include "desk-app/models/VisitsModel.h"
#include "desk-app/page/Page.h"
#include "desk-app/today/Announcer.h"
#include "desk-app/today/TodayAsker.h"
#include "desk-app/today/WallScreen.h"
#include "desk-app/today/model/DayList.h"
#include "desk-app/today/model/UrgentModel.h"

#include <QPointer>

class Card;
class EmptyState;
class MapView;
class QLabel;
class QPushButton;
class QTabBar;
class QTableView;
class TodayHead;
class TodayTiles;

/// 今日: what is owed, what has been walked and what has been missed, while it can still be walked.
class TodayPage : public Page
{
    Q_OBJECT
public:
    explicit TodayPage(Database& database, QWidget* parent = nullptr);
    ~TodayPage() override;

    /// At once, seen or not: what is missed is announced whatever page is open.
    void refresh() override;
    [[nodiscard]] bool isReady() const override { return m_asker.isFilled(); }
    void setUnits(const Units& units) override;
    [[nodiscard]] QString unit() const; ///< The chosen unit's code; empty = all.
    void chooseUnit(const QString& unit) override;
    void setRights(const Rights& rights) override;
    /// Which of a checkpoint's visits the map shows.
    void setMapView(CheckpointsModel::View view);
    [[nodiscard]] MapView* map() const { return m_map; }
    void markOld() override;
    /// The wall screen over the window, and its scenes.
    [[nodiscard]] QStringList views() const override;
    void showView(const QString& view) override;
    void setWall(bool on);
    [[nodiscard]] WallScreen* wall() const { return m_wall; } ///< Null while it is not shown.

signals:
    void ready();    ///< The first answers are shown.
    void wallLeft(); ///< Somebody wants the window back.

protected:
    void askAll() override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* buildPictures();
    Card* buildMap();
    Card* buildUrgent();
    Card* buildLists();
    void connectParts();
    void connectTables();

    void showDay();
    void showFeed();
    void showUrgent();
    void showSaid();
    void showCounts();
    void showWall();
    void applyUnit();
    void showVerdicts(const QList<Verdict>& verdicts);
    void filterMap();
    void tellEmpty();
    void chooseLine(const QString& line);
    void chooseCheckpoint(const QString& checkpoint);
    void showVisit(const VisitRow& visit);
    void openEvidence(const VisitRow& visit);
    void tellTime();
    void offerAcknowledging();
    [[nodiscard]] QList<VisitRow> chosenVisits() const;
    [[nodiscard]] QList<VisitRow> openVisits() const;
    void acknowledge(const QList<VisitRow>& visits);

    TodayAsker m_asker;
    VisitsModel m_visits;
    LinesModel m_lines;
    CheckpointsModel m_checkpoints;
    ClockInsModel m_clockIns;
    UrgentModel m_urgent;
    DayList m_list;
    UnitFilter m_linesShown;
    Announcer m_announcer;
    QTimer m_glow{this}, m_second{this};
    bool m_old = false;

    TodayHead* m_head;
    TodayTiles* m_tiles;
    MapView* m_map;
    QLabel* m_about;
    QTableView *m_linesTable, *m_urgentTable, *m_listTable, *m_feedTable;
    Card *m_linesCard, *m_urgentCard;
    QTabBar* m_tabs;
    EmptyState *m_listEmpty, *m_linesEmpty;
    QPushButton* m_acknowledge;
    QPointer<WallScreen> m_wall;
};
