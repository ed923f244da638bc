// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/evidence/Evidence.h"

#include "desk-app/evidence/EvidenceDialog.h"

void evidence::show(QWidget* parent, Database& database, const VisitKey& key)
{
    for (EvidenceDialog* open : parent->window()->findChildren<EvidenceDialog*>()) {
        if (!(open->key() == key)) continue;
        open->raise();
        open->activateWindow();
        return;
    }
    auto* dialog = new EvidenceDialog(database, key, parent->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}
