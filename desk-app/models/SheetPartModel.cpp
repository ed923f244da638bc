// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/SheetPartModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"

#include <QLocale>

namespace
{

using Kind = SheetColumn::Kind;

QString shown(const SheetCell& cell, Kind kind)
{
    const QLocale locale;
    if (!cell.number) return QString::fromStdString(cell.text);
    switch (kind) {
    case Kind::text:
        return QString::number(*cell.number, 'g', 15);
    case Kind::count:
        return locale.toString(*cell.number, 'f', 0);
    case Kind::points:
        return locale.toString(*cell.number, 'f', 2);
    case Kind::percent:
        return locale.toString(100 * *cell.number, 'f', 1) + u'%';
    }
    return {};
}

int sideOf(Kind kind)
{
    return static_cast<int>((kind == Kind::text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

} // namespace

void SheetPartModel::show(const SheetTable& table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int SheetPartModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int SheetPartModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant SheetPartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::DisplayRole) return capitalized(QString::fromStdString(column(section).heading));
    return role == Qt::TextAlignmentRole ? QVariant(sideOf(column(section).kind)) : QVariant();
}

QVariant SheetPartModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Kind kind = column(index.column()).kind;
    const SheetCell& cell =
        m_table.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(cell, kind);
    case SortRole:
        return cell.number ? QVariant(*cell.number) : QVariant(QString::fromStdString(cell.text));
    case Qt::TextAlignmentRole:
        return sideOf(kind);
    default:
        return {};
    }
}
