// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/SheetTables.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/sheets/SheetDelegate.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/words/SheetWords.h"
#include "desk-app/words/Words.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

namespace
{

constexpr int columnPadding = 18; ///< Pixels around a heading.
constexpr int slack = 2;          ///< Pixels that text may need beyond its rounded width.
constexpr int scoreRow = 38;      ///< Pixels: a name and its kind below.
constexpr int listRow = 28;
constexpr int widestColumn = 420; ///< Of a list, pixels.

QString ruleInWords(const QJsonObject& rule)
{
    QStringList terms;
    const QList<QPair<const char*, const char*>> columns{{"completion", "completion"}, {"punctuality", "punctuality"},
                                                         {"attendance", "attendance"}, {"order_kept", "order"},
                                                         {"dwell", "dwell"},           {"staffing", "staffing"}};
    for (const auto& [key, column] : columns) {
        const QJsonValue weight = rule.value(QLatin1String(key));
        if (weight.isUndefined()) continue;
        terms.append(words::column(QLatin1String(column)) + u' ' + weight.toVariant().toString());
    }
    return terms.join(QStringLiteral(" · "));
}

} // namespace

SheetTables::SheetTables(QWidget* parent)
    : Card({}, parent), m_tabs(new QTabBar), m_tables(new QStackedWidget), m_rule(new QLabel)
{
    m_tabs->setObjectName(QStringLiteral("partTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString& code : words::sheetParts()) {
        Part& part = m_parts.emplace_back();
        part.code = code;
        m_tabs->addTab(capitalized(words::sheetPart(code)));
        build(part);
        m_tables->addWidget(part.table);
    }
    m_rule->setProperty("muted", true);
    m_rule->setWordWrap(true);
    m_rule->setContentsMargins(14, 6, 14, 8);
    addContent(m_tabs, 0);
    addContent(m_tables, 1);
    addContent(m_rule, 0);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int at) {
        m_tables->setCurrentIndex(at);
        emit partChosen();
    });
    showRule({});
}

bool SheetTables::isScores(const QString& part)
{
    return part == u"people" || part == u"lines" || part == u"units";
}

SheetTables::Part& SheetTables::current()
{
    return m_parts[static_cast<std::size_t>(m_tabs->currentIndex())];
}

QString SheetTables::shownPart() const
{
    return m_parts[static_cast<std::size_t>(m_tabs->currentIndex())].code;
}

void SheetTables::build(Part& part)
{
    part.table = new QTableView;
    part.table->setObjectName(QStringLiteral("sheetTable_") + part.code);
    part.table->setAccessibleName(words::sheetPart(part.code));
    part.shown.setSourceModel(isScores(part.code) ? static_cast<QAbstractItemModel*>(&part.scores) : &part.list);
    part.table->setModel(&part.shown);
    part.table->setShowGrid(false);
    part.table->setSelectionBehavior(QAbstractItemView::SelectRows);
    part.table->setTabKeyNavigation(false);
    part.table->setWordWrap(false);
    part.table->verticalHeader()->hide();
    part.table->verticalHeader()->setMinimumSectionSize(20);
    part.table->verticalHeader()->setDefaultSectionSize(isScores(part.code) ? scoreRow : listRow);
    part.table->horizontalHeader()->setHighlightSections(false);
    part.table->horizontalHeader()->setMinimumSectionSize(40);
    part.table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    part.table->setItemDelegate(new RowDelegate(part.table));
    if (isScores(part.code)) buildScores(part);
    part.table->setSortingEnabled(true);
    part.empty = new EmptyState(part.table, {}, {});
}

void SheetTables::buildScores(Part& part)
{
    part.scores.setPart(part.code);
    auto* delegate = new SheetDelegate(part.table);
    delegate->setColumns(part.scores.columnOf(QStringLiteral("final")), part.scores.columnOf(QStringLiteral("grade")));
    part.table->setItemDelegate(delegate);
    part.table->sortByColumn(part.scores.columnOf(QStringLiteral("final")), Qt::DescendingOrder);
}

void SheetTables::hideColumnsOfNothing(Part& part)
{
    const int due = part.scores.columnOf(QStringLiteral("due"));
    bool anyDue = false;
    for (int row = 0; row < part.scores.rowCount(); ++row)
        anyDue |= part.scores.index(row, due).data(SortRole).toInt() > 0;
    part.table->setColumnHidden(due, !anyDue);
}

void SheetTables::arrange(Part& part)
{
    QTableView* table = part.table;
    QHeaderView* header = table->horizontalHeader();
    if (isScores(part.code)) hideColumnsOfNothing(part);
    table->resizeColumnsToContents();
    for (int at = 0; at < header->count(); ++at) {
        const int heading = table->fontMetrics().horizontalAdvance(
            part.shown.headerData(at, Qt::Horizontal, Qt::DisplayRole).toString());
        const int content = static_cast<QAbstractItemView*>(table)->sizeHintForColumn(at);
        const int width = std::max(heading + columnPadding, content + slack);
        if (!table->isColumnHidden(at))
            header->resizeSection(at, isScores(part.code) ? width : std::min(width, widestColumn));
    }
}

void SheetTables::setUnitNames(const QHash<QString, QString>& names)
{
    for (Part& part : m_parts)
        part.scores.setUnitNames(names);
}

void SheetTables::show(const SheetAnswer& answer, const QTimeZone& zone)
{
    Part& part = current();
    if (isScores(part.code)) {
        part.scores.show(answer.parts.value(part.code));
    } else {
        // In the order of the sheet, until somebody sorts.
        part.table->sortByColumn(-1, Qt::AscendingOrder);
        part.list.show(words::sheetTable(part.code, answer.parts.value(part.code), zone));
    }
    arrange(part);
}

void SheetTables::forget()
{
    for (Part& part : m_parts) {
        part.scores.show({});
        part.list.show({});
    }
}

void SheetTables::setComputing(bool computing)
{
    for (Part& part : m_parts) {
        if (computing)
            part.empty->setTexts(tr("Computing the sheet…"), {});
        else if (isScores(part.code))
            part.empty->setTexts(tr("Nothing to score"), tr("No visit of this unit has been counted in this month."));
        else
            part.empty->setTexts(tr("None"), tr("This month has nothing of this kind."));
    }
}

void SheetTables::showRule(const QJsonObject& rule)
{
    const QString words = ruleInWords(rule);
    m_rule->setText(words.isEmpty() ? QString() : tr("Weights of the score: %1").arg(words));
    m_rule->setVisible(!words.isEmpty());
}
