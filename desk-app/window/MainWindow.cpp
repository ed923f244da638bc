// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/MainWindow.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/map/MapView.h"
#include "desk-app/sheets/SheetsPage.h"
#include "desk-app/today/TodayPage.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/widgets/Banner.h"
#include "desk-app/widgets/Rail.h"
#include "desk-app/window/WindowActions.h"
#include "desk-app/words/Words.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

namespace
{

const QString geometryKey = QStringLiteral("window/geometry");
const QString pageKey = QStringLiteral("window/page");
const QString unitKey = QStringLiteral("window/unit");
const QString themeKey = QStringLiteral("window/theme");
const QString languageKey = QStringLiteral("window/language");
constexpr int messageMilliseconds = 8000;

} // namespace

MainWindow::MainWindow(Database& database, theme::Choice look)
    : m_database(database), m_connection(database), m_look(look)
{
    setObjectName(QStringLiteral("mainWindow"));
    resize(1440, 900);
    connect(&m_connection, &ConnectionState::changed, this, &MainWindow::tellConnection);
    connect(&m_connection, &ConnectionState::lost, this, [this] {
        m_today->markOld();
        m_sheets->markOld();
    });
    connect(&m_database, &Database::opened, this, &MainWindow::askUnits);
    connect(&m_database, &Database::changed, this, [this](const QString& what) {
        if (what == u"plan") askUnits();
    });
    build();
    QSettings settings;
    restoreGeometry(settings.value(geometryKey).toByteArray());
    if (settings.value(pageKey).toString() == m_sheets->objectName()) showPage(m_sheets);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    delete takeCentralWidget(); // at once: pages of two languages must not listen side by side
    m_actions = std::make_unique<WindowActions>(this);
    setWindowTitle(tr("Patrol desk"));
    auto* center = new QWidget;
    auto* across = new QHBoxLayout(center);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    m_rail = new Rail(tr("Patrol desk"), {});
    m_rail->addPage(m_actions->today);
    m_rail->addPage(m_actions->sheets);
    across->addWidget(m_rail);
    auto* down = new QVBoxLayout;
    down->setSpacing(0);
    across->addLayout(down, 1);
    auto* strip = new QHBoxLayout;
    strip->setContentsMargins(20, 12, 20, 0);
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("banner"));
    strip->addWidget(m_banner);
    down->addLayout(strip);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_today = new TodayPage(m_database));
    m_pages->addWidget(m_sheets = new SheetsPage(m_database));
    down->addWidget(m_pages, 1);
    setCentralWidget(center);
    statusBar()->hide();
    connectActions();
    connectMapActions();
    connectPages();
    showPage(m_today);
    showUnits();
    tellConnection();
    tellPossible();
}

void MainWindow::connectActions()
{
    connect(m_actions->today, &QAction::triggered, this, [this] { showPage(m_today); });
    connect(m_actions->sheets, &QAction::triggered, this, [this] { showPage(m_sheets); });
    connect(m_actions->refresh, &QAction::triggered, this, [this] {
        askUnits();
        m_today->refresh();
        m_sheets->refresh();
    });
    connect(m_actions->exportXlsx, &QAction::triggered, m_sheets, &SheetsPage::exportXlsx);
    connect(m_actions->exportCsv, &QAction::triggered, m_sheets, &SheetsPage::exportCsv);
    connect(m_actions->exportPdf, &QAction::triggered, m_sheets, &SheetsPage::exportPdf);
    connect(m_actions->issue, &QAction::triggered, m_sheets, &SheetsPage::issue);
    connect(m_actions->revise, &QAction::triggered, m_sheets, &SheetsPage::revise);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->fullScreen, &QAction::toggled, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(m_actions->reconnect, &QAction::triggered, &m_database, &Database::reconnect);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
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

void MainWindow::connectMapActions()
{
    connect(m_actions->zoomIn, &QAction::triggered, m_today->map(), &MapView::zoomIn);
    connect(m_actions->zoomOut, &QAction::triggered, m_today->map(), &MapView::zoomOut);
    connect(m_actions->showAll, &QAction::triggered, m_today->map(), &MapView::showAll);
    connect(m_actions->mapNow, &QAction::triggered, this, [this] { m_today->setMapView(CheckpointsModel::View::Now); });
    connect(m_actions->mapDay, &QAction::triggered, this,
            [this] { m_today->setMapView(CheckpointsModel::View::WholeDay); });
}

void MainWindow::connectPages()
{
    const auto recover = [this] {
        if (!m_bannerIsAboutConnection) m_banner->hide();
    };
    connect(m_today, &TodayPage::failed, this, &MainWindow::tell);
    connect(m_sheets, &SheetsPage::failed, this, &MainWindow::tell);
    connect(m_today, &TodayPage::refreshed, this, recover);
    connect(m_sheets, &SheetsPage::refreshed, this, recover);
    connect(m_sheets, &SheetsPage::possibleChanged, this, &MainWindow::tellPossible);
    connect(m_sheets, &SheetsPage::said, this, [this](const QString& message) {
        statusBar()->show();
        statusBar()->showMessage(message, messageMilliseconds);
    });
    connect(statusBar(), &QStatusBar::messageChanged, this, [this](const QString& message) {
        if (message.isEmpty()) statusBar()->hide();
    });
    connect(m_banner, &Banner::acted, this, [this] {
        if (m_connection.isAway())
            m_database.reconnect();
        else
            m_actions->refresh->trigger();
    });
}

void MainWindow::showPage(QWidget* page)
{
    m_pages->setCurrentWidget(page);
    (page == m_today ? m_actions->today : m_actions->sheets)->setChecked(true);
    for (QAction* action :
         {m_actions->zoomIn, m_actions->zoomOut, m_actions->showAll, m_actions->mapNow, m_actions->mapDay})
        action->setEnabled(page == m_today);
    page->setFocus(Qt::OtherFocusReason);
    tellPossible();
}

void MainWindow::tellPossible()
{
    const bool here = m_pages->currentWidget() == m_sheets;
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

void MainWindow::speak(const QString& language)
{
    if (language == translations::current()) return;
    QSettings().setValue(languageKey, language);
    const bool sheets = m_pages->currentWidget() == m_sheets;
    const QString unit = m_today->unit(), sheetUnit = m_sheets->unit();
    const QDate month = m_sheets->month();
    translations::use(language);
    build();
    m_today->chooseUnit(unit);
    m_sheets->chooseUnit(sheetUnit);
    if (sheets) showPage(m_sheets);
    m_today->refresh();
    m_sheets->chooseMonth(month);
    m_sheets->refresh();
}

void MainWindow::askUnits()
{
    whenAnswered(
        this, m_database.units(), [this](const QList<UnitRow>& rows) { takeUnits(rows); },
        [this](const DatabaseError& error) { tell(error); });
}

void MainWindow::takeUnits(const QList<UnitRow>& rows)
{
    const bool first = m_units.rows().isEmpty();
    m_units = Units(rows);
    showUnits();
    if (!first) return;
    const QString unit = QSettings().value(unitKey).toString();
    m_today->chooseUnit(unit);
    if (!unit.isEmpty()) m_sheets->chooseUnit(unit);
}

void MainWindow::showUnits()
{
    if (m_units.rows().isEmpty()) return;
    m_rail->setSubtitle(m_units.rows().first().name);
    m_today->setUnits(m_units);
    m_sheets->setUnits(m_units);
}

void MainWindow::tellConnection()
{
    m_rail->setStatus(m_connection.isOpen(), m_connection.shortly());
    if (m_connection.isAway()) {
        m_bannerIsAboutConnection = true;
        m_banner->say(m_connection.banner(), tr("Connect now"));
    } else if (m_bannerIsAboutConnection) {
        m_bannerIsAboutConnection = false;
        m_banner->hide();
    }
}

void MainWindow::tell(const DatabaseError& error)
{
    emit failed(error);
    switch (error.kind()) {
    case DatabaseError::Kind::Unreachable:
        return; // the connection's own banner says it
    case DatabaseError::Kind::NotAllowed:
        return m_banner->say(tr("Your role in the database does not allow this: %1. An administrator can grant it.")
                                 .arg(words::oneLine(error.message())),
                             tr("Try again"));
    case DatabaseError::Kind::Failed:
        return m_banner->say(tr("The database could not answer: %1. %2")
                                 .arg(words::oneLine(error.message()), words::oneLine(error.hint()))
                                 .trimmed(),
                             tr("Try again"));
    case DatabaseError::Kind::Refused:
        break;
    }
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Not possible"),
                                words::oneLine(words::refusal(error.detail(), error.message(), error.hint())),
                                QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText); // whatever a value holds
    box->setObjectName(QStringLiteral("refusalDialog"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showAbout()
{
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("About"),
                        tr("Patrol desk %1").arg(QCoreApplication::applicationVersion()), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("From a tap on a reader to a sheet that can be defended.\nFree software under the GNU "
                               "GPL, version 3 or later."));
    box->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(pageKey, m_pages->currentWidget()->objectName());
    settings.setValue(unitKey, m_today->unit());
    QMainWindow::closeEvent(event);
}
