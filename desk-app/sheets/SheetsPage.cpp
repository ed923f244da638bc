// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/SheetsPage.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/sheets/SheetFiles.h"
#include "desk-app/sheets/SheetIssuing.h"
#include "desk-app/sheets/SheetState.h"
#include "desk-app/sheets/SheetTables.h"
#include "desk-app/widgets/Theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
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
    layout->addWidget(m_state = new SheetState);
    layout->addWidget(m_tables = new SheetTables, 1);
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
    m_monthBox->setMinimumWidth(150);
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
        if (ofSheets.contains(what)) refresh();
    });
    for (QComboBox* box : {m_unitBox, m_monthBox}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            forget();
            askSheet();
        });
    }
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
    askRights();
    whenAnswered(
        this, m_database.months(), [this](const QList<QDate>& months) { showMonths(months); },
        [this](const DatabaseError& error) { emit failed(error); });
}

// Without an answer nobody may.
void SheetsPage::askRights()
{
    whenAnswered(
        this, m_database.rights(),
        [this](const Rights& rights) {
            m_rights = rights;
            showState();
        },
        [](const DatabaseError&) {});
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
    askSheet();
}

void SheetsPage::setUnits(const Units& units)
{
    m_units = units;
    QHash<QString, QString> names;
    for (const UnitRow& row : units.rows())
        names.insert(row.unit, row.name);
    m_tables->setUnitNames(names);
    const QString before = unit();
    {
        const QSignalBlocker quiet(m_unitBox);
        m_unitBox->clear();
        for (const UnitRow& row : units.rows())
            if (units.hasLines(row.unit))
                m_unitBox->addItem(QString(2 * units.depth(row.unit), u' ') + row.name, row.unit);
        m_unitBox->setCurrentIndex(std::max(0, m_unitBox->findData(before)));
    }
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
