// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/model/ReaderDaysModel.h"

#include "desk-app/readers/model/ReadersQuestions.h"
#include "desk-app/words/Words.h"

#include <QLocale>

void ReaderDaysModel::clear()
{
    beginResetModel();
    m_hours.clear();
    endResetModel();
}

void ReaderDaysModel::show(const ReaderAnswer& answer, const QDateTime& completeThrough, const QTimeZone& zone)
{
    constexpr int days = readers_questions::timelineDays;
    beginResetModel();
    m_zone = zone;
    m_first = answer.asOf.toTimeZone(zone).date().addDays(1 - days);
    m_hours = QList<Hour>(days * 24);
    const auto clock = [&](const QDateTime& at) {
        return QLocale().toString(at.toTimeZone(zone), tr("d MMM HH:mm", "format of an instant of another day"));
    };
    if (!completeThrough.isValid() || completeThrough < answer.asOf.addSecs(-300)) {
        const QDateTime from = completeThrough.isValid() ? completeThrough : m_first.startOfDay(zone);
        add(from, answer.asOf, Verdict::NoData,
            completeThrough.isValid() ? tr("Nothing has been delivered since %1").arg(clock(from))
                                      : tr("Nothing was ever delivered"));
    }
    for (const OutageRow& outage : answer.outages) {
        const QDateTime to = outage.until.isValid() ? outage.until : answer.asOf;
        const bool own = outage.notedBy.isEmpty();
        add(outage.since, to, own ? Verdict::Missed : Verdict::Excused,
            QStringLiteral("%1: %2 – %3")
                .arg(words::outageReason(outage.reason), clock(outage.since),
                     outage.until.isValid() ? clock(to) : tr("still")));
    }
    endResetModel();
}

void ReaderDaysModel::add(const QDateTime& from, const QDateTime& to, Verdict verdict, const QString& line)
{
    QDateTime at = std::max(from, m_first.startOfDay(m_zone)).toTimeZone(m_zone);
    at = QDateTime(at.date(), QTime(at.time().hour(), 0), m_zone);
    for (; at < to; at = at.addSecs(3600)) {
        const qint64 place = m_first.daysTo(at.date()) * 24 + at.time().hour();
        if (place < 0 || place >= m_hours.size()) continue;
        const double begins = std::max<double>(0, static_cast<double>(at.secsTo(from)) / 3600);
        const double ends = std::min<double>(1, static_cast<double>(at.secsTo(to)) / 3600);
        m_hours[place].marks.append({DayMark::Shape::Band, begins, ends, verdict});
        m_hours[place].lines.append(line);
    }
}

int ReaderDaysModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hours.size() / 24);
}

int ReaderDaysModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 24;
}

QVariant ReaderDaysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Horizontal) return section % 3 == 0 ? QString::number(section) : QString();
    return QLocale().toString(m_first.addDays(section), tr("ddd d", "format of a day of a month"));
}

QVariant ReaderDaysModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Hour& hour = m_hours.at(index.row() * 24 + index.column());
    if (role == MarksRole) return QVariant::fromValue(hour.marks);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) return hour.lines.join(u'\n');
    return {};
}
