// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/ComparisonView.h"

#include "desk-app/charts/TrendChart.h"
#include "desk-app/rows/Text.h"
#include "desk-app/sheets/ListTable.h"
#include "desk-app/sheets/model/SheetQuestions.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/words/Words.h"

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

namespace
{

constexpr int monthsShown = 12;

} // namespace

ComparisonView::ComparisonView(Database& database, QWidget* parent)
    : SheetView(database, parent), m_trend(new TrendChart), m_ofWhat(new QComboBox)
{
    m_shown.setSourceModel(&m_rows);
    m_trend->setObjectName(QStringLiteral("unitTrend"));
    m_trend->setRange(0, 100);
    auto* picture = new Card(tr("The unit's issued sheets over twelve months"));
    picture->addContent(m_trend);
    m_ofWhat->setObjectName(QStringLiteral("comparisonOfWhat"));
    m_ofWhat->setAccessibleName(tr("What is compared"));
    for (const char* part : {"people", "lines", "units"})
        m_ofWhat->addItem(capitalized(words::sheetPart(QLatin1String(part))), QLatin1String(part));
    m_card = new Card(tr("Beside the month and the year before"));
    m_card->addControl(m_ofWhat);
    m_table = new ListTable(&m_shown, QStringLiteral("comparisonTable"), tr("Beside the month and the year before"));
    m_table->sortByColumn(ComparisonModel::Final, Qt::DescendingOrder);
    new EmptyState(m_table, tr("Nothing to compare"),
                   tr("The sheet of this month is not issued yet. What is issued can be compared."));
    m_card->addContent(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(picture, 2);
    layout->addWidget(m_card, 3);
    connect(m_ofWhat, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
}

void ComparisonView::askAll()
{
    ask(sheet_questions::comparison(m_database, m_unit, m_month, m_ofWhat->currentData().toString()),
        [this](const QList<ComparisonRow>& rows) {
            m_rows.show(rows);
            m_card->setNote(rows.isEmpty() ? QString() : QLocale().toString(rows.size()));
            m_table->arrange(ComparisonModel::Subject);
        });
    ask(sheet_questions::unitTrend(m_database, m_unit, m_month, monthsShown),
        [this](const QList<TrendRow>& rows) { showTrend(rows); });
}

void ComparisonView::forget()
{
    m_rows.show({});
    m_card->setNote({});
    m_trend->show({}, {});
}

void ComparisonView::showTrend(const QList<TrendRow>& rows)
{
    QList<QDate> months;
    TrendChart::Series final{tr("Final score"), {}, {}}, completion{tr("Completion, %"), {}, {}};
    for (QDate month = m_month.addMonths(1 - monthsShown); month <= m_month; month = month.addMonths(1)) {
        const auto row = std::find_if(rows.cbegin(), rows.cend(), [&](const TrendRow& each) { return each.month == month; });
        const bool there = row != rows.cend();
        months.append(month);
        final.points.append({there ? row->final : std::nullopt});
        completion.points.append({there && row->completion ? std::optional(100 * *row->completion) : std::nullopt});
    }
    m_trend->show(months, {final, completion});
}
