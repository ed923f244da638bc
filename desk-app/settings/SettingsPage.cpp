// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/SettingsPage.h"

SettingsPage::SettingsPage(Database& database, QWidget* parent) : Page(database, QStringLiteral("settings"), parent) {}

void SettingsPage::askAll()
{
    ask(m_database.units(), [this](const QList<UnitRow>& rows) { setUnits(Units(rows)); });
}
