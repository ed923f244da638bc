// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/model/ProblemsModel.h"

#include "desk-app/rows/Roles.h"

void ProblemsModel::show(const QList<PlanProblem>& problems)
{
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

QString ProblemsModel::report() const
{
    QString text;
    for (const PlanProblem& problem : m_problems)
        text += problem.place() + QStringLiteral(": ") + problem.sentence() + u'\n';
    return text;
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const PlanProblem& problem = m_problems.at(index.row());
    if (role == CodeRole) return problem.code;
    if (role == SortRole && index.column() == Line) return problem.line;
    if (role == Qt::ToolTipRole) return problem.sentence();
    if (role != Qt::DisplayRole && role != SortRole) return {};
    switch (index.column()) {
    case File:
        return problem.file;
    case Line:
        return QString::number(problem.line);
    case Where:
        return problem.column;
    case What:
        return problem.sentence();
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QStringList titles{tr("File"), tr("Row"), tr("Column"), tr("What is wrong and what would be right")};
    return titles.value(section);
}
