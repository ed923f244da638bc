// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/model/MissedVisitsModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QLocale>
#include <algorithm>

void MissedVisitsModel::setZone(const QTimeZone& zone)
{
    if (m_zone == zone) return;
    m_zone = zone;
    repaintAll();
}

QString MissedVisitsModel::keyOf(const MissedRow& row) const
{
    return row.line + u'|' + row.shift + u'|' + row.day.toString(Qt::ISODate) + u'|' + row.checkpoint + u'|' +
           QString::number(row.round);
}

bool MissedVisitsModel::isNews(const MissedRow* before, const MissedRow& after) const
{
    return before && before->verdict != after.verdict;
}

int MissedVisitsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MissedVisitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Judged:
        return tr("Verdict");
    case Day:
        return tr("Date");
    case Window:
        return tr("Window");
    case Line:
        return tr("Line");
    case Checkpoint:
        return tr("Checkpoint");
    case Reason:
        return tr("Reason");
    case Crew:
        return tr("Crew");
    case Unit:
        return tr("Unit");
    case Level:
        return tr("Level");
    default:
        return {};
    }
}

QString MissedVisitsModel::crew(const MissedRow& row)
{
    if (row.crewSize == 0) return tr("nobody");
    return row.crewSize == 1 ? row.leader : tr("%1 and %n more", nullptr, row.crewSize - 1).arg(row.leader);
}

QString MissedVisitsModel::shown(const MissedRow& row, int column) const
{
    const auto clock = [this](const QDateTime& at) { return at.toTimeZone(m_zone).toString(QStringLiteral("HH:mm")); };
    switch (column) {
    case Judged:
        return capitalized(words::verdict(codeOf(row.verdict)));
    case Day:
        return row.day.toString(QStringLiteral("yyyy-MM-dd"));
    case Window:
        return clock(row.startsAt) + u'-' + clock(row.endsAt) + (row.rounds > 1 ? tr(" r%1", "round").arg(row.round) : QString());
    case Line:
        return row.lineName + u' ' + row.line;
    case Checkpoint:
        return row.checkpointName + u' ' + row.checkpoint;
    case Reason:
        return words::reason(row.reason, m_zone, row.reasonName);
    case Crew:
        return crew(row);
    case Unit:
        return row.unitName;
    case Level:
        return row.level > 0 ? QString::number(row.level) : QString();
    default:
        return {};
    }
}

QVariant MissedVisitsModel::sorted(const MissedRow& row, int column)
{
    switch (column) {
    case Judged:
        return static_cast<int>(row.verdict);
    case Day:
    case Window:
        return row.startsAt;
    case Line:
        return row.line;
    case Checkpoint:
        return row.checkpoint;
    case Reason:
        return row.reason;
    case Crew:
        return row.leader;
    case Unit:
        return row.unit;
    case Level:
        return row.level;
    default:
        return {};
    }
}

QVariant MissedVisitsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const MissedRow& missed = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(missed, index.column());
    case Qt::ToolTipRole:
        return index.column() == Crew ? missed.crew : shown(missed, index.column());
    case SortRole:
        return sorted(missed, index.column());
    case VerdictRole:
        return static_cast<int>(missed.verdict);
    case FreshRole:
        return freshSince(keyOf(missed));
    case CodeRole:
        return missed.checkpoint;
    case UnitRole:
        return missed.unit;
    default:
        return {};
    }
}

MissedFilter::MissedFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

const QList<MissedRow>& MissedFilter::rows() const
{
    return static_cast<const MissedVisitsModel*>(sourceModel())->rows();
}

const MissedRow& MissedFilter::row(int at) const
{
    return rows().at(mapToSource(index(at, 0)).row());
}

void MissedFilter::setVerdicts(const QSet<Verdict>& verdicts)
{
    m_verdicts = verdicts;
    invalidateFilter();
}

void MissedFilter::narrow(MissedBy by, const QString& key)
{
    m_narrowed[by] = key;
    invalidateFilter();
}

QString MissedFilter::narrowedTo(MissedBy by) const
{
    const auto found = m_narrowed.find(by);
    return found == m_narrowed.end() ? QString() : found->second;
}

void MissedFilter::setBadge(const QString& badge)
{
    m_badge = badge;
    invalidateFilter();
}

void MissedFilter::setWords(const QString& words)
{
    m_words = words;
    invalidateFilter();
}

QString MissedFilter::keyOf(const MissedRow& row, MissedBy by)
{
    switch (by) {
    case MissedBy::Line:
        return row.line;
    case MissedBy::Checkpoint:
        return row.checkpoint;
    case MissedBy::Crew:
        return row.crew.isEmpty() ? QStringLiteral("-") : row.crew;
    case MissedBy::Hour:
        break;
    }
    return QString::number(row.hour);
}

QString MissedFilter::labelOf(const MissedRow& row, MissedBy by)
{
    switch (by) {
    case MissedBy::Line:
        return row.lineName;
    case MissedBy::Checkpoint:
        return row.checkpointName;
    case MissedBy::Crew:
        return MissedVisitsModel::crew(row);
    case MissedBy::Hour:
        break;
    }
    return QStringLiteral("%1:00").arg(row.hour, 2, 10, QLatin1Char('0'));
}

bool MissedFilter::accepts(const MissedRow& row) const
{
    for (const auto& [by, key] : m_narrowed)
        if (!key.isEmpty() && keyOf(row, by) != key) return false;
    if (!m_badge.isEmpty() && !row.crew.split(u' ').contains(m_badge)) return false;
    if (m_words.isEmpty()) return true;
    const QString all = QStringList{row.lineName, row.line, row.checkpointName, row.checkpoint, row.unitName, row.leader, row.crew,
                                    row.day.toString(Qt::ISODate)}
                            .join(u' ');
    const QStringList wanted = m_words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool MissedFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const MissedRow& missed = rows().at(row);
    return m_verdicts.contains(missed.verdict) && accepts(missed);
}

VerdictCounts MissedFilter::counts() const
{
    VerdictCounts counts;
    for (const MissedRow& row : rows())
        if (accepts(row)) ++counts[row.verdict];
    return counts;
}

QList<MissedCount> MissedFilter::counted(MissedBy by, int most) const
{
    QHash<QString, int> at;
    QList<MissedCount> found;
    for (const MissedRow& row : rows()) {
        if (!m_verdicts.contains(row.verdict) || !accepts(row)) continue;
        const QString key = keyOf(row, by);
        if (!at.contains(key)) {
            at.insert(key, int(found.size()));
            found.append({key, labelOf(row, by), {}});
        }
        ++found[at.value(key)].counts[row.verdict];
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const MissedCount& a, const MissedCount& b) { return a.counts.total() > b.counts.total(); });
    if (most > 0) found = found.mid(0, most);
    if (by == MissedBy::Hour)
        std::sort(found.begin(), found.end(), [](const MissedCount& a, const MissedCount& b) { return a.label < b.label; });
    return found;
}
