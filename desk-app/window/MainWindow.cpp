// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/MainWindow.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/map/MapView.h"
#include "desk-app/page/Page.h"
#include "desk-app/page/Signer.h"
#include "desk-app/sheets/SheetsPage.h"
#include "desk-app/today/TodayPage.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/widgets/Banner.h"
#include "desk-app/widgets/Rail.h"
#include "desk-app/window/Pages.h"
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
        for (Page* page : std::as_const(m_made))
            page->markOld();
    });
    connect(&m_database, &Database::opened, this, [this] {
        askUnits();
        askRights();
    });
    connect(&m_database, &Database::changed, this, [this](const QString& what) {
        if (what == u"plan") askUnits();
    });
    QSettings settings;
    m_unit = settings.value(unitKey).toString();
    build();
    restoreGeometry(settings.value(geometryKey).toByteArray());
    showPage(settings.value(pageKey).toString());
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
    for (QAction* action : m_actions->pages)
        m_rail->addPage(action);
    m_rail->addFoot(m_actions->signer);
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
    m_made.clear();
    m_pages = new QStackedWidget;
    down->addWidget(m_pages, 1);
    setCentralWidget(center);
    statusBar()->hide();
    m_today = static_cast<TodayPage*>(page(QStringLiteral("today")));
    m_sheets = static_cast<SheetsPage*>(page(QStringLiteral("sheets")));
    connectActions();
    connectMapActions();
    connectBanner();
    connectSheets();
    showPage(QStringLiteral("today"));
    tellConnection();
}

Page* MainWindow::page(const QString& name)
{
    if (Page* made = m_made.value(name)) return made;
    for (const PageKind& kind : pageKinds()) {
        if (name != QLatin1String(kind.name)) continue;
        Page* page = kind.make(m_database);
        m_made.insert(name, page);
        connectPage(page);
        page->setRights(m_rights);
        if (!m_units.rows().isEmpty()) page->setUnits(m_units);
        page->chooseUnit(m_unit);
        m_pages->addWidget(page);
        return page;
    }
    return nullptr;
}

void MainWindow::connectActions()
{
    for (int at = 0; at < m_actions->pages.size(); ++at)
        connect(m_actions->pages.at(at), &QAction::triggered, this,
                [this, at] { showPage(QLatin1String(pageKinds().at(at).name)); });
    connect(m_actions->refresh, &QAction::triggered, this, [this] {
        askUnits();
        for (Page* page : std::as_const(m_made))
            page->refresh();
    });
    connect(m_actions->exportXlsx, &QAction::triggered, m_sheets, &SheetsPage::exportXlsx);
    connect(m_actions->exportCsv, &QAction::triggered, m_sheets, &SheetsPage::exportCsv);
    connect(m_actions->exportPdf, &QAction::triggered, m_sheets, &SheetsPage::exportPdf);
    connect(m_actions->issue, &QAction::triggered, m_sheets, &SheetsPage::issue);
    connect(m_actions->revise, &QAction::triggered, m_sheets, &SheetsPage::revise);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool full) {
        full ? showFullScreen() : showNormal();
        m_today->setWall(full);
    });
    connect(m_today, &TodayPage::wallLeft, m_actions->fullScreen, [this] { m_actions->fullScreen->setChecked(false); });
    connect(m_actions->reconnect, &QAction::triggered, &m_database, &Database::reconnect);
    connect(m_actions->signer, &QAction::triggered, this, [this] { Signer::askAgain(this, m_database, m_units); });
    connect(&Signer::of(m_database), &Signer::changed, m_actions.get(), [this] { tellSigner(); });
    tellSigner();
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

void MainWindow::connectPage(Page* page)
{
    connect(page, &Page::failed, this, &MainWindow::tell);
    connect(page, &Page::refreshed, this, [this] {
        if (!m_bannerIsAboutConnection) m_banner->hide();
    });
    connect(page, &Page::said, this, [this](const QString& message) {
        statusBar()->show();
        statusBar()->showMessage(message, messageMilliseconds);
    });
    connect(page, &Page::unitChosen, this, &MainWindow::chooseUnit);
    connect(page, &Page::wanted, this, [this](const QString& name, const QVariantMap& what) {
        showPage(name);
        if (Page* other = this->page(name)) other->open(what);
    });
}

void MainWindow::connectSheets()
{
    connect(m_sheets, &SheetsPage::possibleChanged, this, &MainWindow::tellPossible);
}

void MainWindow::connectBanner()
{
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

QString MainWindow::shownPage() const
{
    const auto* shown = qobject_cast<Page*>(m_pages->currentWidget());
    return shown ? shown->name() : QString();
}

void MainWindow::showPage(const QString& name)
{
    Page* page = this->page(name);
    if (!page) return;
    m_pages->setCurrentWidget(page);
    for (int at = 0; at < m_actions->pages.size(); ++at)
        if (name == QLatin1String(pageKinds().at(at).name)) m_actions->pages.at(at)->setChecked(true);
    for (QAction* action :
         {m_actions->zoomIn, m_actions->zoomOut, m_actions->showAll, m_actions->mapNow, m_actions->mapDay})
        action->setEnabled(page == m_today);
    page->setFocus(Qt::OtherFocusReason);
    tellPossible();
}

void MainWindow::chooseUnit(const QString& unit)
{
    m_unit = unit;
    for (Page* page : std::as_const(m_made))
        page->chooseUnit(unit);
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
    const QString shown = shownPage();
    const QDate month = m_sheets->month();
    translations::use(language);
    build();
    showPage(shown);
    m_today->refresh();
    m_sheets->chooseMonth(month);
    m_sheets->refresh();
}

void MainWindow::askUnits()
{
    whenAnswered(
        this, m_database.units(), [this](const QList<UnitRow>& rows) { takeUnits(rows); },
        [this](const DatabaseError& error) { tell(error); }, [this] { ++m_answers; });
}

void MainWindow::takeUnits(const QList<UnitRow>& rows)
{
    const bool first = m_units.rows().isEmpty();
    m_units = Units(rows);
    showUnits();
    if (first) chooseUnit(m_unit);
}

void MainWindow::showUnits()
{
    if (m_units.rows().isEmpty()) return;
    m_rail->setSubtitle(m_units.rows().first().name);
    for (Page* page : std::as_const(m_made))
        page->setUnits(m_units);
}

// Without an answer nobody may.
void MainWindow::askRights()
{
    whenAnswered(
        this, m_database.rights(),
        [this](const Rights& rights) { takeRights(rights); },
        [this](const DatabaseError& error) {
            if (error.kind() == DatabaseError::Kind::NotAllowed) takeRights({});
        },
        [this] { ++m_answers; });
}

void MainWindow::takeRights(const Rights& rights)
{
    if (rights == m_rights) return;
    m_rights = rights;
    for (Page* page : std::as_const(m_made))
        page->setRights(rights);
}

void MainWindow::tellSigner()
{
    const Signer& signer = Signer::of(m_database);
    const bool known = !signer.badge().isEmpty();
    m_actions->signer->setText(known ? tr("Signs: %1").arg(QString(signer.name()).replace(u'&', QStringLiteral("&&")))
                                     : tr("&Who signs…"));
    m_actions->signer->setStatusTip(known ? tr("%1 signs at this desk. Not you? Press to change it.").arg(signer.badge())
                                          : tr("Nobody has said yet who signs at this desk."));
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
    settings.setValue(pageKey, shownPage());
    settings.setValue(unitKey, m_unit);
    QMainWindow::closeEvent(event);
}
