// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/MainWindow.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/page/Page.h"
#include "desk-app/rows/Text.h"
#include "desk-app/sheets/SheetsPage.h"
#include "desk-app/today/TodayPage.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/widgets/Banner.h"
#include "desk-app/widgets/ElidedTips.h"
#include "desk-app/widgets/Rail.h"
#include "desk-app/window/Pages.h"
#include "desk-app/window/WindowActions.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

namespace
{

const QString geometryKey = QStringLiteral("window/geometry");
const QString pageKey = QStringLiteral("window/page");
const QString unitKey = QStringLiteral("window/unit");
const QString languageKey = QStringLiteral("window/language");
constexpr int messageMilliseconds = 8000;
constexpr int rightsMilliseconds = 60'000; ///< A right that was withdrawn is noticed after this at the latest.
constexpr int watchMilliseconds = 1500;    ///< After the first page has had the processor for itself.

} // namespace

MainWindow::MainWindow(Database& database, theme::Choice look)
    : m_database(database), m_connection(database), m_look(look)
{
    setObjectName(QStringLiteral("mainWindow"));
    resize(1440, 900);
    ElidedTips::install();
    connectDatabase();
    QSettings settings;
    m_unit = settings.value(unitKey).toString();
    build();
    restoreGeometry(settings.value(geometryKey).toByteArray());
    const QString last = settings.value(pageKey).toString();
    showPage(last);
    if (m_shown.isEmpty()) showPage(QStringLiteral("today"));
}

// Pages go while what they tell it to is still there.
MainWindow::~MainWindow()
{
    for (Page* page : std::as_const(m_made))
        page->disconnect(this);
    delete takeCentralWidget();
}

void MainWindow::connectDatabase()
{
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
    connect(&m_rightsTimer, &QTimer::timeout, this, [this] {
        if (m_connection.isOpen()) askRights();
    });
    m_rightsTimer.start(rightsMilliseconds);
    m_watchTimer.setSingleShot(true);
    connect(&m_watchTimer, &QTimer::timeout, this, [this] { page(QStringLiteral("today")); });
}

void MainWindow::build()
{
    delete takeCentralWidget(); // at once: pages of two languages must not listen side by side
    m_made.clear();
    m_today = nullptr;
    m_sheets = nullptr;
    m_shown.clear();
    m_actions = std::make_unique<WindowActions>(this);
    setCentralWidget(buildCenter());
    statusBar()->hide();
    connectActions();
    connectLooks();
    connectSheetActions();
    connectMapActions();
    connectBanner();
    tellConnection();
    m_watchTimer.start(watchMilliseconds);
}

QWidget* MainWindow::buildCenter()
{
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
    m_pages = new QStackedWidget;
    down->addWidget(m_pages, 1);
    return center;
}

Page* MainWindow::page(const QString& name)
{
    Page* made = m_made.value(name);
    return made ? made : make(name);
}

TodayPage* MainWindow::todayPage()
{
    return static_cast<TodayPage*>(page(QStringLiteral("today")));
}

SheetsPage* MainWindow::sheetsPage()
{
    return static_cast<SheetsPage*>(page(QStringLiteral("sheets")));
}

Page* MainWindow::make(const QString& name)
{
    for (const PageKind& kind : pageKinds()) {
        if (name != QLatin1String(kind.name)) continue;
        Page* page = kind.make(m_database);
        m_made.insert(name, page);
        connectPage(page);
        page->setRights(m_rights);
        if (!m_units.rows().isEmpty()) page->setUnits(m_units);
        page->chooseUnit(m_unit);
        if (m_connection.isAway()) page->markOld();
        auto* frame = new QScrollArea;
        frame->setFrameShape(QFrame::NoFrame);
        frame->setFocusPolicy(Qt::NoFocus);
        frame->setWidgetResizable(true);
        frame->setWidget(page);
        m_pages->addWidget(frame);
        return page;
    }
    return nullptr;
}

void MainWindow::connectPage(Page* page)
{
    if (auto* today = qobject_cast<TodayPage*>(page)) {
        m_today = today;
        connect(today, &TodayPage::wallLeft, this, [this] { m_actions->fullScreen->setChecked(false); });
    }
    if (auto* sheets = qobject_cast<SheetsPage*>(page)) {
        m_sheets = sheets;
        connect(sheets, &SheetsPage::possibleChanged, this, &MainWindow::tellPossible);
    }
    page->installEventFilter(this);
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

void MainWindow::showPage(const QString& name)
{
    Page* page = this->page(name);
    if (!page) return;
    m_shown = name;
    m_pages->setCurrentWidget(page->parentWidget()->parentWidget()); // the page lies in the viewport of its scroll area
    for (int at = 0; at < m_actions->pages.size(); ++at)
        if (name == QLatin1String(pageKinds().at(at).name)) m_actions->pages.at(at)->setChecked(true);
    for (QAction* action :
         {m_actions->zoomIn, m_actions->zoomOut, m_actions->showAll, m_actions->mapNow, m_actions->mapDay})
        action->setEnabled(page == m_today);
    page->setFocus(Qt::OtherFocusReason);
    offerPageActions();
    tellPossible();
}

void MainWindow::chooseUnit(const QString& unit)
{
    m_unit = unit;
    for (Page* page : std::as_const(m_made))
        page->chooseUnit(unit);
}

void MainWindow::speak(const QString& language)
{
    if (language == translations::current()) return;
    QSettings().setValue(languageKey, language);
    translations::use(language);
    rebuild();
}

void MainWindow::rebuild()
{
    const QString shown = m_shown;
    const QDate month = m_sheets ? m_sheets->month() : QDate();
    build();
    showPage(shown);
    if (m_today) m_today->refresh();
    if (!month.isValid()) return;
    sheetsPage()->chooseMonth(month);
    sheetsPage()->refresh();
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

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(pageKey, m_shown);
    settings.setValue(unitKey, m_unit);
    QMainWindow::closeEvent(event);
}
