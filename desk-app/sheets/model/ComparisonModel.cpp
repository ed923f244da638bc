// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/model/ComparisonModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/sheets/model/SheetNumbers.h"
#include "desk-app/words/Words.h"

#include <QLocale>

using namespace sheet_numbers;

namespace
{

QString explained(const ComparisonRow& row, int)
{
    return row.name + u' ' + row.subject;
}


QVariant alignmentOf(int column)
{
    const bool number = column == ComparisonModel::Final || column == ComparisonModel::MonthBefore || column == ComparisonModel::ByMonth || column == ComparisonModel::YearBefore || column == ComparisonModel::ByYear || column == ComparisonModel::Rank || column == ComparisonModel::RankBefore;
    return int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case MonthBefore:
        return tr("Month before");
    case ByMonth:
        return tr("Change");
    case YearBefore:
        return tr("Year before");
    case ByYear:
        return tr("Change in a year");
    case Grade:
        return tr("Grade");
    case GradeBefore:
        return tr("Grade the month before");
    case Rank:
        return tr("Rank");
    case RankBefore:
        return tr("Rank the month before");
    default:
        return {};
    }
}

QString ComparisonModel::shown(const ComparisonRow& row, int column) const
{
    switch (column) {
    case Subject:
        return row.name;
    case Code:
        return row.subject;
    case Final:
        return points(row.final);
    case MonthBefore:
        return points(row.finalMonthBefore);
    case ByMonth:
        return difference(row.finalMonthBefore, row.final);
    case YearBefore:
        return points(row.finalYearBefore);
    case ByYear:
        return difference(row.finalYearBefore, row.final);
    case Grade:
        return words::grade(row.grade);
    case GradeBefore:
        return words::grade(row.gradeMonthBefore);
    case Rank:
        return placed(row.rank);
    case RankBefore:
        return placed(row.rankMonthBefore);
    default:
        return {};
    }
}

QVariant ComparisonModel::raw(const ComparisonRow& row, int column) const
{
    switch (column) {
    case Final:
        return valueOf(row.final);
    case MonthBefore:
        return valueOf(row.finalMonthBefore);
    case ByMonth:
        return differenceOf(row.finalMonthBefore, row.final);
    case YearBefore:
        return valueOf(row.finalYearBefore);
    case ByYear:
        return differenceOf(row.finalYearBefore, row.final);
    case Rank:
        return valueOf(row.rank);
    case RankBefore:
        return valueOf(row.rankMonthBefore);
    default:
        return shown(row, column);
    }
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ComparisonRow& row = this->row(index.row());
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
