// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/model/ReaderEventsModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/rows/Verdict.h"
#include "desk-app/words/DeviceWords.h"
#include "desk-app/words/Words.h"

#include <QLocale>

QString ReaderEventsModel::keyOf(const ReaderEvent& row) const
{
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(static_cast<int>(row.kind))
        .arg(row.at.toMSecsSinceEpoch())
        .arg(row.code, row.detail)
        .arg(row.number);
}

QString ReaderEventsModel::instant(const QDateTime& at) const
{
    return QLocale().toString(at.toTimeZone(m_zone), tr("d MMM HH:mm", "format of an instant of another day"));
}

QString ReaderEventsModel::what(const ReaderEvent& event) const
{
    switch (event.kind) {
    case ReaderEvent::Kind::Outage:
        return tr("Outage no. %1: %2").arg(event.number).arg(words::outageReason(event.code));
    case ReaderEvent::Kind::Alarm:
        return capitalized(words::alarmKind(event.code));
    case ReaderEvent::Kind::Loss:
        return tr("%n entries lost", nullptr, static_cast<int>(event.number));
    case ReaderEvent::Kind::Journal:
        return tr("Journal first seen, held through entry %1").arg(event.number);
    case ReaderEvent::Kind::Key:
        return tr("Key enrolled by %1").arg(event.code);
    }
    return {};
}

QString ReaderEventsModel::detail(const ReaderEvent& event) const
{
    if (event.kind == ReaderEvent::Kind::Alarm || event.kind == ReaderEvent::Kind::Loss)
        return {}; // hovering shows it as it was recorded
    if (event.kind != ReaderEvent::Kind::Outage) return event.detail;
    const QString until = event.until.isValid() ? tr("until %1").arg(instant(event.until)) : tr("still out of service");
    return event.detail.isEmpty() ? until : tr("%1, noted by %2").arg(until, event.detail);
}

int ReaderEventsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReaderEventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == When ? tr("When") : tr("What");
}

QVariant ReaderEventsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ReaderEvent& event = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == When ? instant(event.at) : what(event);
    case DetailRole:
        return index.column() == What ? detail(event) : QString();
    case Qt::ToolTipRole:
        if (index.column() != What) return {};
        return what(event) + u'\n' + (event.kind == ReaderEvent::Kind::Outage ? detail(event) : event.detail);
    case VerdictRole:
        if (event.kind == ReaderEvent::Kind::Outage) return static_cast<int>(Verdict::NoData);
        if (event.kind == ReaderEvent::Kind::Alarm || event.kind == ReaderEvent::Kind::Loss)
            return static_cast<int>(Verdict::Late);
        return static_cast<int>(Verdict::Due);
    default:
        return {};
    }
}
