// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/lines/model/MatrixModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QHash>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace
{

QList<int> listOf(const VerdictCounts& counts)
{
    QList<int> list;
    for (Verdict verdict : allVerdicts)
        list.append(counts[verdict]);
    return list;
}

bool sameDuty(const MatrixModel::Duty& duty, const LineVisit& visit)
{
    return duty.day == visit.day && duty.shift == visit.shift && duty.round == visit.round;
}

} // namespace

QString MatrixModel::share(const VerdictCounts& counts)
{
    const double completion = counts.completion();
    if (completion < 0) return {};
    // Never 100 % while something is missed.
    const double percent = completion >= 1 ? 100 : std::min(99.0, std::floor(completion * 100 + 0.5));
    return tr("%1 %").arg(QLocale().toString(percent, 'f', 0));
}

MatrixModel::Picture MatrixModel::pictureOf(const QList<LineVisit>& visits)
{
    Picture picture;
    QHash<QString, int> rowOf;
    for (const LineVisit& visit : visits) {
        if (picture.duties.isEmpty() || !sameDuty(picture.duties.last(), visit))
            picture.duties.append({visit.day, visit.shift, visit.shiftName, visit.startsAt, visit.endsAt, visit.round, visit.rounds, {}});
        if (!rowOf.contains(visit.checkpoint)) {
            rowOf.insert(visit.checkpoint, int(picture.stops.size()));
            picture.stops.append({visit.checkpoint, {}, {}, 0, 0, {}});
        }
        Stop& stop = picture.stops[rowOf.value(visit.checkpoint)]; // the newest duty comes last: what it says stays
        stop.name = visit.checkpointName;
        stop.kind = visit.kind;
        stop.position = visit.position;
        stop.level = visit.level;
    }
    std::stable_sort(picture.stops.begin(), picture.stops.end(), [](const Stop& a, const Stop& b) { return a.position < b.position; });
    for (int row = 0; row < picture.stops.size(); ++row)
        rowOf[picture.stops.at(row).checkpoint] = row;
    picture.cells.fill(-1, picture.stops.size() * picture.duties.size());
    int column = -1;
    for (int at = 0; at < visits.size(); ++at) {
        const LineVisit& visit = visits.at(at);
        if (column < 0 || !sameDuty(picture.duties.at(column), visit)) ++column;
        const int row = rowOf.value(visit.checkpoint);
        picture.cells[row * picture.duties.size() + column] = at;
        ++picture.stops[row].counts[visit.verdict];
        ++picture.duties[column].counts[visit.verdict];
        ++picture.counts[visit.verdict];
    }
    return picture;
}

bool MatrixModel::hasShapeOf(const Picture& picture) const
{
    const auto sameStop = [](const Stop& a, const Stop& b) { return a.checkpoint == b.checkpoint && a.position == b.position; };
    const auto same = [](const Duty& a, const Duty& b) { return a.day == b.day && a.shift == b.shift && a.round == b.round; };
    return std::equal(m_stops.begin(), m_stops.end(), picture.stops.begin(), picture.stops.end(), sameStop) &&
           std::equal(m_duties.begin(), m_duties.end(), picture.duties.begin(), picture.duties.end(), same);
}

void MatrixModel::show(const QList<LineVisit>& visits)
{
    const Picture picture = pictureOf(visits);
    m_counts = picture.counts;
    if (hasShapeOf(picture) && !m_stops.isEmpty()) return update(visits, picture);
    beginResetModel();
    m_visits = visits;
    m_stops = picture.stops;
    m_duties = picture.duties;
    m_cells = picture.cells;
    endResetModel();
}

void MatrixModel::update(const QList<LineVisit>& visits, const Picture& picture)
{
    const QList<LineVisit> before = m_visits;
    const QList<int> cells = m_cells;
    m_visits = visits;
    m_stops = picture.stops;
    m_duties = picture.duties;
    m_cells = picture.cells;
    for (int at = 0; at < m_cells.size(); ++at) {
        const int was = cells.at(at), is = m_cells.at(at);
        if ((was < 0) == (is < 0) && (is < 0 || before.at(was) == visits.at(is))) continue;
        const QModelIndex cell = index(at / columnCount(), at % columnCount());
        emit dataChanged(cell, cell);
    }
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void MatrixModel::setZone(const QTimeZone& zone)
{
    if (m_zone == zone) return;
    m_zone = zone;
    if (!m_stops.isEmpty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void MatrixModel::setStanding(std::optional<Verdict> verdict)
{
    if (m_standing == verdict) return;
    m_standing = verdict;
    if (!m_stops.isEmpty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {FaintRole});
}

int MatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_stops.size());
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_duties.size());
}

const LineVisit* MatrixModel::visit(const QModelIndex& index) const
{
    if (!index.isValid()) return nullptr;
    const int at = m_cells.at(index.row() * m_duties.size() + index.column());
    return at < 0 ? nullptr : &m_visits.at(at);
}

QString MatrixModel::explained(const LineVisit& visit) const
{
    const auto clock = [this](const QDateTime& at) { return at.toTimeZone(m_zone).toString(QStringLiteral("HH:mm")); };
    QString duty = QLocale().toString(visit.day, QLocale::ShortFormat) + u' ' + visit.shiftName + u' ' + clock(visit.startsAt) +
                   QStringLiteral("–") + clock(visit.endsAt);
    if (visit.rounds > 1) duty += u' ' + tr("round %1").arg(visit.round);
    QStringList lines{visit.checkpointName + u' ' + visit.checkpoint, duty,
                      capitalized(words::verdict(codeOf(visit.verdict))) + QStringLiteral(" · ") +
                          words::reason(visit.reason, m_zone, visit.reasonName)};
    if (visit.arrivedAt.isValid()) lines.append(tr("%1 arrived at %2").arg(visit.personName, clock(visit.arrivedAt)));
    if (visit.outOfOrder) lines.append(tr("out of order"));
    if (visit.shortDwell) lines.append(tr("the stay was too short"));
    return lines.join(u'\n');
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const LineVisit* found = visit(index);
    if (!found) return {};
    switch (role) {
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return explained(*found);
    case VerdictRole:
        return static_cast<int>(found->verdict);
    case CodeRole:
        return found->checkpoint;
    case SortRole:
        return found->arrivedAt;
    case FaintRole:
        return m_standing && *m_standing != found->verdict;
    case FlagRole:
        return found->outOfOrder || found->shortDwell;
    default:
        return {};
    }
}

QVariant MatrixModel::stopData(const Stop& stop, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return stop.name;
    case SmallRole:
        return QString::number(stop.position);
    case CountsRole:
        return QVariant::fromValue(listOf(stop.counts));
    case ShareRole:
        return share(stop.counts);
    case CodeRole:
        return stop.checkpoint;
    case Qt::ToolTipRole:
        return QStringList{stop.name + u' ' + stop.checkpoint,
                           words::checkpointKind(stop.kind) + (stop.level > 0 ? u' ' + tr("level %1").arg(stop.level) : QString()),
                           tr("%1 of %2 done").arg(stop.counts.done()).arg(stop.counts.total())}
            .join(u'\n');
    default:
        return {};
    }
}

QVariant MatrixModel::dutyData(int section, int role) const
{
    const Duty& duty = m_duties.at(section);
    const QString shift = duty.shiftName.size() <= 2 ? duty.shiftName : duty.shift; // as much as the column has room for
    const QString round = duty.rounds > 1 ? tr("%1·%2", "shift and round").arg(shift).arg(duty.round) : shift;
    switch (role) {
    case Qt::DisplayRole:
        return duty.day.toString(QStringLiteral("MM-dd"));
    case SmallRole:
        return round;
    case CountsRole:
        return QVariant::fromValue(listOf(duty.counts));
    case ShareRole:
        return share(duty.counts);
    case NewDayRole:
        return section == 0 || m_duties.at(section - 1).day != duty.day;
    case Qt::ToolTipRole: {
        const auto clock = [this](const QDateTime& at) { return at.toTimeZone(m_zone).toString(QStringLiteral("HH:mm")); };
        QString said = QLocale().toString(duty.day, QLocale::LongFormat) + u'\n' + duty.shiftName + u' ' + clock(duty.startsAt) +
                       QStringLiteral("–") + clock(duty.endsAt);
        if (duty.rounds > 1) said += u' ' + tr("round %1").arg(duty.round);
        return said + u'\n' + tr("%1 of %2 done").arg(duty.counts.done()).arg(duty.counts.total());
    }
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Vertical ? rowCount() : columnCount())) return {};
    return orientation == Qt::Vertical ? stopData(m_stops.at(section), role) : dutyData(section, role);
}
