// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/model/PlaceDaysModel.h"

#include "desk-app/words/Words.h"

#include <QLocale>

void PlaceDaysModel::clear()
{
    beginResetModel();
    m_hours.clear();
    endResetModel();
}

void PlaceDaysModel::show(const PlaceAnswer& answer, const QTimeZone& zone)
{
    beginResetModel();
    m_month = answer.month;
    m_zone = zone;
    m_hours = QList<Hour>(m_month.daysInMonth() * 24);
    for (const PlaceVisit& visit : answer.visits)
        add(visit);
    for (const PlaceClockIn& clockIn : answer.clockIns)
        add(clockIn);
    endResetModel();
}

PlaceDaysModel::Hour* PlaceDaysModel::hourOf(const QDateTime& local)
{
    const qint64 at = m_month.daysTo(local.date()) * 24 + local.time().hour();
    return at >= 0 && at < m_hours.size() ? &m_hours[at] : nullptr;
}

// By the hours of the clock: a window that passes midnight goes on in the next row.
void PlaceDaysModel::add(const PlaceVisit& visit)
{
    const QDateTime from = visit.startsAt.toTimeZone(m_zone), to = visit.endsAt.toTimeZone(m_zone);
    const QString line =
        QStringLiteral("%1–%2 %3: %4, %5")
            .arg(from.toString(QStringLiteral("HH:mm")), to.toString(QStringLiteral("HH:mm")), visit.lineName,
                 words::verdict(codeOf(visit.verdict)), words::reason(visit.reason, m_zone, visit.reasonName));
    QDateTime at(from.date(), QTime(from.time().hour(), 0), m_zone);
    for (; at < to; at = at.addSecs(3600)) {
        Hour* hour = hourOf(at);
        if (!hour) continue;
        const double begins = std::max<double>(0, static_cast<double>(at.secsTo(from)) / 3600);
        const double ends = std::min<double>(1, static_cast<double>(at.secsTo(to)) / 3600);
        hour->marks.append({DayMark::Shape::Window, begins, ends, visit.verdict});
        hour->lines.append(line);
    }
}

void PlaceDaysModel::add(const PlaceClockIn& clockIn)
{
    const QDateTime at = clockIn.at.toTimeZone(m_zone);
    Hour* hour = hourOf(at);
    if (!hour || !clockIn.eventName.isEmpty()) return;
    const bool known = !clockIn.badge.isEmpty();
    const double part = (at.time().minute() * 60 + at.time().second()) / 3600.0;
    hour->marks.append({known ? DayMark::Shape::Dot : DayMark::Shape::Ring, part, part, {}});
    hour->lines.append(QStringLiteral("%1 %2 %3")
                           .arg(at.toString(QStringLiteral("HH:mm:ss")),
                                known ? clockIn.personName : tr("unknown card %1").arg(clockIn.uid), clockIn.reader));
}

int PlaceDaysModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hours.size() / 24);
}

int PlaceDaysModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 24;
}

QVariant PlaceDaysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Horizontal) return section % 3 == 0 ? QString::number(section) : QString();
    return QLocale().toString(m_month.addDays(section), tr("ddd d", "format of a day of a month"));
}

QVariant PlaceDaysModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Hour& hour = m_hours.at(index.row() * 24 + index.column());
    switch (role) {
    case MarksRole:
        return QVariant::fromValue(hour.marks);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return hour.lines.join(u'\n');
    default:
        return {};
    }
}
