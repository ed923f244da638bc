// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanPreview.h"

#include <QAbstractTableModel>

/// What is wrong with a plan, one row for each problem.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Line, Where, What, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<PlanProblem>& problems);
    [[nodiscard]] const PlanProblem& problem(int row) const { return m_problems.at(row); }
    [[nodiscard]] const QList<PlanProblem>& problems() const { return m_problems; }
    /// All of them as text, as patrolctl prints them: a line each.
    [[nodiscard]] QString report() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<PlanProblem> m_problems;
};
