// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/CheckpointsModel.h"
#include "desk-app/models/Units.h"
#include "desk-app/plan/model/PlanEditor.h"

#include <QHash>
#include <QWidget>

class MapView;
class QLabel;
class QPushButton;
class QStackedLayout;
class Tile;

/// What the plan holds, who changed it last, and the ways in and out of it.
class OverviewView : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewView(PlanEditor& editor, QWidget* parent = nullptr);
    void showChange(const PlanChange& change, const QTimeZone& zone);
    void setMayImport(bool may);
    /// The areas on the map, and what of it stands out; empty = all.
    void setUnits(const Units& units, const QString& unit);

signals:
    void importWanted();
    void exportWanted();
    void dispatchWanted();
    void viewWanted(const QString& file); ///< A tile was chosen.
    void placeWanted(const QString& checkpoint);

private:
    QWidget* makeEmpty();
    QWidget* makeTiles();
    void look();
    PlanEditor& m_editor;
    QStackedLayout* m_states;
    QHash<QString, Tile*> m_tiles;
    CheckpointsModel m_places;
    MapView* m_map;
    QLabel *m_change, *m_span, *m_work;
    QList<QPushButton*> m_imports;
    QPushButton* m_dispatch;
};
