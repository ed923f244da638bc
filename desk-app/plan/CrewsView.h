// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanEditor.h"

#include <QSet>
#include <QWidget>

class PlanTable;
class QComboBox;

/// The crews, who stands on the chosen one, and all people.
class CrewsView : public QWidget
{
    Q_OBJECT
public:
    explicit CrewsView(PlanEditor& editor, QWidget* parent = nullptr);
    void setUnits(const QSet<QString>& units);
    void choosePerson(const QString& badge);
    bool go(const QString& file, const Cells& cells, const QString& column);

private:
    PlanEditor& m_editor;
    PlanTable *m_crews, *m_members, *m_people;
    QComboBox* m_search;
};
