// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/model/ShiftDays.h"

namespace
{

QString joined(std::initializer_list<QString> parts)
{
    return QStringList(parts).join(u' ');
}

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

} // namespace

bool isWithin(QDate date, const QString& from, const QString& until)
{
    return (from.isEmpty() || QDate::fromString(from, Qt::ISODate) <= date) &&
           (until.isEmpty() || QDate::fromString(until, Qt::ISODate) >= date);
}

ShiftDays::ShiftDays(const PlanEditor& editor) : m_editor(editor)
{
    for (const Cells& unit : editor.rows(plan_file::units))
        m_parents.insert(unit.value(unit_cell::unit), unit.value(unit_cell::parent));
    for (const Cells& line : editor.rows(plan_file::lines))
        m_lines.insert(line.value(line_cell::line), line);
    for (const Cells& day : editor.rows(plan_file::calendar))
        m_calendar.insert(joined({day.value(calendar_cell::date), day.value(calendar_cell::unit)}),
                          day.value(calendar_cell::dayKind));
    for (const Cells& duty : editor.rows(plan_file::dispatches))
        m_dispatched.insert(joined({duty.value(0), duty.value(1), duty.value(2)}));
}

QString ShiftDays::givenBy(QDate date, const QString& unit) const
{
    QString at = unit;
    for (int steps = 0; !at.isEmpty() && steps < 50; ++steps, at = m_parents.value(at)) {
        if (m_calendar.contains(joined({iso(date), at}))) return at;
    }
    return m_calendar.contains(joined({iso(date), QString()})) ? QStringLiteral("*") : QString();
}

QString ShiftDays::dayKind(QDate date, const QString& unit) const
{
    const QString by = givenBy(date, unit);
    if (by.isEmpty()) return date.dayOfWeek() >= 6 ? QStringLiteral("weekend") : QStringLiteral("workday");
    return m_calendar.value(joined({iso(date), by == u"*" ? QString() : by}));
}

bool ShiftDays::isDue(const Cells& shift, QDate date) const
{
    const Cells line = m_lines.value(shift.value(shift_cell::line));
    if (!isWithin(date, shift.value(shift_cell::from), shift.value(shift_cell::until)) ||
        !isWithin(date, line.value(line_cell::from), line.value(line_cell::until)))
        return false;
    if (m_dispatched.contains(joined({shift.value(0), shift.value(1), iso(date)}))) return true;
    if (shift.value(shift_cell::kind) != u"fixed") return false;
    const QString days = shift.value(shift_cell::days), kinds = shift.value(shift_cell::dayKinds);
    return (days.isEmpty() || days.contains(QString::number(date.dayOfWeek()))) &&
           (kinds.isEmpty() || kinds.split(u'|').contains(dayKind(date, line.value(line_cell::unit))));
}

bool ShiftDays::isOn(const Cells& roster, QDate date)
{
    const QDate from = QDate::fromString(roster.value(roster_cell::from), Qt::ISODate);
    if (!from.isValid() || !isWithin(date, roster.value(roster_cell::from), roster.value(roster_cell::until)))
        return false;
    const int length = std::max(1, roster.value(roster_cell::length).toInt());
    return from.daysTo(date) % length == roster.value(roster_cell::day).toInt();
}
