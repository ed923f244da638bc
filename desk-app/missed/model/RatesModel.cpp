// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/model/RatesModel.h"

#include "desk-app/rows/Roles.h"

#include <QLocale>

int RatesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int((section > Unit ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Person:
        return tr("Person");
    case Unit:
        return tr("Unit");
    case Asked:
        return tr("Excuses");
    case Approved:
        return tr("Approved");
    case Refused:
        return tr("Refused");
    case Withdrawn:
        return tr("Withdrawn");
    case Open:
        return tr("Waiting");
    case ApprovalRate:
        return tr("Approved of decided");
    case Excused:
        return tr("Visits excused");
    case ExcusedRate:
        return tr("Of all owed");
    default:
        return {};
    }
}

QString RatesModel::percent(const std::optional<double>& share)
{
    if (!share) return QStringLiteral("–");
    return tr("%1 %").arg(QLocale().toString(*share * 100, 'f', *share > 0 && *share < 0.1 ? 2 : 1));
}

QString RatesModel::shown(const ExcuseRate& row, int column)
{
    const QLocale locale;
    switch (column) {
    case Person:
        return row.name + u' ' + row.badge;
    case Unit:
        return row.unitName;
    case Asked:
        return locale.toString(row.asked);
    case Approved:
        return locale.toString(row.approved);
    case Refused:
        return locale.toString(row.refused);
    case Withdrawn:
        return locale.toString(row.withdrawn);
    case Open:
        return locale.toString(row.open);
    case ApprovalRate:
        return percent(row.approvalRate);
    case Excused:
        return locale.toString(row.excused);
    case ExcusedRate:
        return percent(row.excusedRate);
    default:
        return {};
    }
}

QVariant RatesModel::sorted(const ExcuseRate& row, int column)
{
    switch (column) {
    case Asked:
        return row.asked;
    case Approved:
        return row.approved;
    case Refused:
        return row.refused;
    case Withdrawn:
        return row.withdrawn;
    case Open:
        return row.open;
    case ApprovalRate:
        return row.approvalRate.value_or(-1);
    case Excused:
        return row.excused;
    case ExcusedRate:
        return row.excusedRate.value_or(-1);
    default:
        return column == Unit ? row.unit : row.badge;
    }
}

QVariant RatesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ExcuseRate& rate = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(rate, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() > Unit ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return sorted(rate, index.column());
    case CodeRole:
        return rate.badge;
    case UnitRole:
        return rate.unit;
    default:
        return {};
    }
}
