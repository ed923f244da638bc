// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/Pages.h"

#include "desk-app/lines/LinesPage.h"
#include "desk-app/log/LogPage.h"
#include "desk-app/map-page/MapPage.h"
#include "desk-app/missed/MissedPage.h"
#include "desk-app/people/PeoplePage.h"
#include "desk-app/places/PlacesPage.h"
#include "desk-app/plan/PlanPage.h"
#include "desk-app/readers/ReadersPage.h"
#include "desk-app/settings/SettingsPage.h"
#include "desk-app/sheets/SheetsPage.h"
#include "desk-app/today/TodayPage.h"

#include <QCoreApplication>

namespace
{

template <typename Made> Page* make(Database& database)
{
    return new Made(database);
}

} // namespace

QString PageKind::shownTitle() const
{
    return QCoreApplication::translate("PageKind", title);
}

const QList<PageKind>& pageKinds()
{
    static const QList<PageKind> kinds{
        {"today", QT_TRANSLATE_NOOP("PageKind", "&Today"), make<TodayPage>},
        {"map", QT_TRANSLATE_NOOP("PageKind", "&Map"), make<MapPage>},
        {"lines", QT_TRANSLATE_NOOP("PageKind", "&Lines"), make<LinesPage>},
        {"people", QT_TRANSLATE_NOOP("PageKind", "&People"), make<PeoplePage>},
        {"missed", QT_TRANSLATE_NOOP("PageKind", "M&issed"), make<MissedPage>},
        {"places", QT_TRANSLATE_NOOP("PageKind", "Pl&aces"), make<PlacesPage>},
        {"readers", QT_TRANSLATE_NOOP("PageKind", "&Readers"), make<ReadersPage>},
        {"plan", QT_TRANSLATE_NOOP("PageKind", "Pla&n"), make<PlanPage>},
        {"sheets", QT_TRANSLATE_NOOP("PageKind", "&Sheets"), make<SheetsPage>},
        {"log", QT_TRANSLATE_NOOP("PageKind", "L&og"), make<LogPage>},
        {"settings", QT_TRANSLATE_NOOP("PageKind", "S&ettings"), make<SettingsPage>},
    };
    return kinds;
}
