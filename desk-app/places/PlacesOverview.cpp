// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/PlacesOverview.h"

#include "desk-app/places/PlacesFilters.h"
#include "desk-app/places/model/Spans.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/HourDelegate.h"
#include "desk-app/widgets/ProgressDelegate.h"
#include "desk-app/widgets/RowTable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

PlacesOverview::PlacesOverview(QWidget* parent) : QWidget(parent), m_filters(new PlacesFilters(m_shown))
{
    m_shown.setSourceModel(&m_places);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* both = new QSplitter;
    both->setHandleWidth(12);
    both->setChildrenCollapsible(false);
    both->addWidget(buildTable());
    both->addWidget(buildPictures());
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    layout->addWidget(both);
    connect(m_filters, &PlacesFilters::changed, this, &PlacesOverview::sumUp);
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex& at) { emit placeWanted(at.data(CodeRole).toString()); });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& at) { emit placeWanted(at.data(CodeRole).toString()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlacesOverview::showHours);
}

QWidget* PlacesOverview::buildTable()
{
    using Model = PlacesModel;
    m_tableCard = new Card(tr("The most neglected first"));
    m_table = row_table::make(&m_shown, new ProgressDelegate, QStringLiteral("placesTable"), tr("Places of the month"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(Model::Longest, Qt::DescendingOrder);
    row_table::offerColumns(m_table, Model::Place);
    for (int hidden :
         {Model::Median, Model::BlindHours, Model::Visits, Model::Kind, Model::Category, Model::Unit, Model::Zone})
        m_table->setColumnHidden(hidden, true);
    const QFontMetrics metrics = m_table->fontMetrics();
    m_table->horizontalHeader()->setSectionResizeMode(Model::Place, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(6 * metrics.horizontalAdvance(u'0'));
    for (int column = Model::Longest; column < Model::ColumnCount; ++column) {
        const QString title = m_places.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        m_table->setColumnWidth(column, std::max(metrics.horizontalAdvance(title) + 20,
                                                 metrics.horizontalAdvance(QStringLiteral("00 / 00"))));
    }
    for (int column : {Model::Longest, Model::Median})
        m_table->setColumnWidth(column, std::max(m_table->columnWidth(column) + 12,
                                                 metrics.horizontalAdvance(spanText(47 * 60 + 59)) + 20));
    m_table->setColumnWidth(Model::Progress, 12 * metrics.horizontalAdvance(u'0'));
    m_table->setColumnWidth(
        Model::Level,
        metrics.horizontalAdvance(m_places.headerData(Model::Level, Qt::Horizontal, Qt::DisplayRole).toString()) + 22);
    m_empty = new EmptyState(m_table, tr("Waiting for the first answer"), {});
    auto* framed = new QWidget;
    auto* inside = new QVBoxLayout(framed);
    inside->setContentsMargins(12, 0, 12, 4);
    inside->addWidget(m_filters);
    m_tableCard->addContent(framed, 0);
    m_tableCard->addContent(m_table, 1);
    return m_tableCard;
}

QTableView* PlacesOverview::groupTable(GroupsModel& model, const QString& name, const QString& title)
{
    QTableView* table = row_table::make(&model, new ProgressDelegate, name, title);
    const int letter = table->fontMetrics().horizontalAdvance(u'0');
    table->horizontalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(GroupsModel::Progress, QHeaderView::Stretch);
    table->setColumnWidth(GroupsModel::Group, 16 * letter);
    table->setColumnWidth(GroupsModel::Completion, 9 * letter);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setMinimumHeight(3 * table->verticalHeader()->defaultSectionSize() + 6);
    return table;
}

QWidget* PlacesOverview::buildPictures()
{
    m_weekCard = new Card(tr("Hours of the week"));
    m_allButton = new QPushButton(tr("&All shown"));
    m_oneButton = new QPushButton(tr("&Chosen one"));
    m_allButton->setObjectName(QStringLiteral("placesHoursAll"));
    m_oneButton->setObjectName(QStringLiteral("placesHoursOne"));
    for (QPushButton* button : {m_allButton, m_oneButton}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        m_weekCard->addControl(button);
        connect(button, &QPushButton::clicked, this, &PlacesOverview::showHours);
    }
    m_allButton->setChecked(true);
    m_weekTable = new QTableView;
    m_weekTable->setObjectName(QStringLiteral("placesWeek"));
    m_weekTable->setAccessibleName(tr("Clock-ins in each hour of the week"));
    m_weekTable->setModel(&m_week);
    HourDelegate::makeGrid(m_weekTable);
    m_weekTable->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    new EmptyState(m_weekTable, tr("No place is shown"), tr("Choose another unit, or fewer filters."));
    m_weekCard->addContent(m_weekTable);
    m_weekNote = new QLabel;
    m_weekNote->setObjectName(QStringLiteral("placesWeekNote"));
    m_weekNote->setProperty("muted", true);
    m_weekNote->setWordWrap(true);
    m_weekNote->setContentsMargins(14, 2, 14, 6);
    m_weekCard->addContent(m_weekNote, 0);
    auto* levels = new Card(tr("By level"));
    levels->addContent(groupTable(m_levels, QStringLiteral("placesLevels"), tr("Places by level")));
    auto* categories = new Card(tr("By category"));
    categories->addContent(groupTable(m_categories, QStringLiteral("placesCategories"), tr("Places by category")));
    auto* pictures = new QSplitter(Qt::Vertical);
    pictures->setHandleWidth(12);
    pictures->setChildrenCollapsible(false);
    pictures->addWidget(m_weekCard);
    pictures->addWidget(levels);
    pictures->addWidget(categories);
    pictures->setStretchFactor(0, 5);
    pictures->setStretchFactor(1, 3);
    pictures->setStretchFactor(2, 4);
    return pictures;
}

void PlacesOverview::show(const PlacesAnswer& answer, const QTimeZone& zone)
{
    m_places.setZone(zone);
    m_places.show(answer.rows);
    if (answer.rows.isEmpty())
        m_empty->setTexts(tr("No checkpoint in this month"),
                          tr("The unit has no checkpoint that was valid then, or the month has not begun."));
    m_filters->offer(answer.rows);
}

void PlacesOverview::sumUp()
{
    const QList<PlaceRow> shown = m_shown.shown();
    m_levels.sum(shown);
    m_categories.sum(shown);
    m_tableCard->setNote(tr("%n place(s)", nullptr, static_cast<int>(shown.size())));
    if (shown.isEmpty() && m_places.rowCount() > 0)
        m_empty->setTexts(tr("No place is like that"), tr("Choose fewer filters."));
    showHours();
}

const PlaceRow* PlacesOverview::chosen() const
{
    return m_places.find(m_table->currentIndex().data(CodeRole).toString());
}

void PlacesOverview::showHours()
{
    const PlaceRow* one = chosen();
    m_oneButton->setEnabled(one);
    if (!one) m_allButton->setChecked(true);
    const bool alone = one && m_oneButton->isChecked();
    m_week.show(alone ? QList<PlaceRow>{*one} : m_shown.shown());
    const QString blind = m_week.known() == 0
                              ? tr("nothing is known")
                              : tr("nobody came in %1 of %2 hours").arg(m_week.blind()).arg(m_week.known());
    m_weekNote->setText(
        QStringLiteral("%1: %2 · %3")
            .arg(alone ? one->name : tr("All shown"), blind, tr("hatched: nobody came; dotted: nothing is known")));
}
