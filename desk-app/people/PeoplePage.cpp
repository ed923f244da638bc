// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/PeoplePage.h"

PeoplePage::PeoplePage(Database& database, QWidget* parent) : Page(database, QStringLiteral("people"), parent) {}

void PeoplePage::askAll()
{
    ask(m_database.units(), [this](const QList<UnitRow>& rows) { setUnits(Units(rows)); });
}
