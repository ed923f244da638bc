// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/RecordForm.h"

#include "desk-app/plan/CellDelegate.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

RecordForm::RecordForm(PlanEditor& editor, const QString& file, const QStringList& columns, int across,
                       const QString& name, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_file(file), m_name(name), m_columns(columns)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    for (int at = 0; at < columns.size(); ++at) {
        QWidget* made = field(columns.at(at));
        m_fields.append(made);
        auto* label = new QLabel(PlanColumn::of(file, columns.at(at)).title);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(made);
        made->setAccessibleName(label->text());
        grid->addWidget(label, 2 * (at / across), at % across);
        grid->addWidget(made, 2 * (at / across) + 1, at % across);
    }
    for (int at = 0; at < across; ++at)
        grid->setColumnStretch(at, 1);
    connect(&editor, &PlanEditor::reset, this, &RecordForm::look);
    connect(&editor, &PlanEditor::mayEditChanged, this, &RecordForm::look);
    connect(&editor, &PlanEditor::changed, this, [this](const QString& changed) {
        if (changed == m_file) look();
    });
}

QWidget* RecordForm::field(const QString& column)
{
    const PlanColumn kind = PlanColumn::of(m_file, column);
    QWidget* made = nullptr;
    if (kind.type == PlanColumn::Type::Word || kind.type == PlanColumn::Type::Reference) {
        auto* box = new QComboBox;
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        connect(box, &QComboBox::activated, this, [this, box, column] { take(column, chosenCode(box)); });
        made = box;
    } else {
        auto* line = new QLineEdit;
        if (kind.type == PlanColumn::Type::Date) line->setPlaceholderText(tr("open"));
        connect(line, &QLineEdit::editingFinished, this, [this, line, column] { take(column, line->text().trimmed()); });
        made = line;
    }
    made->setObjectName(m_name + column);
    return made;
}

void RecordForm::take(const QString& column, const QString& cell)
{
    if (m_looking || m_code.isEmpty()) return;
    const Cells before = m_editor.row(m_file, m_code);
    Cells after = before;
    after[plan_file::place(m_file, column)] = cell;
    if (after == before) return;
    m_editor.changeRow(tr("%1 of %2").arg(PlanColumn::of(m_file, column).title, m_code), m_file, before, after);
}

void RecordForm::show(const QString& code)
{
    m_code = code;
    look();
}

void RecordForm::look()
{
    m_looking = true;
    const Cells record = m_editor.row(m_file, m_code);
    for (int at = 0; at < m_columns.size(); ++at) {
        const QString cell = record.value(plan_file::place(m_file, m_columns.at(at)));
        const PlanColumn kind = PlanColumn::of(m_file, m_columns.at(at));
        if (auto* box = qobject_cast<QComboBox*>(m_fields.at(at))) {
            fillChoices(box, m_editor, m_file, kind, m_columns.at(at));
            chooseCode(box, cell);
        } else if (auto* line = qobject_cast<QLineEdit*>(m_fields.at(at))) {
            line->setText(cell);
            line->setReadOnly(!m_editor.mayEdit());
        }
        m_fields.at(at)->setEnabled(!m_code.isEmpty() && (m_editor.mayEdit() || !qobject_cast<QComboBox*>(m_fields.at(at))));
    }
    m_looking = false;
}
