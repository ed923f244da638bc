// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/SheetsPage.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/sheets/AdjustmentsView.h"
#include "desk-app/sheets/ComparisonView.h"
#include "desk-app/sheets/RulesView.h"
#include "desk-app/sheets/SheetFiles.h"
#include "desk-app/sheets/SheetIssuing.h"
#include "desk-app/sheets/SheetState.h"
#include "desk-app/sheets/SheetTables.h"
#include "desk-app/widgets/Theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

SheetsPage::SheetsPage(Database& database, QWidget* parent) : Page(database, QStringLiteral("sheets"), parent)
{
    build();
    connectParts();
    showState();
}

void SheetsPage::build()
{
    m_files = new SheetFiles(m_database, this);
    m_issuingBox = new SheetIssuing(m_database, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(buildHead());
    m_viewTabs = new QTabBar;
    m_viewTabs->setObjectName(QStringLiteral("sheetViewTabs"));
    m_viewTabs->setAccessibleName(tr("Views of the month"));
    m_viewTabs->setDrawBase(false);
    m_viewTabs->setExpanding(false);
    m_views = new QStackedWidget;
    m_viewTabs->addTab(tr("Sheet"));
    m_viewTabs->setTabData(0, QStringLiteral("sheet"));
    m_views->addWidget(buildSheet());
    addView(QStringLiteral("adjustments"), tr("Points"), new AdjustmentsView(m_database));
    addView(QStringLiteral("comparison"), tr("Comparison"), new ComparisonView(m_database));
    addView(QStringLiteral("rules"), tr("Rule simulator"), new RulesView(m_database));
    connect(m_viewTabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    layout->addWidget(m_viewTabs);
    layout->addWidget(m_views, 1);
}

QWidget* SheetsPage::buildSheet()
{
    auto* sheet = new QWidget;
    auto* layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_state = new SheetState);
    layout->addWidget(m_tables = new SheetTables, 1);
    return sheet;
}

void SheetsPage::addView(const QString& name, const QString& title, SheetView* view)
{
    m_viewTabs->setTabData(m_viewTabs->addTab(title), name);
    m_views->addWidget(view);
    m_beside.append(view);
    connect(view, &SheetView::failed, this, &SheetsPage::failed);
    connect(view, &SheetView::refreshed, this, &SheetsPage::refreshed);
    connect(view, &SheetView::said, this, &SheetsPage::said);
}

QStringList SheetsPage::views() const
{
    QStringList names;
    for (int at = 1; at < m_viewTabs->count(); ++at)
        names.append(m_viewTabs->tabData(at).toString());
    return names;
}

void SheetsPage::showView(const QString& view)
{
    for (int at = 0; at < m_viewTabs->count(); ++at)
        if (m_viewTabs->tabData(at).toString() == view) m_viewTabs->setCurrentIndex(at);
}

bool SheetsPage::isReady() const
{
    const int at = m_viewTabs->currentIndex();
    const bool nothing = m_monthsKnown && !month().isValid(); // there is no month to show
    return nothing || (at == 0 ? m_has && !m_asking : m_beside.at(at - 1)->isReady());
}

void SheetsPage::setRights(const Rights& rights)
{
    Page::setRights(rights);
    for (SheetView* view : m_beside)
        view->setRights(rights);
    showState();
}

void SheetsPage::open(const QVariantMap& what)
{
    chooseUnit(what.value(QStringLiteral("unit")).toString());
    chooseMonth(what.value(QStringLiteral("month")).toDate());
    m_viewTabs->setCurrentIndex(0);
}

void SheetsPage::setScope()
{
    for (SheetView* view : m_beside)
        view->setScope(unit(), month());
}

QWidget* SheetsPage::buildHead()
{
    auto* head = new QWidget;
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto* title = new QLabel(tr("Performance sheets"));
    title->setFont(theme::scaled(font(), 1.7, true));
    auto* monthLabel = new QLabel(tr("&Month"));
    auto* unitLabel = new QLabel(tr("&Unit"));
    m_monthBox = new QComboBox;
    m_unitBox = new QComboBox;
    m_monthBox->setObjectName(QStringLiteral("monthBox"));
    m_unitBox->setObjectName(QStringLiteral("sheetUnitBox"));
    m_monthBox->setAccessibleName(tr("Month"));
    m_unitBox->setAccessibleName(tr("Unit"));
    m_monthBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_monthBox->setMinimumContentsLength(10);
    m_unitBox->setMinimumWidth(200);
    monthLabel->setBuddy(m_monthBox);
    unitLabel->setBuddy(m_unitBox);
    layout->addWidget(title);
    layout->addStretch();
    layout->addWidget(monthLabel);
    layout->addWidget(m_monthBox);
    layout->addSpacing(8);
    layout->addWidget(unitLabel);
    layout->addWidget(m_unitBox);
    return head;
}

void SheetsPage::connectParts()
{
    connect(&m_database, &Database::changed, this, [this](const QString& what) {
        static const QStringList ofSheets{"sheets", "duties", "excuses", "adjustments", "rules", "readers"};
        if (!ofSheets.contains(what)) return;
        refresh();
        for (SheetView* view : m_beside)
            view->refresh();
    });
    for (QComboBox* box : {m_unitBox, m_monthBox}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            forget();
            setScope();
            askSheet();
        });
    }
    connect(m_unitBox, &QComboBox::activated, this, [this] { emit unitChosen(unit()); });
    connect(m_tables, &SheetTables::partChosen, this, [this] {
        showGrades();
        if (m_has) askSheet();
    });
    connect(m_state, &SheetState::csvWanted, this, &SheetsPage::exportCsv);
    connect(m_state, &SheetState::xlsxWanted, this, &SheetsPage::exportXlsx);
    connect(m_state, &SheetState::pdfWanted, this, &SheetsPage::exportPdf);
    connect(m_state, &SheetState::issueWanted, this, &SheetsPage::issue);
    connect(m_state, &SheetState::revisionWanted, this, &SheetsPage::revise);
    connect(m_files, &SheetFiles::said, this, &SheetsPage::said);
    connect(m_files, &SheetFiles::failed, this, &SheetsPage::failed);
    const auto setIssuing = [this](bool issuing) {
        m_issuing = issuing;
        showState();
    };
    connect(m_issuingBox, &SheetIssuing::begun, this, [=] { setIssuing(true); });
    connect(m_issuingBox, &SheetIssuing::done, this, [=, this](const QString& message) {
        setIssuing(false);
        emit said(message);
        refresh();
    });
    connect(m_issuingBox, &SheetIssuing::failed, this, [=, this](const DatabaseError& error) {
        setIssuing(false);
        emit failed(error);
    });
}

void SheetsPage::refresh()
{
    m_stale = true;
    if (isVisible()) askMonths();
}

void SheetsPage::showEvent(QShowEvent* event)
{
    if (m_stale) askMonths();
    QWidget::showEvent(event); // not Page's: the months come first
}

void SheetsPage::askMonths()
{
    whenAnswered(
        this, m_database.months(), [this](const QList<QDate>& months) { showMonths(months); },
        [this](const DatabaseError& error) { emit failed(error); });
}

void SheetsPage::showMonths(const QList<QDate>& months)
{
    m_monthsKnown = true;
    m_stale = false;
    const QDate before = month();
    {
        const QSignalBlocker quiet(m_monthBox);
        m_monthBox->clear();
        for (QDate each : months)
            m_monthBox->addItem(QLocale().toString(each, tr("MMMM yyyy", "format of a month")), each);
        // The newest months are under way or ahead; the sheet one looks for is the last complete one.
        const QDate today = QDateTime::currentDateTime().toTimeZone(m_units.zone()).date();
        const QDate thisMonth(today.year(), today.month(), 1);
        int at = m_monthBox->findData(before.isValid() ? before : thisMonth.addMonths(-1));
        if (at < 0) at = m_monthBox->findData(thisMonth); // a district that has just begun
        m_monthBox->setCurrentIndex(std::max(0, at));
    }
    setScope();
    askSheet();
}

void SheetsPage::setUnits(const Units& units)
{
    m_units = units;
    QHash<QString, QString> names;
    for (const UnitRow& row : units.rows())
        names.insert(row.unit, row.name);
    m_tables->setUnitNames(names);
    for (SheetView* view : m_beside)
        view->setUnits(units);
    const QString before = unit();
    {
        const QSignalBlocker quiet(m_unitBox);
        m_unitBox->clear();
        for (const UnitRow& row : units.rows())
            if (units.hasLines(row.unit))
                m_unitBox->addItem(QString(2 * units.depth(row.unit), u' ') + row.name, row.unit);
        m_unitBox->setCurrentIndex(std::max(0, m_unitBox->findData(before)));
    }
    setScope();
    if (m_monthsKnown) askSheet();
}

QString SheetsPage::unit() const
{
    return m_unitBox->currentData().toString();
}

QDate SheetsPage::month() const
{
    return m_monthBox->currentData().toDate();
}

void SheetsPage::chooseUnit(const QString& unit)
{
    if (const int at = m_unitBox->findData(unit); at >= 0) m_unitBox->setCurrentIndex(at);
}

void SheetsPage::chooseMonth(QDate month)
{
    if (const int at = m_monthBox->findData(month); at >= 0) m_monthBox->setCurrentIndex(at);
}

void SheetsPage::forget()
{
    m_sheet = {};
    m_has = false;
    m_tables->forget();
    showGrades();
    showState();
}

void SheetsPage::askSheet()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    if (unit().isEmpty() || !month().isValid()) {
        if (m_unitBox->count() > 0 && m_monthsKnown) emit ready();
        return showState();
    }
    m_asking = true;
    showState();
    whenAnswered(
        this, m_database.sheet(unit(), month(), {m_tables->shownPart()}),
        [this](const SheetAnswer& answer) { show(answer); },
        [this](const DatabaseError& error) {
            m_asking = false;
            showState();
            emit failed(error);
        });
}

void SheetsPage::show(const SheetAnswer& answer)
{
    m_sheet = answer;
    m_has = true;
    m_old = m_asking = false;
    m_tables->show(answer, m_units.zone());
    showGrades();
    showState();
    emit refreshed();
    emit ready();
}

void SheetsPage::showGrades()
{
    QStringList grades;
    for (const QJsonObject& row : m_sheet.parts.value(m_tables->shownPart()))
        grades.append(row.value(QStringLiteral("grade")).toString());
    m_state->setGrades(grades);
}

void SheetsPage::showState()
{
    if (!m_has && m_asking)
        m_state->showComputing();
    else if (!m_has)
        m_state->showNothing();
    else if (m_old)
        m_state->showOld(m_sheet, m_units.zone());
    else
        m_state->showSheet(m_sheet, m_units.zone());
    m_tables->setComputing(m_asking);
    m_tables->showRule(m_sheet.head.rule);
    m_state->setPossible({canExport(), canExportCsv(), canIssue(), canRevise(), m_rights.issuesSheets(),
                          m_sheet.head.issued});
    emit possibleChanged();
}

bool SheetsPage::canExport() const
{
    return m_has;
}

bool SheetsPage::canExportCsv() const
{
    const QString part = m_tables->shownPart();
    return m_has && SheetTables::isScores(part) && !m_sheet.parts.value(part).isEmpty();
}

bool SheetsPage::canIssue() const
{
    return m_has && !m_old && !m_issuing && m_rights.issuesSheets() && !m_sheet.head.issued;
}

bool SheetsPage::canRevise() const
{
    return m_has && !m_old && !m_issuing && m_rights.issuesSheets() && m_sheet.head.issued;
}

void SheetsPage::markOld()
{
    m_old = true;
    showState();
}

void SheetsPage::exportXlsx()
{
    if (canExport()) m_files->writeXlsx(m_sheet, m_units.zone());
}

void SheetsPage::exportPdf()
{
    if (canExport()) m_files->writePdf(m_sheet, m_units.zone());
}

void SheetsPage::exportCsv()
{
    if (canExportCsv()) m_files->writeCsv(m_sheet, m_tables->shownPart());
}

void SheetsPage::issue()
{
    if (canIssue()) m_issuingBox->issue(m_sheet);
}

void SheetsPage::revise()
{
    if (canRevise()) m_issuingBox->revise(m_sheet);
}
