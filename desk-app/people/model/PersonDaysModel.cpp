// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/model/PersonDaysModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/words/Words.h"

#include <QLocale>

namespace
{

constexpr int weekdays = 7;

} // namespace

Verdict PersonDaysModel::Day::worst() const
{
    for (Verdict verdict : {Verdict::Missed, Verdict::Late, Verdict::NoData, Verdict::Due, Verdict::Excused})
        if (counts[verdict] > 0) return verdict;
    return Verdict::OnTime;
}

void PersonDaysModel::show(QDate month, const QList<PersonVisit>& visits)
{
    beginResetModel();
    m_month = month;
    m_first = month.addDays(1 - month.dayOfWeek());
    m_weeks = month.isValid() ? static_cast<int>((m_first.daysTo(month.addMonths(1)) + weekdays - 1) / weekdays) : 0;
    m_days.clear();
    QString before;
    for (const PersonVisit& visit : visits) {
        Day& day = m_days[visit.visit.day];
        const QString duty = QStringList{visit.visit.day.toString(Qt::ISODate), visit.visit.line, visit.visit.shift,
                                         visit.visit.startsAt.toString(Qt::ISODate)}
                                 .join(u'|');
        if (duty != before) ++day.duties, day.attended += visit.attended;
        before = duty;
        ++day.counts[visit.visit.verdict];
    }
    endResetModel();
}

QDate PersonDaysModel::day(const QModelIndex& index) const
{
    return index.isValid() ? m_first.addDays(index.row() * weekdays + index.column()) : QDate();
}

QModelIndex PersonDaysModel::indexOf(QDate date) const
{
    const auto days = static_cast<int>(m_first.daysTo(date));
    return days < 0 || days >= m_weeks * weekdays ? QModelIndex() : index(days / weekdays, days % weekdays);
}

QDate PersonDaysModel::mostTelling() const
{
    QDate last;
    for (auto at = m_days.cend(); at != m_days.cbegin();) {
        --at;
        const Verdict worst = at->worst();
        if (worst == Verdict::Missed || worst == Verdict::Late || worst == Verdict::NoData) return at.key();
        if (worst != Verdict::Due && !last.isValid()) last = at.key();
    }
    return last.isValid() || m_days.isEmpty() ? last : m_days.firstKey();
}

int PersonDaysModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_weeks;
}

int PersonDaysModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : weekdays;
}

QVariant PersonDaysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return QLocale().dayName(section + 1, QLocale::ShortFormat);
}

QString PersonDaysModel::described(QDate date, const Day& day) const
{
    const QString when = QLocale().toString(date, QLocale::LongFormat);
    if (day.duties == 0) return tr("%1: no duty").arg(when);
    QStringList said;
    for (Verdict verdict : allVerdicts)
        if (day.counts[verdict] > 0)
            said.append(words::verdict(codeOf(verdict)) + u' ' + QLocale().toString(day.counts[verdict]));
    return tr("%1: %n duty(s), %2", nullptr, day.duties).arg(when, said.join(QStringLiteral(" · ")));
}

QVariant PersonDaysModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const QDate date = day(index);
    const bool inMonth = date.month() == m_month.month();
    const Day found = m_days.value(date);
    switch (role) {
    case Qt::DisplayRole: return inMonth ? QLocale().toString(date.day()) : QString();
    case DayRole: return date;
    case InMonthRole: return inMonth;
    case DutiesRole: return found.duties;
    case VerdictRole: return found.duties > 0 ? QVariant(static_cast<int>(found.worst())) : QVariant();
    case CountsRole: {
        QList<int> counts;
        for (Verdict verdict : allVerdicts)
            counts.append(found.counts[verdict]);
        return QVariant::fromValue(counts);
    }
    case Qt::ToolTipRole: case Qt::AccessibleTextRole: return inMonth ? described(date, found) : QString();
    default: return {};
    }
}
