// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/SheetFiles.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/sheets/SheetExport.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QStandardPaths>

SheetFiles::SheetFiles(Database& database, QWidget* window)
    : QObject(window), m_database(database), m_window(window)
{
}

void SheetFiles::choose(const SheetAnswer& sheet, const QString& suffix, const QString& filter,
                        const std::function<void(const QString&)>& chosen)
{
    auto* dialog = new QFileDialog(m_window, tr("Export sheet"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), filter);
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(sheetexport::fileName(sheet, suffix));
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

void SheetFiles::writeAll(const SheetAnswer& sheet, const QTimeZone& zone, const QString& suffix, const QString& filter,
                          const Write& write)
{
    choose(sheet, suffix, filter, [=, this, unit = sheet.unit, month = sheet.month](const QString& file) {
        whenAnswered(
            this, m_database.sheetForExport(unit, month, sheetexport::parts()),
            [=, this](const SheetAnswer& whole) { tell(file, write(whole, zone, file)); },
            [this](const DatabaseError& error) { emit failed(error); });
    });
}

void SheetFiles::writeXlsx(const SheetAnswer& sheet, const QTimeZone& zone)
{
    writeAll(sheet, zone, QStringLiteral("xlsx"), tr("Excel workbook (*.xlsx)"), sheetexport::writeXlsx);
}

void SheetFiles::writePdf(const SheetAnswer& sheet, const QTimeZone& zone)
{
    writeAll(sheet, zone, QStringLiteral("pdf"), tr("PDF document (*.pdf)"), sheetexport::writePdf);
}

void SheetFiles::writeCsv(const SheetAnswer& sheet, const QString& part)
{
    choose(sheet, QStringLiteral("csv"), tr("CSV table (*.csv)"),
           [=, this](const QString& file) { tell(file, sheetexport::writeCsv(sheet, part, file)); });
}

void SheetFiles::tell(const QString& file, const QString& problem)
{
    const QString name = QDir::toNativeSeparators(file);
    if (problem.isEmpty()) return emit said(tr("Written: %1").arg(name));
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Export sheet"),
                                tr("%1 could not be written: %2").arg(name, problem), QMessageBox::Ok, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Choose another folder, or close the program that has the file open."));
    box->open();
}
