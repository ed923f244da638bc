// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/PlanPage.h"

PlanPage::PlanPage(Database& database, QWidget* parent) : Page(database, QStringLiteral("plan"), parent) {}

void PlanPage::askAll()
{
    ask(m_database.units(), [this](const QList<UnitRow>& rows) { setUnits(Units(rows)); });
}
