// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/ProblemsModel.h"

#include <QDialog>

class ChangesPanel;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

/// What the pending changes would do: what is wrong with them, or what changes in the next 35 days. Saves when accepted.
class PreviewDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PreviewDialog(const PlanPreview& preview, int changes, QWidget* parent = nullptr);

signals:
    void wanted(const PlanProblem& problem); ///< Show the record it is in.

private:
    QWidget* makeProblems(const PlanPreview& preview);
    ProblemsModel m_problems;
};
