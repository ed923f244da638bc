// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/UnitFilter.h"

#include "desk-app/rows/Roles.h"

UnitFilter::UnitFilter(QObject* parent) : CollatedProxy(parent)
{
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

void UnitFilter::setUnits(const QSet<QString>& units)
{
    if (m_units == units) return;
    m_units = units;
    invalidateFilter();
}

bool UnitFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    return m_units.isEmpty() || m_units.contains(sourceModel()->index(row, 0, parent).data(UnitRole).toString());
}
