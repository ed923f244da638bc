// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/PlanPage.h"
#include "desk-app/plan/transfer/PlanTransfer.h"

#include <QDir>
#include <QMessageBox>
#include <QProgressDialog>

// A folder that holds an export is written over only when that is wanted; one that holds anything else is refused.
void PlanPage::writeTo(const QString& folder)
{
    QStringList there;
    for (const QString& file : plan_file::all()) {
        if (QDir(folder).exists(file)) there << file;
    }
    const auto write = [this, folder] {
        auto* transfer = new PlanTransfer(m_database.connectionString(), this);
        auto* progress = new QProgressDialog(tr("Writing the plan…"), tr("Cancel"), 0, 0, this);
        progress->setObjectName(QStringLiteral("planExportProgress"));
        progress->setMinimumDuration(400);
        connect(progress, &QProgressDialog::canceled, transfer, &PlanTransfer::cancel);
        connect(transfer, &PlanTransfer::exported, this, [this](const QString& where) { emit said(tr("Plan written to %1").arg(where)); });
        connect(transfer, &PlanTransfer::failed, this, &Page::failed);
        connect(transfer, &PlanTransfer::finished, progress, &QObject::deleteLater);
        connect(transfer, &PlanTransfer::finished, transfer, &QObject::deleteLater);
        transfer->exportTo(folder);
    };
    if (there.isEmpty()) return write();
    auto* box = new QMessageBox(QMessageBox::Question, tr("Write over"),
                                tr("%1 holds a plan already: %2. Write over it?").arg(folder, there.join(QStringLiteral(", "))),
                                QMessageBox::Yes | QMessageBox::No, this);
    box->setObjectName(QStringLiteral("planOverwriteDialog"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    connect(box, &QMessageBox::finished, this, [write](int answer) {
        if (answer == QMessageBox::Yes) write();
    });
    box->open();
}
