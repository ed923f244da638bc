// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/VisitsModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/words/Words.h"

namespace
{

QString clockText(const QDateTime& instant, const QTimeZone& zone)
{
    return instant.isValid() ? instant.toTimeZone(zone).toString(QStringLiteral("HH:mm")) : QString();
}

} // namespace

void VisitsModel::setZone(const QTimeZone& zone)
{
    if (m_zone == zone) return;
    m_zone = zone;
    repaintAll();
}

QString VisitsModel::keyOf(const VisitRow& visit) const
{
    return visit.line + u'|' + visit.shift + u'|' + QString::number(visit.startsAt.toSecsSinceEpoch()) + u'|' +
           QString::number(visit.round) + u'|' + QString::number(visit.position);
}

int VisitsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VisitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Window:
        return tr("Window");
    case Line:
        return tr("Line");
    case Checkpoint:
        return tr("Checkpoint");
    case Judged:
        return tr("Verdict");
    case Reason:
        return tr("Reason");
    case Arrived:
        return tr("Arrived");
    case Person:
        return tr("Person");
    default:
        return {};
    }
}

QString VisitsModel::shown(const VisitRow& visit, int column) const
{
    switch (column) {
    case Window:
        return clockText(visit.startsAt, m_zone) + u'–' + clockText(visit.endsAt, m_zone);
    case Line:
        return visit.lineName;
    case Checkpoint:
        return visit.checkpointName;
    case Judged:
        return words::verdict(codeOf(visit.verdict));
    case Reason:
        return words::reason(visit.reason, m_zone, visit.reasonName);
    case Arrived:
        return clockText(visit.arrivedAt, m_zone);
    case Person:
        return visit.personName;
    default:
        return {};
    }
}

QString VisitsModel::explained(const VisitRow& visit) const
{
    QStringList lines{visit.checkpointName + QStringLiteral("  ") + visit.checkpoint,
                      visit.lineName + u' ' + visit.shiftName + u' ' + shown(visit, Window),
                      shown(visit, Judged) + QStringLiteral(" · ") + shown(visit, Reason)};
    if (visit.arrivedAt.isValid()) lines.append(shown(visit, Arrived) + u' ' + visit.personName + u' ' + visit.reader);
    return lines.join(u'\n');
}

QVariant VisitsModel::sorted(const VisitRow& visit, int column)
{
    switch (column) {
    case Window:
        return visit.startsAt;
    case Line:
        return visit.line;
    case Checkpoint:
        return visit.checkpoint;
    case Judged:
        return static_cast<int>(visit.verdict);
    case Reason:
        return visit.reason;
    case Arrived:
        return visit.arrivedAt;
    case Person:
        return visit.badge;
    default:
        return {};
    }
}

QVariant VisitsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const VisitRow& visit = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(visit, index.column());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return explained(visit);
    case SortRole:
        return sorted(visit, index.column());
    case VerdictRole:
        return static_cast<int>(visit.verdict);
    case FreshRole:
        return freshSince(keyOf(visit));
    case CodeRole:
        return visit.checkpoint;
    case UnitRole:
        return visit.unit;
    case DetailRole:
        if (index.column() == Checkpoint) return shown(visit, Reason);
        return index.column() == Line ? shown(visit, Window) : QVariant();
    default:
        return {};
    }
}

QDateTime VisitsModel::nextChangeAfter(const QDateTime& now) const
{
    QDateTime next;
    const auto consider = [&](const QDateTime& instant) {
        if (instant > now && (!next.isValid() || instant < next)) next = instant;
    };
    for (const VisitRow& visit : rows()) {
        if (visit.verdict != Verdict::Due) continue;
        consider(visit.acceptFrom);
        consider(visit.endsAt);
        consider(visit.acceptUntil);
    }
    return next;
}

VerdictCounts VisitsModel::counts(const QSet<QString>& among) const
{
    VerdictCounts counts;
    for (const VisitRow& visit : rows()) {
        if (among.isEmpty() || among.contains(visit.unit)) ++counts[visit.verdict];
    }
    return counts;
}
