// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/log/model/ClockInListModel.h"

#include "desk-app/log/model/LogWords.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/words/Words.h"

#include <QLocale>

void ClockInListModel::setZone(const QTimeZone& zone)
{
    if (m_zone == zone) return;
    m_zone = zone;
    if (!m_rows.empty()) emit dataChanged(index(0, At), index(rowCount() - 1, Received));
}

void ClockInListModel::show(const QList<ListedClockIn>& page, bool newest, bool oldest)
{
    beginResetModel();
    m_rows.assign(page.begin(), page.end());
    m_newest = newest;
    m_oldest = oldest;
    m_askingNewer = m_askingOlder = false;
    endResetModel();
}

ClockInKey ClockInListModel::end(Direction direction) const
{
    return m_rows.empty() ? ClockInKey{} : ClockInKey::of(direction == Direction::Newer ? m_rows.front() : m_rows.back());
}

void ClockInListModel::add(Direction direction, const ClockInKey& key, const QList<ListedClockIn>& page, bool complete)
{
    if (key != end(direction)) return;
    asking(direction) = false;
    (direction == Direction::Newer ? m_newest : m_oldest) = complete;
    if (page.isEmpty()) return;
    const int first = direction == Direction::Newer ? 0 : rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page.size()) - 1);
    m_rows.insert(m_rows.begin() + first, page.begin(), page.end());
    endInsertRows();
    if (rowCount() > mostRows) dropAt(direction == Direction::Newer ? Direction::Older : Direction::Newer);
}

void ClockInListModel::dropAt(Direction direction)
{
    const int many = rowCount() - mostRows + pageRows; // room for a page
    const int first = direction == Direction::Newer ? 0 : rowCount() - many;
    beginRemoveRows({}, first, first + many - 1);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + many);
    (direction == Direction::Newer ? m_newest : m_oldest) = false;
    endRemoveRows();
}

void ClockInListModel::want(Direction direction)
{
    if (isWhole(direction) || asking(direction)) return;
    asking(direction) = true;
    emit wanted(direction, end(direction));
}

int ClockInListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClockInListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool ClockInListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_oldest && !m_askingOlder;
}

void ClockInListModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent)) want(Direction::Older);
}

QString ClockInListModel::instant(const QDateTime& at) const
{
    return at.toTimeZone(m_zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString ClockInListModel::shown(const ListedClockIn& row, int column) const
{
    switch (column) {
    case At:
        return instant(row.at);
    case Received:
        return instant(row.receivedAt);
    case Reader:
        return row.reader;
    case Journal:
        return QStringLiteral("%1… / %2").arg(row.journal.left(8), QLocale().toString(row.entry));
    case Uid:
        return row.uid;
    case Checkpoint:
        return row.checkpoint.isEmpty() ? row.eventName : QStringLiteral("%1  %2").arg(row.checkpointName, row.checkpoint);
    case Person:
        return row.badge.isEmpty() ? QString() : QStringLiteral("%1  %2").arg(row.personName, row.badge);
    case Clock:
        return words::clockQuality(row.clock);
    case Auth:
        return LogWords::auth(row.auth);
    default:
        return {};
    }
}

QVariant ClockInListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ListedClockIn& of = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(of, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Journal) return tr("Journal %1, entry %2").arg(of.journal, QLocale().toString(of.entry));
        if (index.column() == At && of.errorMilliseconds > 0)
            return tr("Off by at most %1 s").arg(QLocale().toString(static_cast<double>(of.errorMilliseconds) / 1000, 'f', 3));
        return shown(of, index.column());
    case CodeRole:
        return index.column() == Person ? of.badge : index.column() == Reader ? of.reader : of.checkpoint;
    default:
        return {};
    }
}

QVariant ClockInListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case At:
        return tr("Clocked in");
    case Received:
        return tr("Received");
    case Reader:
        return tr("Reader");
    case Journal:
        return tr("Journal / entry");
    case Uid:
        return tr("UID");
    case Checkpoint:
        return tr("Checkpoint");
    case Person:
        return tr("Person");
    case Clock:
        return tr("Clock");
    case Auth:
        return tr("Card proof");
    default:
        return {};
    }
}
