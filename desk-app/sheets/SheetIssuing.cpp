// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/SheetIssuing.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

SheetIssuing::SheetIssuing(Database& database, QWidget* window)
    : QObject(window), m_database(database), m_window(window)
{
}

void SheetIssuing::issue(const SheetAnswer& sheet)
{
    confirm(sheet, tr("Issue sheet"), tr("Issue the sheet of %1 for %2?"),
            tr("An issued sheet is never changed. What arrives later shows as a correction on the next one."),
            tr("Issue"), &Database::issueSheet);
}

void SheetIssuing::revise(const SheetAnswer& sheet)
{
    confirm(sheet, tr("Revise sheet"), tr("Issue the next revision of the sheet of %1 for %2?"),
            tr("It lists as corrections what has changed since people were last told. "
               "The revisions before stay as they are."),
            tr("Revise"), &Database::reviseSheet);
}

void SheetIssuing::confirm(const SheetAnswer& sheet, const QString& title, const QString& question,
                           const QString& explanation, const QString& yes, Ask ask)
{
    const QString month = QLocale().toString(sheet.month, tr("MMMM yyyy", "format of a month"));
    auto* box = new QMessageBox(QMessageBox::Question, title, question.arg(sheet.head.unitName, month),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("issueDialog"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(explanation);
    box->addButton(yes, QMessageBox::AcceptRole)->setObjectName(QStringLiteral("issueConfirmButton"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::accepted, this, [this, ask, unit = sheet.unit, of = sheet.month] {
        emit begun();
        whenAnswered(
            this, (m_database.*ask)(unit, of),
            [this](const IssueAnswer& answer) { emit done(tr("Issued with code %1").arg(answer.code)); },
            [this](const DatabaseError& error) { emit failed(error); });
    });
    box->open();
}
