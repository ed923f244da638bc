// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/CheckpointsModel.h"
#include "desk-app/models/Units.h"
#include "desk-app/plan/model/PlanFiles.h"

#include <QWidget>

class MapView;
class PlanEditor;
class PlanTable;
class QComboBox;
class QLabel;
class QPushButton;
class RecordForm;
class StopsModel;

/// The lines of the plan, and of the chosen one its terms, its stops in order and on the map, its shifts, its staffing.
class LinesView : public QWidget
{
    Q_OBJECT
public:
    explicit LinesView(PlanEditor& editor, QWidget* parent = nullptr);

    void setUnits(const Units& units, const QString& unit);
    void chooseLine(const QString& line);
    [[nodiscard]] QString line() const;
    [[nodiscard]] PlanTable* lines() const { return m_lines; }
    /// Shows the record of a file about lines, wherever it stands here. @return whether it is there.
    bool go(const QString& file, const Cells& cells, const QString& column);

private:
    QWidget* makeStops();
    QWidget* makeTimes();
    void show(const QString& line);
    void showMap();
    void showPlaces();
    void takeMapClick(const QString& checkpoint);
    void tellRights();
    void moveStop(int by);

    PlanEditor& m_editor;
    PlanTable *m_lines, *m_stops, *m_shifts, *m_staffing;
    StopsModel* m_stopsModel;
    RecordForm* m_form;
    CheckpointsModel m_places;
    MapView* m_map;
    QComboBox* m_search;
    QLabel* m_title;
    QPushButton *m_add, *m_up, *m_down, *m_byClick;
};
