// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/AdjustmentDialog.h"

#include "desk-app/database/Answer.h"
#include "desk-app/rows/Text.h"
#include "desk-app/sheets/model/SheetQuestions.h"
#include "desk-app/words/Words.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace
{

constexpr double mostPoints = 100;
constexpr int longestReason = 500; ///< Characters, as desk.ask_adjustment takes them.

} // namespace

AdjustmentDialog::AdjustmentDialog(Database& database, const QString& unit, QDate month, QWidget* parent)
    : QDialog(parent), m_database(database), m_unit(unit), m_month(month), m_ofWhat(new QComboBox),
      m_subject(new QComboBox), m_kind(new QComboBox), m_points(new QDoubleSpinBox), m_reason(new QPlainTextEdit),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("adjustmentDialog"));
    setWindowTitle(tr("Ask for points"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    askSubjects();
    look();
}

void AdjustmentDialog::build()
{
    m_ofWhat->setObjectName(QStringLiteral("adjustmentOfWhat"));
    for (const char* part : {"people", "lines", "units"})
        m_ofWhat->addItem(capitalized(words::sheetPart(QLatin1String(part))), QLatin1String(part));
    m_subject->setObjectName(QStringLiteral("adjustmentSubject"));
    m_subject->setEditable(true);
    m_subject->setInsertPolicy(QComboBox::NoInsert);
    m_subject->completer()->setFilterMode(Qt::MatchContains);
    m_subject->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_kind->setObjectName(QStringLiteral("adjustmentKind"));
    for (const char* kind : {"inspection", "merit", "appeal"})
        m_kind->addItem(capitalized(words::adjustmentKind(QLatin1String(kind))), QLatin1String(kind));
    m_points->setObjectName(QStringLiteral("adjustmentPoints"));
    m_points->setRange(-mostPoints, mostPoints);
    m_points->setSingleStep(0.5);
    m_reason->setObjectName(QStringLiteral("adjustmentReason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(tr("As people will read it on the sheet"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Of"), m_ofWhat);
    form->addRow(tr("&For"), m_subject);
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Points"), m_points);
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Ask for them"));
    connect(m_ofWhat, &QComboBox::currentIndexChanged, this, &AdjustmentDialog::askSubjects);
    connect(m_subject, &QComboBox::currentTextChanged, this, &AdjustmentDialog::look);
    connect(m_points, &QDoubleSpinBox::valueChanged, this, &AdjustmentDialog::look);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &AdjustmentDialog::look);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AdjustmentDialog::askSubjects()
{
    m_subject->clear();
    whenAnswered(
        this, sheet_questions::adjustable(m_database, m_month, m_ofWhat->currentData().toString(), m_unit),
        [this](const QList<SubjectRow>& rows) {
            m_subject->clear();
            for (const SubjectRow& row : rows)
                m_subject->addItem(row.name + u' ' + row.subject, row.subject);
            m_subject->setCurrentIndex(-1);
        },
        [this](const DatabaseError& error) { emit failed(error); });
}

AdjustmentRow AdjustmentDialog::wanted() const
{
    AdjustmentRow row;
    row.ofWhat = m_ofWhat->currentData().toString();
    row.subject = m_subject->itemData(m_subject->findText(m_subject->currentText())).toString();
    row.kind = m_kind->currentData().toString();
    row.points = m_points->value();
    row.reason = m_reason->toPlainText().trimmed();
    return row;
}

void AdjustmentDialog::look()
{
    const AdjustmentRow row = wanted();
    m_buttons->button(QDialogButtonBox::Ok)
        ->setEnabled(!row.subject.isEmpty() && !qFuzzyIsNull(row.points) && !row.reason.isEmpty() &&
                     row.reason.size() <= longestReason);
}
