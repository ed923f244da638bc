// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/MainWindow.h"

#include "desk-app/database/Database.h"
#include "desk-app/map/MapView.h"
#include "desk-app/page/Signer.h"
#include "desk-app/sheets/SheetsPage.h"
#include "desk-app/today/TodayPage.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/window/Pages.h"
#include "desk-app/window/WindowActions.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QSettings>

namespace
{

const QString themeKey = QStringLiteral("window/theme");

} // namespace

void MainWindow::connectActions()
{
    for (int at = 0; at < m_actions->pages.size(); ++at)
        connect(m_actions->pages.at(at), &QAction::triggered, this,
                [this, at] { showPage(QLatin1String(pageKinds().at(at).name)); });
    connect(m_actions->refresh, &QAction::triggered, this, [this] {
        askUnits();
        askRights();
        for (Page* page : std::as_const(m_made))
            page->refresh();
    });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool wall) {
        wall ? showFullScreen() : showNormal();
        todayPage()->setWall(wall);
    });
    connect(m_actions->reconnect, &QAction::triggered, &m_database, &Database::reconnect);
    connect(m_actions->signer, &QAction::triggered, this, [this] { Signer::askAgain(this, m_database, m_units); });
    connect(&Signer::of(m_database), &Signer::changed, m_actions.get(), [this] { tellSigner(); });
    tellSigner();
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectLooks()
{
    connect(m_actions->themeSystem, &QAction::triggered, this, [this] { chooseTheme(theme::Choice::System); });
    connect(m_actions->themeLight, &QAction::triggered, this, [this] { chooseTheme(theme::Choice::Light); });
    connect(m_actions->themeDark, &QAction::triggered, this, [this] { chooseTheme(theme::Choice::Dark); });
    // Queued: the menu that was used is made anew.
    connect(
        m_actions->chinese, &QAction::triggered, this, [this] { speak(QStringLiteral("zh_CN")); },
        Qt::QueuedConnection);
    connect(
        m_actions->english, &QAction::triggered, this, [this] { speak(QStringLiteral("en")); }, Qt::QueuedConnection);
    (translations::current() == u"zh_CN" ? m_actions->chinese : m_actions->english)->setChecked(true);
    (m_look == theme::Choice::Dark    ? m_actions->themeDark
     : m_look == theme::Choice::Light ? m_actions->themeLight
                                      : m_actions->themeSystem)
        ->setChecked(true);
}

void MainWindow::connectSheetActions()
{
    const QList<QPair<QAction*, void (SheetsPage::*)()>> acts{{m_actions->exportXlsx, &SheetsPage::exportXlsx},
                                                              {m_actions->exportCsv, &SheetsPage::exportCsv},
                                                              {m_actions->exportPdf, &SheetsPage::exportPdf},
                                                              {m_actions->issue, &SheetsPage::issue},
                                                              {m_actions->revise, &SheetsPage::revise}};
    for (const auto& [action, act] : acts)
        connect(action, &QAction::triggered, this, [this, act = act] { (sheetsPage()->*act)(); });
}

void MainWindow::connectMapActions()
{
    connect(m_actions->zoomIn, &QAction::triggered, this, [this] { todayPage()->map()->zoomIn(); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [this] { todayPage()->map()->zoomOut(); });
    connect(m_actions->showAll, &QAction::triggered, this, [this] { todayPage()->map()->showAll(); });
    connect(m_actions->mapNow, &QAction::triggered, this,
            [this] { todayPage()->setMapView(CheckpointsModel::View::Now); });
    connect(m_actions->mapDay, &QAction::triggered, this,
            [this] { todayPage()->setMapView(CheckpointsModel::View::WholeDay); });
}

// What a page may offer comes and goes with its contents and with rights.
void MainWindow::offerPageActions()
{
    const Page* page = m_made.value(m_shown);
    QList<QAction*> offered = page ? page->actions() : QList<QAction*>();
    offered.removeIf([](const QAction* action) { return action->text().isEmpty() && !action->isSeparator(); });
    m_actions->offer(offered);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    const bool actions = event->type() == QEvent::ActionAdded || event->type() == QEvent::ActionRemoved;
    if (actions && watched == m_made.value(m_shown)) offerPageActions();
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::tellPossible()
{
    const bool here = m_sheets && m_shown == m_sheets->name();
    m_actions->exportXlsx->setEnabled(here && m_sheets->canExport());
    m_actions->exportPdf->setEnabled(here && m_sheets->canExport());
    m_actions->exportCsv->setEnabled(here && m_sheets->canExportCsv());
    m_actions->issue->setEnabled(here && m_sheets->canIssue());
    m_actions->revise->setEnabled(here && m_sheets->canRevise());
}

void MainWindow::chooseTheme(theme::Choice choice)
{
    m_look = choice;
    QSettings().setValue(themeKey, theme::wordOf(choice));
    theme::apply(*qApp, choice);
}
