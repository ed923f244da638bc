// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/model/UrgentModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/today/model/DayNews.h"

#include <algorithm>

namespace
{

QString clockText(const QDateTime& instant, const QTimeZone& zone)
{
    return instant.toTimeZone(zone).toString(QStringLiteral("HH:mm"));
}

} // namespace

void UrgentModel::setZone(const QTimeZone& zone)
{
    if (m_zone == zone) return;
    m_zone = zone;
    repaintAll();
}

void UrgentModel::showDay(const TodayAnswer& day, const QSet<QString>& units, const QHash<QString, QString>& crews)
{
    QList<UrgentVisit> urgent;
    for (const VisitRow& visit : day.visits) {
        if (visit.verdict != Verdict::Due || visit.acceptUntil <= day.asOf) continue;
        if (!units.isEmpty() && !units.contains(visit.unit)) continue;
        const bool overdue = visit.endsAt <= day.asOf;
        if (!overdue && (visit.acceptFrom > day.asOf || day.asOf.secsTo(visit.endsAt) > soonSeconds)) continue;
        urgent.append({visit, overdue, crews.value(dutyKey(visit.line, visit.shift, visit.day))});
    }
    std::stable_sort(urgent.begin(), urgent.end(), [](const UrgentVisit& one, const UrgentVisit& other) {
        return std::pair(!one.overdue, one.end()) < std::pair(!other.overdue, other.end());
    });
    m_now = day.asOf;
    show(urgent);
}

void UrgentModel::tick(const QDateTime& now)
{
    m_now = now;
    if (rowCount() > 0) emit dataChanged(index(0, Left), index(rowCount() - 1, Left), {Qt::DisplayRole});
}

int UrgentModel::overdueCount() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [](const UrgentVisit& row) { return row.overdue; }));
}

QString UrgentModel::leftText(const UrgentVisit& urgent) const
{
    const qint64 seconds = std::max<qint64>(0, m_now.secsTo(urgent.end()));
    if (seconds < 120) return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return tr("%n min", "minutes left", static_cast<int>(seconds / 60));
}

QString UrgentModel::stateText(const UrgentVisit& urgent) const
{
    return urgent.overdue ? tr("overdue, counts until %1").arg(clockText(urgent.visit.acceptUntil, m_zone))
                          : tr("window ends %1").arg(clockText(urgent.visit.endsAt, m_zone));
}

QString UrgentModel::keyOf(const UrgentVisit& urgent) const
{
    return visitKey(urgent.visit);
}

int UrgentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UrgentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Left:
        return tr("Left");
    case Checkpoint:
        return tr("Checkpoint");
    case Crew:
        return tr("Crew");
    default:
        return {};
    }
}

QVariant UrgentModel::shown(const UrgentVisit& urgent, int column) const
{
    switch (column) {
    case Left:
        return leftText(urgent);
    case Checkpoint:
        return urgent.visit.checkpointName;
    case Crew:
        return urgent.visit.lineName;
    default:
        return {};
    }
}

QString UrgentModel::explained(const UrgentVisit& urgent) const
{
    const VisitRow& visit = urgent.visit;
    QStringList lines{visit.checkpointName + QStringLiteral("  ") + visit.checkpoint,
                      visit.lineName + u' ' + visit.shiftName,
                      stateText(urgent) + QStringLiteral(" · ") + leftText(urgent)};
    if (!urgent.crew.isEmpty()) lines.append(urgent.crew);
    return lines.join(u'\n');
}

QVariant UrgentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const UrgentVisit& urgent = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(urgent, index.column());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return explained(urgent);
    case VerdictRole:
        return static_cast<int>(urgent.overdue ? Verdict::Late : Verdict::Due);
    case FreshRole:
        return freshSince(keyOf(urgent));
    case CodeRole:
        return urgent.visit.checkpoint;
    case UnitRole:
        return urgent.visit.unit;
    case DetailRole:
        if (index.column() == Checkpoint) return stateText(urgent);
        return index.column() == Crew ? urgent.crew : QVariant();
    default:
        return {};
    }
}
