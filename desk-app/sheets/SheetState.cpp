// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/SheetState.h"

#include "desk-app/sheets/GradeBar.h"
#include "desk-app/widgets/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

SheetState::SheetState(QWidget* parent)
    : Card({}, parent), m_state(new QLabel), m_detail(new QLabel), m_grades(new GradeBar), m_buttons(new QHBoxLayout)
{
    auto* inside = new QWidget;
    m_buttons->setContentsMargins(16, 0, 14, 12);
    m_buttons->setSpacing(8);
    inside->setLayout(m_buttons);
    m_state->setObjectName(QStringLiteral("sheetState"));
    m_state->setFont(theme::scaled(font(), 1.25, true));
    m_detail->setObjectName(QStringLiteral("sheetDetail"));
    m_detail->setProperty("muted", true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setWordWrap(true);
    m_grades->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_grades->setObjectName(QStringLiteral("gradeBar"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_state);
    words->addWidget(m_detail);
    m_buttons->addLayout(words, 1);
    m_buttons->addWidget(m_grades, 0, Qt::AlignVCenter);
    m_buttons->addSpacing(8);
    m_csv = addButton(tr("CSV…"), QStringLiteral("csvButton"), &SheetState::csvWanted);
    m_xlsx = addButton(tr("XLSX…"), QStringLiteral("xlsxButton"), &SheetState::xlsxWanted);
    m_pdf = addButton(tr("PDF…"), QStringLiteral("pdfButton"), &SheetState::pdfWanted);
    m_issue = addButton(tr("Issue sheet…"), QStringLiteral("issueButton"), &SheetState::issueWanted);
    m_revise = addButton(tr("Revise sheet…"), QStringLiteral("reviseButton"), &SheetState::revisionWanted);
    m_csv->setToolTip(tr("Export the people, lines or units that are shown"));
    m_xlsx->setToolTip(tr("Export the whole sheet for a spreadsheet"));
    m_pdf->setToolTip(tr("Export the whole sheet with charts, to be signed"));
    m_issue->setProperty("primary", true);
    addContent(inside);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setPossible({});
}

QPushButton* SheetState::addButton(const QString& text, const QString& name, void (SheetState::*wanted)())
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, wanted);
    m_buttons->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void SheetState::showComputing()
{
    m_state->setText(tr("Computing the sheet…"));
    m_detail->setText(tr("A month of a whole bureau takes a few seconds."));
}

void SheetState::showNothing()
{
    m_state->setText(tr("No month yet"));
    m_detail->setText(tr("Months appear here as soon as they have duties."));
}

void SheetState::showSheet(const SheetAnswer& sheet, const QTimeZone& zone)
{
    const auto clock = [&zone](const QDateTime& at) {
        return QLocale().toString(at.toTimeZone(zone), tr("yyyy-MM-dd HH:mm", "format of an instant"));
    };
    const SheetHead& head = sheet.head;
    if (head.issued) {
        m_state->setText(tr("Issued · revision %1 · code %2").arg(QString::number(head.revision), head.code));
        m_detail->setText(tr("%1, issued %2 by %3. It will not change any more.")
                              .arg(head.unitName, clock(head.issuedAt), head.issuedBy));
    } else {
        m_state->setText(tr("Draft"));
        m_detail->setText(
            tr("%1, as it stands at %2. What arrives later still counts.").arg(head.unitName, clock(sheet.asOf)));
    }
}

void SheetState::showOld(const SheetAnswer& sheet, const QTimeZone& zone)
{
    showSheet(sheet, zone);
    const QString at =
        QLocale().toString(sheet.asOf.toTimeZone(zone), tr("yyyy-MM-dd HH:mm", "format of an instant"));
    m_detail->setText(tr("Last known state, %1").arg(at));
}

void SheetState::setGrades(const QStringList& grades)
{
    m_grades->setGrades(grades);
}

void SheetState::setPossible(const Possible& possible)
{
    m_csv->setEnabled(possible.exportsCsv);
    m_xlsx->setEnabled(possible.exports);
    m_pdf->setEnabled(possible.exports);
    m_issue->setEnabled(possible.issues);
    m_revise->setEnabled(possible.revises);
    m_issue->setVisible(possible.mayIssue && !possible.issued);
    m_revise->setVisible(possible.mayIssue && possible.issued);
}
