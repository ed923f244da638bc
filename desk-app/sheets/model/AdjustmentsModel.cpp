// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/model/AdjustmentsModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QLocale>

namespace
{

QString when(const QDateTime& at, const QTimeZone& zone)
{
    return QLocale().toString(at.toTimeZone(zone), QLocale::ShortFormat);
}

QString explained(const AdjustmentRow& row, int column)
{
    return column == AdjustmentsModel::Reason ? row.reason : QString();
}


QVariant alignmentOf(int column)
{
    const bool number = column == AdjustmentsModel::Number || column == AdjustmentsModel::Points;
    return int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

int AdjustmentsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AdjustmentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignmentOf(section);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Subject:
        return tr("For");
    case Kind:
        return tr("Kind");
    case Points:
        return tr("Points");
    case Reason:
        return tr("Reason");
    case State:
        return tr("State");
    case AskedBy:
        return tr("Asked for by");
    case ApprovedBy:
        return tr("Approved by");
    default:
        return {};
    }
}

QString AdjustmentsModel::shown(const AdjustmentRow& row, int column) const
{
    switch (column) {
    case Number:
        return QString::number(row.number);
    case Subject:
        return row.name + QStringLiteral(" ") + row.subject;
    case Kind:
        return capitalized(words::adjustmentKind(row.kind));
    case Points:
        return (row.points > 0 ? QStringLiteral("+") : QString()) + QLocale().toString(row.points, 'f', 2);
    case Reason:
        return row.reason;
    case State:
        return row.approvedBy.isEmpty() ? tr("asked for") : tr("approved");
    case AskedBy:
        return row.askedBy + u' ' + when(row.askedAt, m_zone);
    case ApprovedBy:
        return row.approvedBy.isEmpty() ? QString() : row.approvedBy + u' ' + when(row.approvedAt, m_zone);
    default:
        return {};
    }
}

QVariant AdjustmentsModel::raw(const AdjustmentRow& row, int column) const
{
    switch (column) {
    case Number:
        return row.number;
    case Points:
        return row.points;
    case AskedBy:
        return row.askedAt;
    case ApprovedBy:
        return row.approvedAt;
    default:
        return shown(row, column);
    }
}

QVariant AdjustmentsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const AdjustmentRow& row = this->row(index.row());
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
