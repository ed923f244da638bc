// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/WindowActions.h"

#include "desk-app/window/Pages.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace
{

/// One of several: exactly one of them is checked.
void makeChoice(QObject* owner, const QList<QAction*>& actions)
{
    auto* group = new QActionGroup(owner);
    for (QAction* action : actions) {
        action->setCheckable(true);
        group->addAction(action);
    }
}

/// Ctrl+1 to Ctrl+9, then Ctrl+F10 on: Ctrl+0 is the map's.
QKeySequence keyOfPage(int at)
{
    return at < 9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + at))
                  : QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_F10 + at - 9));
}

} // namespace

WindowActions::WindowActions(QMainWindow* window) : m_window(window)
{
    window->menuBar()->clear();
    makeFile();
    makeView();
    m_page = window->menuBar()->addMenu(tr("&Page"));
    m_page->setObjectName(QStringLiteral("pageMenu"));
    makeMap();
    makeSettings();
    makeHelp();
}

QAction* WindowActions::add(QMenu* menu, const QString& text, const QString& name, const QKeySequence& key)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    menu->addAction(action);
    return action;
}

QAction* WindowActions::page(const char* name) const
{
    return findChild<QAction*>(QLatin1String(name) + QStringLiteral("Action"));
}

void WindowActions::offer(const QList<QAction*>& ofPage)
{
    m_page->clear();
    m_page->addActions(ofPage);
    m_page->menuAction()->setVisible(!ofPage.isEmpty());
}

void WindowActions::makeFile()
{
    QMenu* menu = m_window->menuBar()->addMenu(tr("&File"));
    refresh = add(menu, tr("&Refresh"), QStringLiteral("refreshAction"), QKeySequence(Qt::Key_F5));
    menu->addSeparator();
    exportXlsx =
        add(menu, tr("&Export sheet as XLSX…"), QStringLiteral("exportXlsxAction"), QKeySequence(Qt::CTRL | Qt::Key_E));
    exportPdf = add(menu, tr("Export sheet as &PDF…"), QStringLiteral("exportPdfAction"),
                    QKeySequence(Qt::CTRL | Qt::Key_P));
    exportCsv = add(menu, tr("Export sheet as &CSV…"), QStringLiteral("exportCsvAction"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    issue = add(menu, tr("&Issue sheet…"), QStringLiteral("issueAction"), {});
    revise = add(menu, tr("Re&vise sheet…"), QStringLiteral("reviseAction"), {});
    menu->addSeparator();
    quit = add(menu, tr("&Quit"), QStringLiteral("quitAction"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::makeView()
{
    QMenu* menu = m_window->menuBar()->addMenu(tr("&View"));
    for (const PageKind& kind : pageKinds())
        pages.append(add(menu, kind.shownTitle(), QLatin1String(kind.name) + QStringLiteral("Action"),
                         keyOfPage(static_cast<int>(pages.size()))));
    makeChoice(this, pages);
    menu->addSeparator();
    fullScreen = add(menu, tr("&Wall screen"), QStringLiteral("fullScreenAction"), QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
}

void WindowActions::makeMap()
{
    QMenu* menu = m_window->menuBar()->addMenu(tr("&Map"));
    zoomIn = add(menu, tr("Zoom &in"), QStringLiteral("zoomInAction"), QKeySequence(Qt::CTRL | Qt::Key_Plus));
    zoomOut = add(menu, tr("Zoom &out"), QStringLiteral("zoomOutAction"), QKeySequence(Qt::CTRL | Qt::Key_Minus));
    showAll = add(menu, tr("Show &all"), QStringLiteral("showAllAction"), QKeySequence(Qt::CTRL | Qt::Key_0));
    menu->addSeparator();
    mapNow = add(menu, tr("State &now"), QStringLiteral("mapNowAction"), QKeySequence(Qt::CTRL | Qt::Key_N));
    mapDay =
        add(menu, tr("Worst of the whole &day"), QStringLiteral("mapDayAction"), QKeySequence(Qt::CTRL | Qt::Key_D));
    makeChoice(this, {mapNow, mapDay});
    mapNow->setChecked(true);
}

void WindowActions::makeSettings()
{
    QMenu* menu = m_window->menuBar()->addMenu(tr("&Settings"));
    QMenu* looks = menu->addMenu(tr("&Theme"));
    themeSystem = add(looks, tr("As the &system"), QStringLiteral("themeSystemAction"), {});
    themeLight = add(looks, tr("&Light"), QStringLiteral("themeLightAction"), {});
    themeDark = add(looks, tr("&Dark"), QStringLiteral("themeDarkAction"), {});
    makeChoice(this, {themeSystem, themeLight, themeDark});
    QMenu* tongues = menu->addMenu(tr("&Language"));
    // Each language by its own name, so that whoever reads only that one finds it.
    chinese = add(tongues, QStringLiteral("中文"), QStringLiteral("chineseAction"), {});
    english = add(tongues, QStringLiteral("English"), QStringLiteral("englishAction"), {});
    makeChoice(this, {chinese, english});
    menu->addSeparator();
    signer = add(menu, tr("&Who signs…"), QStringLiteral("signerAction"), {});
}

void WindowActions::makeHelp()
{
    QMenu* menu = m_window->menuBar()->addMenu(tr("&Help"));
    reconnect = add(menu, tr("&Connect again"), QStringLiteral("reconnectAction"), {});
    about = add(menu, tr("&About"), QStringLiteral("aboutAction"), {});
    about->setMenuRole(QAction::AboutRole);
}
