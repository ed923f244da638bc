// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/PlacesPage.h"

PlacesPage::PlacesPage(Database& database, QWidget* parent) : Page(database, QStringLiteral("places"), parent) {}

void PlacesPage::askAll()
{
    ask(m_database.units(), [this](const QList<UnitRow>& rows) { setUnits(Units(rows)); });
}
