// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/MissedModel.h"

#include "desk-app/models/VisitsModel.h"
#include "desk-app/rows/Roles.h"

MissedModel::MissedModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setDynamicSortFilter(true);
    sort(VisitsModel::Window, Qt::DescendingOrder);
}

void MissedModel::setVerdict(std::optional<Verdict> verdict)
{
    if (m_verdict == verdict) return;
    m_verdict = verdict;
    invalidateFilter();
}

void MissedModel::setUnits(const QSet<QString>& units)
{
    if (m_units == units) return;
    m_units = units;
    invalidateFilter();
}

void MissedModel::setNow(const QDateTime& now)
{
    m_now = now;
    invalidateFilter();
}

bool MissedModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* visits = qobject_cast<const VisitsModel*>(sourceModel());
    if (!visits) return false;
    const VisitRow& visit = visits->row(row);
    if (!m_units.isEmpty() && !m_units.contains(visit.unit)) return false;
    if (m_verdict) return visit.verdict == *m_verdict;
    const bool overdue = visit.verdict == Verdict::Due && m_now.isValid() && visit.endsAt <= m_now;
    return overdue || visit.verdict == Verdict::Missed;
}

bool MissedModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (left.data(SortRole) != right.data(SortRole)) return QSortFilterProxyModel::lessThan(left, right);
    // Within one window in the order of the plan, whichever way the windows are sorted.
    return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
}
