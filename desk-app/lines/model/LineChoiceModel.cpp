// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/lines/model/LineChoiceModel.h"

#include "desk-app/rows/Roles.h"

#include <algorithm>

void LineChoiceModel::show(const QList<LineRow>& lines)
{
    if (m_all == lines) return;
    m_all = lines;
    choose();
}

void LineChoiceModel::setUnits(const QSet<QString>& units)
{
    if (m_units == units) return;
    m_units = units;
    choose();
}

void LineChoiceModel::choose()
{
    beginResetModel();
    m_shown.clear();
    for (const LineRow& line : m_all)
        if (m_units.isEmpty() || m_units.contains(line.unit)) m_shown.append(line);
    endResetModel();
}

int LineChoiceModel::rowOf(const QString& line) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), [&](const LineRow& row) { return row.line == line; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

bool LineChoiceModel::knows(const QString& line) const
{
    return std::any_of(m_all.begin(), m_all.end(), [&](const LineRow& row) { return row.line == line; });
}

int LineChoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant LineChoiceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {}; // a combo box without a choice asks so
    const LineRow& line = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return line.name + u' ' + line.line + QStringLiteral(" · ") + line.unitName;
    case CodeRole:
        return line.line;
    case UnitRole:
        return line.unit;
    default:
        return {};
    }
}
