// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map-page/MapPage.h"

MapPage::MapPage(Database& database, QWidget* parent) : Page(database, QStringLiteral("map"), parent) {}

void MapPage::askAll()
{
    ask(m_database.units(), [this](const QList<UnitRow>& rows) { setUnits(Units(rows)); });
}
