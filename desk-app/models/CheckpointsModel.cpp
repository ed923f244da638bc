// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/CheckpointsModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/words/Words.h"

#include <algorithm>
#include <map>

namespace
{

/// The worse, the smaller.
int rank(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Missed:
        return 0;
    case Verdict::NoData:
        return 1;
    case Verdict::Late:
        return 2;
    case Verdict::Due:
        return 3;
    case Verdict::Excused:
        return 4;
    case Verdict::OnTime:
        return 5;
    }
    return 1;
}

bool accepts(const VisitRow& visit, const QDateTime& now)
{
    return visit.acceptFrom <= now && now < visit.acceptUntil;
}

/// The worst of the visits for which @p applies; none when there is none.
template <typename Applies> std::optional<Verdict> worst(const QList<VisitRow>& visits, Applies applies)
{
    std::optional<Verdict> found;
    for (const VisitRow& visit : visits) {
        if (applies(visit) && (!found || rank(visit.verdict) < rank(*found))) found = visit.verdict;
    }
    return found;
}

/// What the duty under way, the last one or the next one says, in this order.
std::optional<Verdict> stateNow(const QList<VisitRow>& visits, const QDateTime& now)
{
    if (const auto current = worst(visits, [&](const VisitRow& visit) { return accepts(visit, now); })) return current;
    QDateTime last;
    for (const VisitRow& visit : visits) {
        if (visit.acceptUntil <= now && (!last.isValid() || visit.acceptUntil > last)) last = visit.acceptUntil;
    }
    if (last.isValid()) return worst(visits, [&](const VisitRow& visit) { return visit.acceptUntil == last; });
    return visits.isEmpty() ? std::nullopt : std::optional(visits.first().verdict);
}

} // namespace

void CheckpointsModel::setView(View view)
{
    if (m_view == view) return;
    m_view = view;
    rebuild();
}

void CheckpointsModel::showPlaces(const QList<CheckpointRow>& places)
{
    m_places = places;
    rebuild();
}

void CheckpointsModel::showVisits(const TodayAnswer& today)
{
    m_today = today;
    rebuild();
}

void CheckpointsModel::judge(CheckpointState& checkpoint) const
{
    std::sort(checkpoint.visits.begin(), checkpoint.visits.end(), [](const VisitRow& one, const VisitRow& other) {
        return std::tie(one.startsAt, one.line, one.round) < std::tie(other.startsAt, other.line, other.round);
    });
    for (const VisitRow& visit : checkpoint.visits) {
        ++checkpoint.counts[visit.verdict];
        checkpoint.accepting |= accepts(visit, m_today.asOf);
    }
    checkpoint.state = m_view == View::Now ? stateNow(checkpoint.visits, m_today.asOf)
                                           : worst(checkpoint.visits, [](const VisitRow&) { return true; });
}

void CheckpointsModel::rebuild()
{
    QHash<QString, QList<VisitRow>> visits;
    for (const VisitRow& visit : m_today.visits)
        visits[visit.checkpoint].append(visit);
    QList<CheckpointState> states;
    states.reserve(m_places.size());
    for (const CheckpointRow& place : m_places) {
        CheckpointState state{place, {}, false, {}, visits.value(place.checkpoint)};
        judge(state);
        states.append(std::move(state));
    }
    findStops();
    show(states);
}

void CheckpointsModel::findStops()
{
    QHash<QString, int> rowOf;
    for (int at = 0; at < m_places.size(); ++at)
        rowOf.insert(m_places.at(at).checkpoint, at);
    QHash<QString, std::map<int, int>> byPosition;
    for (const VisitRow& visit : m_today.visits) {
        const auto row = rowOf.constFind(visit.checkpoint);
        if (row != rowOf.constEnd()) byPosition[visit.line].insert({visit.position, *row});
    }
    m_stops.clear();
    for (auto line = byPosition.begin(); line != byPosition.end(); ++line) {
        for (const auto& [position, row] : *line)
            m_stops[line.key()].append(row);
    }
}

QList<int> CheckpointsModel::stopsOf(const QString& line) const
{
    return m_stops.value(line);
}

QString CheckpointsModel::explained(const CheckpointState& checkpoint) const
{
    const auto clock = [this](const QDateTime& at) { return at.toTimeZone(m_zone).toString(QStringLiteral("HH:mm")); };
    QStringList lines{QStringLiteral("%1  %2").arg(checkpoint.place.name, checkpoint.place.checkpoint)};
    QStringList about{checkpoint.place.unitName, words::checkpointKind(checkpoint.place.kind),
                      checkpoint.place.category};
    if (checkpoint.place.level > 0) about.append(tr("level %1").arg(checkpoint.place.level));
    about.removeAll(QString());
    lines.append(about.join(u" · "));
    for (const VisitRow& visit : checkpoint.visits) {
        lines.append(QStringLiteral("%1–%2 %3  %4  %5")
                         .arg(clock(visit.startsAt), clock(visit.endsAt), visit.lineName,
                              words::verdict(codeOf(visit.verdict)), words::reason(visit.reason, m_zone, visit.reasonName)));
    }
    if (checkpoint.visits.isEmpty()) lines.append(tr("Nothing is owed here today"));
    return lines.join(u'\n');
}

int CheckpointsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CheckpointsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Name:
        return tr("Checkpoint");
    case State:
        return tr("State");
    case Unit:
        return tr("Unit");
    case Kind:
        return tr("Kind");
    case Level:
        return tr("Level");
    default:
        return {};
    }
}

QVariant CheckpointsModel::shown(const CheckpointState& checkpoint, int column) const
{
    switch (column) {
    case Name:
        return checkpoint.place.name;
    case State:
        return checkpoint.state ? words::verdict(codeOf(*checkpoint.state)) : QString();
    case Unit:
        return checkpoint.place.unitName;
    case Kind:
        return words::checkpointKind(checkpoint.place.kind);
    case Level:
        return checkpoint.place.level > 0 ? QVariant(checkpoint.place.level) : QVariant();
    default:
        return {};
    }
}

QVariant CheckpointsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const CheckpointState& checkpoint = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(checkpoint, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return explained(checkpoint);
    case SortRole:
        return index.column() == Name ? QVariant(checkpoint.place.checkpoint) : shown(checkpoint, index.column());
    case VerdictRole:
        return checkpoint.state ? QVariant(static_cast<int>(*checkpoint.state)) : QVariant();
    case FreshRole:
        return freshSince(checkpoint.place.checkpoint);
    case CodeRole:
        return checkpoint.place.checkpoint;
    case UnitRole:
        return checkpoint.place.unit;
    default:
        return {};
    }
}
