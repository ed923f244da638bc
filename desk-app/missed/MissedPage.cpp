// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/MissedPage.h"

MissedPage::MissedPage(Database& database, QWidget* parent) : Page(database, QStringLiteral("missed"), parent) {}

void MissedPage::askAll()
{
    ask(m_database.units(), [this](const QList<UnitRow>& rows) { setUnits(Units(rows)); });
}
