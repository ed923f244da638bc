// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/log/LogPage.h"

LogPage::LogPage(Database& database, QWidget* parent) : Page(database, QStringLiteral("log"), parent) {}

void LogPage::askAll()
{
    ask(m_database.units(), [this](const QList<UnitRow>& rows) { setUnits(Units(rows)); });
}
