// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/ClockInsModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/words/Words.h"

void ClockInsModel::setZone(const QTimeZone& zone)
{
    if (m_zone == zone) return;
    m_zone = zone;
    repaintAll();
}

QString ClockInsModel::keyOf(const ClockInRow& clockIn) const
{
    return clockIn.reader + u'|' + clockIn.uid + u'|' + QString::number(clockIn.at.toMSecsSinceEpoch()) + u'|' +
           QString::number(clockIn.receivedAt.toMSecsSinceEpoch());
}

int ClockInsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClockInsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Checkpoint:
        return tr("Checkpoint");
    case Person:
        return tr("Person");
    case Reader:
        return tr("Reader");
    default:
        return {};
    }
}

QString ClockInsModel::shown(const ClockInRow& clockIn, int column) const
{
    switch (column) {
    case Time:
        return clockIn.at.toTimeZone(m_zone).toString(QStringLiteral("HH:mm:ss"));
    case Checkpoint:
        if (!clockIn.eventName.isEmpty()) return tr("Event: %1").arg(clockIn.eventName);
        if (!clockIn.checkpointName.isEmpty()) return clockIn.checkpointName;
        // Who takes a handheld says so by tapping the own card: no checkpoint is meant.
        if (clockIn.readerKind == u"handheld" && !clockIn.badge.isEmpty())
            return tr("Took the handheld %1").arg(clockIn.reader);
        return tr("Place unknown");
    case Person:
        return clockIn.personName.isEmpty() ? tr("Unknown card %1").arg(clockIn.uid) : clockIn.personName;
    case Reader:
        return clockIn.reader;
    default:
        return {};
    }
}

QString ClockInsModel::explained(const ClockInRow& clockIn) const
{
    const QString format = QStringLiteral("yyyy-MM-dd HH:mm:ss");
    return tr("Read %1, received %2\nCard %3, clock %4")
        .arg(clockIn.at.toTimeZone(m_zone).toString(format), clockIn.receivedAt.toTimeZone(m_zone).toString(format),
             clockIn.uid, words::clockQuality(clockIn.clock));
}

QVariant ClockInsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ClockInRow& clockIn = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(clockIn, index.column());
    case Qt::ToolTipRole:
        return explained(clockIn);
    case SortRole:
        return index.column() == Time ? QVariant(clockIn.at) : shown(clockIn, index.column());
    case FreshRole:
        return freshSince(keyOf(clockIn));
    case CodeRole:
        return clockIn.checkpoint;
    case DetailRole:
        return index.column() == Checkpoint ? shown(clockIn, Person) + QStringLiteral(" · ") + clockIn.reader
                                            : QVariant();
    default:
        return {};
    }
}
