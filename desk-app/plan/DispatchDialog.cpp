// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/DispatchDialog.h"

#include "desk-app/plan/CellDelegate.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

namespace
{

constexpr int soonMinutes = 30;

// Half an hour from now, on the next full five minutes.
QDateTime soon(const QDateTime& now)
{
    const QDateTime at = now.addSecs(60 * soonMinutes);
    return at.addSecs((300 - (at.time().minute() * 60 + at.time().second()) % 300) % 300);
}

} // namespace

DispatchDialog::DispatchDialog(PlanEditor& editor, const QDateTime& now, const QString& line, QWidget* parent)
    : QDialog(parent), m_editor(editor), m_line(new QComboBox), m_shift(new QComboBox), m_crew(new QComboBox),
      m_date(new QDateEdit(soon(now).date())), m_start(new QTimeEdit(soon(now).time())), m_minutes(new QSpinBox)
{
    setObjectName(QStringLiteral("planDispatchDialog"));
    setWindowTitle(tr("Dispatch a duty"));
    fillChoices(m_line, editor, plan_file::dispatches, PlanColumn::of(plan_file::dispatches, QStringLiteral("line")), QStringLiteral("line"));
    fillChoices(m_crew, editor, plan_file::dispatches, PlanColumn::of(plan_file::dispatches, QStringLiteral("crew")), QStringLiteral("crew"));
    QString first = line;
    for (const Cells& shift : editor.rows(plan_file::shifts)) {
        if (first.isEmpty() && shift.value(shift_cell::kind) == u"mobile") first = shift.value(shift_cell::line);
    }
    chooseCode(m_line, first.isEmpty() ? editor.rows(plan_file::lines).value(0).value(0) : first);
    m_minutes->setRange(1, 1440);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_start->setDisplayFormat(QStringLiteral("HH:mm"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Line"), m_line);
    form->addRow(tr("&Shift"), m_shift);
    form->addRow(tr("&Date"), m_date);
    form->addRow(tr("S&tart"), m_start);
    form->addRow(tr("&Minutes"), m_minutes);
    form->addRow(tr("&Crew (none: the roster's)"), m_crew);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* send = buttons->addButton(tr("Di&spatch…"), QDialogButtonBox::AcceptRole);
    send->setObjectName(QStringLiteral("planDispatchSend"));
    send->setDefault(true);
    form->addRow(buttons);
    const QList<std::pair<QWidget*, const char*>> names{{m_line, "planDispatchLine"}, {m_shift, "planDispatchShift"},
        {m_crew, "planDispatchCrew"}, {m_date, "planDispatchDate"}, {m_start, "planDispatchStart"}, {m_minutes, "planDispatchMinutes"}};
    for (const auto& [widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    connect(m_line, &QComboBox::currentTextChanged, this, &DispatchDialog::showShifts);
    connect(m_shift, &QComboBox::currentIndexChanged, this, &DispatchDialog::showMinutes);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showShifts();
}

// Mobile ones first: the others stand by themselves, and a dispatch only moves them.
void DispatchDialog::showShifts()
{
    m_shift->clear();
    for (const bool mobile : {true, false}) {
        for (const Cells& shift : m_editor.rowsOf(plan_file::shifts, chosenCode(m_line))) {
            if ((shift.value(shift_cell::kind) == u"mobile") == mobile)
                m_shift->addItem(tr("%1 %2 (%3)").arg(shift.value(shift_cell::shift), shift.value(shift_cell::name),
                                                      PlanColumn::word(plan_file::shifts, QStringLiteral("kind"), shift.value(shift_cell::kind))),
                                 shift.value(shift_cell::shift));
        }
    }
    showMinutes();
}

void DispatchDialog::showMinutes()
{
    for (const Cells& shift : m_editor.rowsOf(plan_file::shifts, chosenCode(m_line))) {
        if (shift.value(shift_cell::shift) == m_shift->currentData().toString())
            m_minutes->setValue(shift.value(shift_cell::duration).toInt());
    }
}

Cells DispatchDialog::cells() const
{
    return {chosenCode(m_line), m_shift->currentData().toString(), m_date->date().toString(Qt::ISODate),
            m_start->time().toString(QStringLiteral("HH:mm")), QString::number(m_minutes->value()), chosenCode(m_crew)};
}
