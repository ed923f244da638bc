// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/model/DayList.h"

#include "desk-app/models/VisitsModel.h"
#include "desk-app/rows/Roles.h"

const int DayList::Said = VisitsModel::Arrived;

namespace
{

bool wasNotReached(const VisitRow& visit)
{
    return visit.verdict == Verdict::Missed || visit.verdict == Verdict::NoData;
}

} // namespace

DayList::DayList(QObject* parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    sort(VisitsModel::Window, Qt::AscendingOrder);
}

void DayList::setVerdicts(const QList<Verdict>& verdicts)
{
    if (m_verdicts == verdicts) return;
    m_verdicts = verdicts;
    invalidateFilter();
}

void DayList::setUnits(const QSet<QString>& units)
{
    if (m_units == units) return;
    m_units = units;
    invalidateFilter();
}

void DayList::setLine(const QString& line)
{
    if (m_line == line) return;
    m_line = line;
    invalidateFilter();
}

void DayList::setSaid(const Acknowledgements& said, const QTimeZone& zone)
{
    m_zone = zone;
    if (m_said == said) return;
    m_said = said;
    invalidate();
}

const VisitRow& DayList::source(int row) const
{
    return static_cast<const VisitsModel*>(sourceModel())->row(row);
}

const VisitRow& DayList::visit(const QModelIndex& index) const
{
    return source(mapToSource(index).row());
}

bool DayList::isOpen(const VisitRow& visit) const
{
    return wasNotReached(visit) && !m_said.contains(visitKey(visit));
}

bool DayList::filterAcceptsRow(int row, const QModelIndex&) const
{
    const VisitRow& visit = source(row);
    if (!m_units.isEmpty() && !m_units.contains(visit.unit)) return false;
    if (!m_line.isEmpty() && visit.line != m_line) return false;
    return m_verdicts.isEmpty() ? wasNotReached(visit) : m_verdicts.contains(visit.verdict);
}

bool DayList::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const VisitRow &one = source(left.row()), &other = source(right.row());
    const bool oneOpen = isOpen(one), otherOpen = isOpen(other);
    if (oneOpen != otherOpen) return oneOpen;
    if (one.startsAt != other.startsAt) return one.startsAt > other.startsAt;
    return left.row() < right.row(); // within one window in the order of the plan
}

QVariant DayList::said(const VisitRow& visit, int role) const
{
    const QList<Acknowledgement> all = m_said.value(visitKey(visit));
    if (role == Qt::DisplayRole) {
        if (all.isEmpty()) return wasNotReached(visit) ? tr("open") : QString();
        return QStringLiteral("%1 %2").arg(all.constLast().name,
                                           all.constLast().at.toTimeZone(m_zone).toString(QStringLiteral("HH:mm")));
    }
    if (role == DetailRole) return all.isEmpty() ? QVariant() : QVariant(all.constLast().comment);
    QStringList lines;
    for (const Acknowledgement& each : all)
        lines.append(QStringLiteral("%1 %2 (%3): %4")
                         .arg(each.at.toTimeZone(m_zone).toString(QStringLiteral("HH:mm")), each.name, each.badge, each.comment));
    return lines.join(u'\n');
}

QVariant DayList::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const bool mine = role == Qt::DisplayRole || role == DetailRole;
    if (index.column() == Said && mine) return said(visit(index), role);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
        const QString more = said(visit(index), Qt::ToolTipRole).toString();
        const QString about = QSortFilterProxyModel::data(index, role).toString();
        return more.isEmpty() ? about : about + u'\n' + more;
    }
    return QSortFilterProxyModel::data(index, role);
}
