// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/model/RosterMonthModel.h"

#include "desk-app/plan/model/ShiftDays.h"
#include "desk-app/rows/Roles.h"

#include <QFont>
#include <QLocale>

namespace
{

QString joined(const Cells& cells)
{
    return cells.value(0) + u' ' + cells.value(1);
}

bool concerns(const QString& file)
{
    return QStringList{plan_file::rosters, plan_file::shifts,     plan_file::lines, plan_file::crews,
                       plan_file::calendar, plan_file::dispatches, plan_file::units}
        .contains(file);
}

} // namespace

RosterMonthModel::RosterMonthModel(PlanEditor& editor, QObject* parent)
    : QAbstractTableModel(parent), m_editor(editor), m_month(QDate::currentDate().addDays(1 - QDate::currentDate().day())),
      m_today(QDate::currentDate())
{
    connect(&editor, &PlanEditor::reset, this, &RosterMonthModel::look);
    connect(&editor, &PlanEditor::changed, this, [this](const QString& file) {
        if (concerns(file)) look();
    });
    look();
}

void RosterMonthModel::setMonth(QDate month)
{
    m_month = QDate(month.year(), month.month(), 1);
    look();
}

void RosterMonthModel::setUnits(const QSet<QString>& units)
{
    m_units = units;
    look();
}

void RosterMonthModel::setToday(QDate today)
{
    m_today = today;
    emit headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1));
}

void RosterMonthModel::look()
{
    beginResetModel();
    m_crews.clear();
    m_cells.clear();
    const int days = m_month.daysInMonth();
    for (const Cells& crew : m_editor.rows(plan_file::crews)) {
        if (!m_units.isEmpty() && !m_units.contains(crew.value(crew_cell::unit))) continue;
        m_crews << crew.value(crew_cell::crew);
        m_cells.insert(crew.value(crew_cell::crew), QList<QStringList>(days));
    }
    const ShiftDays plan(m_editor);
    QHash<QString, Cells> shifts;
    QHash<QString, QString> instead; // line shift date → crew
    for (const Cells& shift : m_editor.rows(plan_file::shifts))
        shifts.insert(joined(shift), shift);
    for (const Cells& duty : m_editor.rows(plan_file::dispatches)) {
        if (duty.value(dispatch_cell::crew).isEmpty()) continue;
        const QDate date = QDate::fromString(duty.value(dispatch_cell::date), Qt::ISODate);
        instead.insert(joined(duty) + u' ' + duty.value(dispatch_cell::date), duty.value(dispatch_cell::crew));
        const auto row = m_cells.find(duty.value(dispatch_cell::crew));
        if (row != m_cells.end() && date >= m_month && date < m_month.addDays(days))
            (*row)[m_month.daysTo(date)].append(joined(duty));
    }
    for (const Cells& roster : m_editor.rows(plan_file::rosters)) {
        const auto row = m_cells.find(roster.value(roster_cell::crew));
        if (row == m_cells.end() || !shifts.contains(joined(roster))) continue;
        for (int day = 0; day < days; ++day) {
            const QDate date = m_month.addDays(day);
            if (ShiftDays::isOn(roster, date) && plan.isDue(shifts.value(joined(roster)), date) &&
                !instead.contains(joined(roster) + u' ' + date.toString(Qt::ISODate)))
                (*row)[day].append(joined(roster));
        }
    }
    endResetModel();
}

int RosterMonthModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_crews.size());
}

int RosterMonthModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_month.daysInMonth();
}

QStringList RosterMonthModel::duties(const QModelIndex& index) const
{
    return index.isValid() ? m_cells.value(m_crews.at(index.row())).value(index.column()) : QStringList();
}

QVariant RosterMonthModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const QStringList here = duties(index);
    switch (role) {
    case Qt::DisplayRole:
        return here.join(u'\n');
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case CodeRole:
        return m_crews.at(index.row());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList told;
        for (const QString& duty : here)
            told << duty + u' ' + m_editor.name(plan_file::lines, duty.section(u' ', 0, 0));
        return tr("%1, %2: %3")
            .arg(m_editor.name(plan_file::crews, m_crews.at(index.row())),
                 QLocale().toString(date(index.column()), QLocale::ShortFormat),
                 told.isEmpty() ? tr("free") : told.join(u'\n'));
    }
    default:
        return {};
    }
}

QVariant RosterMonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::ToolTipRole) return m_crews.value(section);
        return role == Qt::DisplayRole ? QVariant(m_editor.name(plan_file::crews, m_crews.value(section))) : QVariant();
    }
    if (role == Qt::FontRole && date(section) == m_today) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole) return {};
    return QStringLiteral("%1\n%2").arg(section + 1).arg(
        QLocale().standaloneDayName(date(section).dayOfWeek(), QLocale::NarrowFormat));
}
