// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/ReadersPage.h"

ReadersPage::ReadersPage(Database& database, QWidget* parent) : Page(database, QStringLiteral("readers"), parent) {}

void ReadersPage::askAll()
{
    ask(m_database.units(), [this](const QList<UnitRow>& rows) { setUnits(Units(rows)); });
}
