// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/RosterDialog.h"

#include "desk-app/plan/CellDelegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QSpinBox>

RosterDialog::RosterDialog(PlanEditor& editor, const QString& crew, QDate from, QWidget* parent)
    : QDialog(parent), m_editor(editor), m_crew(new QComboBox), m_line(new QComboBox), m_shift(new QComboBox),
      m_from(new QDateEdit(from)), m_until(new QDateEdit(from.addMonths(1).addDays(-1))), m_open(new QCheckBox(tr("&without end"))),
      m_length(new QSpinBox), m_day(new QSpinBox)
{
    setObjectName(QStringLiteral("planRosterDialog"));
    setWindowTitle(tr("Put a crew on the roster"));
    fillChoices(m_crew, editor, plan_file::rosters, PlanColumn::of(plan_file::rosters, QStringLiteral("crew")), QStringLiteral("crew"));
    fillChoices(m_line, editor, plan_file::rosters, PlanColumn::of(plan_file::rosters, QStringLiteral("line")), QStringLiteral("line"));
    chooseCode(m_crew, crew);
    m_line->setCurrentIndex(m_line->count() > 1 ? 1 : 0);
    m_length->setRange(1, 10000);
    m_day->setRange(0, 0);
    m_open->setChecked(true);
    m_until->setEnabled(false);
    for (QDateEdit* edit : {m_from, m_until}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    }
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Crew"), m_crew);
    form->addRow(tr("&Line"), m_line);
    form->addRow(tr("&Shift"), m_shift);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&Until"), m_until);
    form->addRow(QString(), m_open);
    form->addRow(tr("C&ycle, days"), m_length);
    form->addRow(tr("&Day of the cycle, from 0"), m_day);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    form->addRow(buttons);
    const QList<std::pair<QWidget*, const char*>> names{{m_crew, "planRosterCrew"}, {m_line, "planRosterLine"},
        {m_shift, "planRosterShift"}, {m_from, "planRosterFrom"}, {m_until, "planRosterUntil"}, {m_open, "planRosterOpen"},
        {m_length, "planRosterLength"}, {m_day, "planRosterDay"}};
    for (const auto& [widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    connect(m_line, &QComboBox::currentTextChanged, this, &RosterDialog::showShifts);
    connect(m_open, &QCheckBox::toggled, m_until, &QWidget::setDisabled);
    connect(m_length, &QSpinBox::valueChanged, this, [this](int days) { m_day->setMaximum(days - 1); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showShifts();
}

void RosterDialog::showShifts()
{
    m_shift->clear();
    for (const Cells& shift : m_editor.rowsOf(plan_file::shifts, chosenCode(m_line)))
        m_shift->addItem(shift.value(shift_cell::shift) + u' ' + shift.value(shift_cell::name) + u' ' + shift.value(shift_cell::start),
                         shift.value(shift_cell::shift));
}

Cells RosterDialog::cells() const
{
    Cells made = plan_file::blank(plan_file::rosters);
    made[roster_cell::line] = chosenCode(m_line);
    made[roster_cell::shift] = m_shift->currentData().toString();
    made[roster_cell::crew] = chosenCode(m_crew);
    made[roster_cell::from] = m_from->date().toString(Qt::ISODate);
    if (!m_open->isChecked()) made[roster_cell::until] = m_until->date().toString(Qt::ISODate);
    if (m_length->value() > 1) {
        made[roster_cell::length] = QString::number(m_length->value());
        made[roster_cell::day] = QString::number(m_day->value());
    }
    return made;
}
