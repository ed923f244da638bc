// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"
#include "desk-app/plan/model/PlanEditor.h"

class CalendarView;
class CrewsView;
class LinesView;
class OverviewView;
class PageHead;
class PendingBar;
class PlanTable;

class QTabWidget;
class RosterView;
class UnitBox;

/// 计划: what is intended, by view; changes are pending until they have been previewed and saved, all at once.
class PlanPage : public Page
{
    Q_OBJECT
public:
    explicit PlanPage(Database& database, QWidget* parent = nullptr);
    ~PlanPage() override;

    void setUnits(const Units& units) override;
    void chooseUnit(const QString& unit) override;
    void setRights(const Rights& rights) override;
    void open(const QVariantMap& what) override;
    [[nodiscard]] QStringList views() const override;
    void showView(const QString& view) override;
    [[nodiscard]] PlanEditor& editor() { return m_editor; }

public slots:
    void importPlan();
    void exportPlan();
    void dispatchDuty();
    void preview();

protected:
    void askAll() override;
    void setOld(bool old) override;

private:
    QWidget* makeDispatches();
    QWidget* makeCards();
    QWidget* makePlaces();
    QWidget* makeUnits();
    void showPreview(const PlanPreview& preview);
    void save(const QString& version);
    void send(const QString& version, const QString& badge);
    void showProblem(const PlanProblem& problem);
    void showFile(const QString& file);
    void writeTo(const QString& folder);
    void applyUnit();
    void openWhatWasWanted();

    PlanEditor m_editor;
    QString m_unit;
    QVariantMap m_wanted;
    PageHead* m_head;
    UnitBox* m_unitBox;
    QTabWidget* m_views;
    OverviewView* m_overview;
    LinesView* m_lines;
    CrewsView* m_crews;
    RosterView* m_rosters;
    CalendarView* m_calendar;
    PlanTable *m_places, *m_dispatches, *m_cards, *m_readers, *m_unitsTable, *m_zones;
    PendingBar* m_pending;
    QFuture<PlanPreview> m_previewing;
};
