// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/model/SimulationModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/sheets/model/SheetNumbers.h"
#include "desk-app/words/Words.h"

#include <QLocale>

using namespace sheet_numbers;

namespace
{

QString fromTo(int before, int after)
{
    return before == after ? QLocale().toString(before)
                           : QLocale().toString(before) + QStringLiteral(" → ") + QLocale().toString(after);
}

QString explained(const SimulatedRow& row, int)
{
    return row.name + u' ' + row.subject;
}


QVariant alignmentOf(int column)
{
    const bool number = column == SimulationModel::Final || column == SimulationModel::FinalThen || column == SimulationModel::By || column == SimulationModel::Rank || column == SimulationModel::RankThen || column == SimulationModel::Late || column == SimulationModel::Missed;
    return int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

int SimulationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SimulationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignmentOf(section);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Subject:
        return tr("Name");
    case Code:
        return tr("Code");
    case Final:
        return tr("Final");
    case FinalThen:
        return tr("Would be");
    case By:
        return tr("Change");
    case Grade:
        return tr("Grade");
    case GradeThen:
        return tr("Grade then");
    case Rank:
        return tr("Rank");
    case RankThen:
        return tr("Rank then");
    case Late:
        return tr("Late");
    case Missed:
        return tr("Missed");
    default:
        return {};
    }
}

QString SimulationModel::shown(const SimulatedRow& row, int column) const
{
    switch (column) {
    case Subject:
        return row.name;
    case Code:
        return row.subject;
    case Final:
        return points(row.final);
    case FinalThen:
        return points(row.finalThen);
    case By:
        return difference(row.final, row.finalThen);
    case Grade:
        return words::grade(row.grade);
    case GradeThen:
        return words::grade(row.gradeThen);
    case Rank:
        return placed(row.rank);
    case RankThen:
        return placed(row.rankThen);
    case Late:
        return fromTo(row.late, row.lateThen);
    case Missed:
        return fromTo(row.missed, row.missedThen);
    default:
        return {};
    }
}

QVariant SimulationModel::raw(const SimulatedRow& row, int column) const
{
    switch (column) {
    case Final:
        return valueOf(row.final);
    case FinalThen:
        return valueOf(row.finalThen);
    case By:
        return differenceOf(row.final, row.finalThen);
    case Rank:
        return valueOf(row.rank);
    case RankThen:
        return valueOf(row.rankThen);
    case Late:
        return row.lateThen - row.late;
    case Missed:
        return row.missedThen - row.missed;
    default:
        return shown(row, column);
    }
}

QVariant SimulationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SimulatedRow& row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, index.column());
    case Qt::ToolTipRole:
        return explained(row, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case SortRole:
        return raw(row, index.column());
    case CodeRole:
        return row.subject;
    default:
        return {};
    }
}
