// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map-page/model/OwedModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

void OwedModel::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    repaintAll();
}

QString OwedModel::keyOf(const VisitRow& visit) const
{
    return QStringLiteral("%1\n%2\n%3\n%4").arg(visit.line, visit.shift, visit.day.toString(Qt::ISODate)).arg(visit.round);
}

QString OwedModel::when(const VisitRow& visit) const
{
    const auto clock = [this](const QDateTime& at) { return at.toTimeZone(m_zone).toString(QStringLiteral("HH:mm")); };
    return QStringLiteral("%1–%2  %3").arg(clock(visit.startsAt), clock(visit.endsAt), visit.lineName);
}

QString OwedModel::why(const VisitRow& visit) const
{
    const QString verdict = capitalized(words::verdict(codeOf(visit.verdict)));
    const QString reason = words::reason(visit.reason, m_zone, visit.reasonName);
    return reason.isEmpty() ? verdict : verdict + QStringLiteral(" · ") + reason;
}

QVariant OwedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const VisitRow& visit = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return when(visit);
    case DetailRole:
        return why(visit);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return when(visit) + u'\n' + why(visit);
    case VerdictRole:
        return static_cast<int>(visit.verdict);
    case FreshRole:
        return freshSince(keyOf(visit));
    case CodeRole:
        return visit.line;
    case SortRole:
        return visit.startsAt;
    default:
        return {};
    }
}
