// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/lines/LinesPage.h"

LinesPage::LinesPage(Database& database, QWidget* parent) : Page(database, QStringLiteral("lines"), parent) {}

void LinesPage::askAll()
{
    ask(m_database.units(), [this](const QList<UnitRow>& rows) { setUnits(Units(rows)); });
}
