// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/SheetsPage.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/sheets/GradeBar.h"
#include "desk-app/sheets/SheetDelegate.h"
#include "desk-app/sheets/SheetExport.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/words/Words.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace
{

const QStringList shownParts{QStringLiteral("people"), QStringLiteral("lines"), QStringLiteral("units")};

constexpr int columnPadding = 18; ///< Pixels around a heading.
constexpr int slack = 2;          ///< Pixels that text may need beyond its rounded width.

QPushButton* button(const QString& text, const QString& name)
{
    auto* result = new QPushButton(text);
    result->setObjectName(name);
    return result;
}

} // namespace

SheetsPage::SheetsPage(Database& database, QWidget* parent) : QWidget(parent), m_database(database)
{
    setObjectName(QStringLiteral("sheetsPage"));
    for (std::size_t at = 0; at < m_parts.size(); ++at)
        m_parts[at].code = shownParts.at(static_cast<int>(at));
    build();
    connect(&m_database, &Database::opened, this, &SheetsPage::refresh);
    connect(&m_database, &Database::changed, this, [this](const QString& what) {
        if (what == u"sheets" || what == u"duties" || what == u"excuses") refresh();
    });
    for (QComboBox* box : {m_unitBox, m_monthBox}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            forget();
            askSheet();
        });
    }
    connect(m_tabs, &QTabBar::currentChanged, this, &SheetsPage::showPart);
    showState();
}

void SheetsPage::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(buildHead());
    layout->addWidget(buildState());
    layout->addWidget(buildTables(), 1);
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

QWidget* SheetsPage::buildState()
{
    auto* card = new Card({});
    auto* inside = new QWidget;
    auto* layout = new QHBoxLayout(inside);
    layout->setContentsMargins(16, 0, 14, 12);
    layout->setSpacing(10);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_state = new QLabel;
    m_state->setObjectName(QStringLiteral("sheetState"));
    m_state->setFont(theme::scaled(font(), 1.25, true));
    m_detail = new QLabel;
    m_detail->setObjectName(QStringLiteral("sheetDetail"));
    m_detail->setProperty("muted", true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(m_state);
    words->addWidget(m_detail);
    m_detail->setWordWrap(true);
    m_grades = new GradeBar;
    m_grades->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_grades->setObjectName(QStringLiteral("gradeBar"));
    m_issueButton = button(tr("Issue sheet…"), QStringLiteral("issueButton"));
    m_issueButton->setProperty("primary", true);
    m_xlsxButton = button(tr("Export XLSX…"), QStringLiteral("xlsxButton"));
    m_csvButton = button(tr("Export CSV…"), QStringLiteral("csvButton"));
    connect(m_issueButton, &QPushButton::clicked, this, &SheetsPage::issue);
    connect(m_xlsxButton, &QPushButton::clicked, this, &SheetsPage::exportXlsx);
    connect(m_csvButton, &QPushButton::clicked, this, &SheetsPage::exportCsv);
    layout->addLayout(words, 1);
    layout->addWidget(m_grades, 0, Qt::AlignVCenter);
    layout->addSpacing(16);
    for (QPushButton* each : {m_csvButton, m_xlsxButton, m_issueButton})
        layout->addWidget(each, 0, Qt::AlignVCenter);
    card->addContent(inside);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return card;
}

Card* SheetsPage::buildTables()
{
    auto* card = new Card({});
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("partTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tables = new QStackedWidget;
    for (Part& part : m_parts) {
        m_tabs->addTab(capitalized(words::sheetPart(part.code)));
        buildTable(part);
        m_tables->addWidget(part.table);
    }
    m_rule = new QLabel;
    m_rule->setProperty("muted", true);
    m_rule->setWordWrap(true);
    m_rule->setContentsMargins(14, 6, 14, 8);
    card->addContent(m_tabs, 0);
    card->addContent(m_tables, 1);
    card->addContent(m_rule, 0);
    return card;
}

void SheetsPage::buildTable(Part& part)
{
    part.model.setPart(part.code);
    part.shown.setSourceModel(&part.model);
    part.table = new QTableView;
    part.table->setObjectName(QStringLiteral("sheetTable_") + part.code);
    part.table->setAccessibleName(words::sheetPart(part.code));
    part.table->setModel(&part.shown);
    auto* delegate = new SheetDelegate(part.table);
    delegate->setColumns(part.model.columnOf(QStringLiteral("final")), part.model.columnOf(QStringLiteral("grade")));
    part.table->setItemDelegate(delegate);
    part.table->setShowGrid(false);
    part.table->setSelectionBehavior(QAbstractItemView::SelectRows);
    part.table->setTabKeyNavigation(false);
    part.table->setSortingEnabled(true);
    part.table->verticalHeader()->hide();
    part.table->verticalHeader()->setDefaultSectionSize(38);
    part.table->horizontalHeader()->setHighlightSections(false);
    part.table->horizontalHeader()->setMinimumSectionSize(40);
    part.table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    part.table->sortByColumn(part.model.columnOf(QStringLiteral("final")), Qt::DescendingOrder);
    part.empty =
        new EmptyState(part.table, tr("Nothing to score"), tr("No visit of this unit has been counted in this month."));
}

void SheetsPage::arrange(Part& part)
{
    QTableView* table = part.table;
    QHeaderView* header = table->horizontalHeader();
    const int due = part.model.columnOf(QStringLiteral("due"));
    bool anyDue = false;
    for (int row = 0; row < part.model.rowCount(); ++row)
        anyDue |= part.model.index(row, due).data(SortRole).toInt() > 0;
    table->setColumnHidden(due, !anyDue);
    table->resizeColumnsToContents();
    for (int at = 0; at < header->count(); ++at) {
        const int heading = table->fontMetrics().horizontalAdvance(
            part.model.headerData(at, Qt::Horizontal, Qt::DisplayRole).toString());
        const int content = static_cast<QAbstractItemView*>(table)->sizeHintForColumn(at);
        if (!table->isColumnHidden(at)) header->resizeSection(at, std::max(heading + columnPadding, content + slack));
    }
}

void SheetsPage::refresh()
{
    m_stale = true;
    if (isVisible()) askMonths();
}

void SheetsPage::showEvent(QShowEvent* event)
{
    if (m_stale) askMonths();
    QWidget::showEvent(event);
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
    askSheet();
}

void SheetsPage::setUnits(const Units& units)
{
    m_units = units;
    QHash<QString, QString> names;
    for (const UnitRow& row : units.rows())
        names.insert(row.unit, row.name);
    for (Part& part : m_parts)
        part.model.setUnitNames(names);
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

const QString& SheetsPage::shownPart() const
{
    return m_parts[static_cast<std::size_t>(m_tabs->currentIndex())].code;
}

void SheetsPage::forget()
{
    m_sheet = {};
    m_has = false;
    for (Part& part : m_parts)
        part.model.show({});
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
        this, m_database.sheet(unit(), month(), {shownPart()}), [this](const SheetAnswer& answer) { show(answer); },
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
    for (Part& part : m_parts)
        part.model.show(answer.parts.value(part.code));
    arrange(m_parts[static_cast<std::size_t>(m_tabs->currentIndex())]);
    showGrades();
    showState();
    emit refreshed();
    emit ready();
}

void SheetsPage::showPart(int at)
{
    m_tables->setCurrentIndex(at);
    showGrades();
    if (m_has) askSheet();
}

void SheetsPage::showGrades()
{
    QStringList grades;
    for (const QJsonObject& row : m_sheet.parts.value(shownPart()))
        grades.append(row.value(QStringLiteral("grade")).toString());
    m_grades->setGrades(grades);
}

QString SheetsPage::ruleInWords() const
{
    QStringList terms;
    const QList<QPair<const char*, const char*>> columns{{"completion", "completion"}, {"punctuality", "punctuality"},
                                                         {"attendance", "attendance"}, {"order_kept", "order"},
                                                         {"dwell", "dwell"},           {"staffing", "staffing"}};
    for (const auto& [key, column] : columns) {
        const QJsonValue weight = m_sheet.head.rule.value(QLatin1String(key));
        if (weight.isUndefined()) continue;
        terms.append(words::column(QLatin1String(column)) + u' ' + weight.toVariant().toString());
    }
    return terms.isEmpty() ? QString() : tr("Weights of the score: %1").arg(terms.join(QStringLiteral(" · ")));
}

void SheetsPage::showState()
{
    const auto clock = [this](const QDateTime& at) {
        return QLocale().toString(at.toTimeZone(m_units.zone()), tr("yyyy-MM-dd HH:mm", "format of an instant"));
    };
    const SheetHead& head = m_sheet.head;
    if (!m_has && m_asking) {
        m_state->setText(tr("Computing the sheet…"));
        m_detail->setText(tr("A month of a whole bureau takes a few seconds."));
    } else if (!m_has) {
        m_state->setText(tr("No month yet"));
        m_detail->setText(tr("Months appear here as soon as they have duties."));
    } else if (head.issued) {
        m_state->setText(tr("Issued · revision %1 · code %2").arg(QString::number(head.revision), head.code));
        m_detail->setText(tr("%1, issued %2 by %3. It will not change any more.")
                              .arg(head.unitName, clock(head.issuedAt), head.issuedBy));
    } else {
        m_state->setText(tr("Draft"));
        m_detail->setText(
            tr("%1, as it stands at %2. What arrives later still counts.").arg(head.unitName, clock(m_sheet.asOf)));
    }
    if (m_old && m_has) m_detail->setText(tr("Last known state, %1").arg(clock(m_sheet.asOf)));
    for (Part& part : m_parts) {
        if (m_asking)
            part.empty->setTexts(tr("Computing the sheet…"), {});
        else
            part.empty->setTexts(tr("Nothing to score"), tr("No visit of this unit has been counted in this month."));
    }
    m_rule->setText(ruleInWords());
    m_rule->setVisible(!m_rule->text().isEmpty());
    m_issueButton->setEnabled(canIssue());
    m_xlsxButton->setEnabled(canExport());
    m_csvButton->setEnabled(canExport());
    emit possibleChanged();
}

bool SheetsPage::canExport() const
{
    return m_has && !m_sheet.parts.value(shownPart()).isEmpty();
}

bool SheetsPage::canIssue() const
{
    return m_has && !m_old && !m_sheet.head.issued;
}

void SheetsPage::markOld()
{
    m_old = true;
    showState();
}

void SheetsPage::chooseFile(const QString& suffix, const QString& filter,
                            const std::function<void(const QString&)>& write)
{
    auto* dialog = new QFileDialog(this, tr("Export sheet"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), filter);
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(sheetexport::fileName(m_sheet, suffix));
    connect(dialog, &QFileDialog::fileSelected, this, write);
    dialog->open();
}

void SheetsPage::exportXlsx()
{
    if (!canExport()) return;
    const QString unitCode = m_sheet.unit;
    const QDate of = m_sheet.month;
    chooseFile(QStringLiteral("xlsx"), tr("Excel workbook (*.xlsx)"), [=, this](const QString& file) {
        whenAnswered(
            this, m_database.sheetForExport(unitCode, of, sheetexport::parts()),
            [=, this](const SheetAnswer& sheet) {
                tellWritten(file, sheetexport::writeXlsx(sheet, m_units.zone(), file));
            },
            [this](const DatabaseError& error) { emit failed(error); });
    });
}

void SheetsPage::exportCsv()
{
    if (!canExport()) return;
    chooseFile(QStringLiteral("csv"), tr("CSV table (*.csv)"),
               [this, part = shownPart(), sheet = m_sheet](const QString& file) {
                   tellWritten(file, sheetexport::writeCsv(sheet, part, file));
               });
}

void SheetsPage::tellWritten(const QString& file, const QString& problem)
{
    const QString name = QDir::toNativeSeparators(file);
    if (problem.isEmpty()) return emit said(tr("Written: %1").arg(name));
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Export sheet"),
                                tr("%1 could not be written: %2").arg(name, problem), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Choose another folder, or close the program that has the file open."));
    box->open();
}

void SheetsPage::issue()
{
    if (!canIssue()) return;
    const QString what = tr("Issue the sheet of %1 for %2?").arg(m_sheet.head.unitName, m_monthBox->currentText());
    auto* box = new QMessageBox(QMessageBox::Question, tr("Issue sheet"), what, QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("issueDialog"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("An issued sheet is never changed. What arrives later shows as a correction on the next one."));
    QPushButton* yes = box->addButton(tr("Issue"), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("issueConfirmButton"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::accepted, this, &SheetsPage::issueNow);
    box->open();
}

void SheetsPage::issueNow()
{
    m_issueButton->setEnabled(false);
    whenAnswered(
        this, m_database.issueSheet(m_sheet.unit, m_sheet.month),
        [this](const IssueAnswer& answer) {
            emit said(tr("Issued with code %1").arg(answer.code));
            refresh();
        },
        [this](const DatabaseError& error) {
            showState();
            emit failed(error);
        });
}
