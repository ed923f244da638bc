// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/PeopleTable.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/ProgressDelegate.h"
#include "desk-app/words/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace
{

const QString none = QStringLiteral("-");

} // namespace

PeopleTable::PeopleTable(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit), m_kind(new QComboBox), m_grade(new QComboBox), m_count(new QLabel), m_table(new QTableView)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(buildFilters());
    buildTable();
    auto* card = new Card({});
    card->addContent(m_table);
    layout->addWidget(card, 1);
    auto* plain = new QLabel(tr("Only duties that were given to a person count. What has no data and what was excused is not in the score and is held against nobody."));
    plain->setObjectName(QStringLiteral("peoplePlain"));
    plain->setProperty("muted", true);
    plain->setWordWrap(true);
    layout->addWidget(plain);
}

QWidget* PeopleTable::buildFilters()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_search->setObjectName(QStringLiteral("peopleSearch"));
    m_search->setPlaceholderText(tr("Name, pinyin initials or badge"));
    m_search->setClearButtonEnabled(true);
    auto* searchLabel = new QLabel(tr("S&earch"));
    searchLabel->setBuddy(m_search);
    m_search->setAccessibleName(tr("Search: name, pinyin initials or badge"));
    m_kind->setObjectName(QStringLiteral("peopleKindBox"));
    m_kind->setAccessibleName(tr("Kind of person"));
    m_kind->addItem(tr("All kinds"), QString());
    for (const char* kind : {"officer", "auxiliary", "grid_worker", "guard", "volunteer", "municipal"})
        m_kind->addItem(capitalized(words::personKind(QLatin1String(kind))), QLatin1String(kind));
    m_grade->setObjectName(QStringLiteral("peopleGradeBox"));
    m_grade->setAccessibleName(tr("Grade"));
    m_grade->addItem(tr("All grades"), QString());
    for (const QString& grade : {QStringLiteral("优"), QStringLiteral("良"), QStringLiteral("中"), QStringLiteral("差")})
        m_grade->addItem(capitalized(words::grade(grade)), grade);
    m_grade->addItem(tr("Without a score"), none);
    m_count->setObjectName(QStringLiteral("peopleCount"));
    m_count->setProperty("muted", true);
    layout->addWidget(searchLabel);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_kind);
    layout->addWidget(m_grade);
    layout->addStretch(1);
    layout->addWidget(m_count);
    connect(m_search, &QLineEdit::textChanged, this, &PeopleTable::apply);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_filter.rowCount() > 0) emit personWanted(m_filter.index(0, 0).data(CodeRole).toString());
    });
    for (QComboBox* box : {m_kind, m_grade})
        connect(box, &QComboBox::currentIndexChanged, this, &PeopleTable::apply);
    return row;
}

void PeopleTable::buildTable()
{
    m_filter.setSourceModel(&m_model);
    m_table->setObjectName(QStringLiteral("peopleTable"));
    m_table->setAccessibleName(tr("People of the month"));
    m_table->setModel(&m_filter);
    m_table->setItemDelegate(new ProgressDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(20);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 14);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PeopleModel::Final, Qt::AscendingOrder); // who needs a look stands first
    const auto fit = [this](int column, const QString& widest) {
        const QString heading = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const QFontMetrics metrics = m_table->fontMetrics();
        m_table->setColumnWidth(column, std::max(metrics.horizontalAdvance(heading) + 26, metrics.horizontalAdvance(widest) + 22));
    };
    for (int column = 0; column < PeopleModel::ColumnCount; ++column)
        fit(column, QStringLiteral("100.0%"));
    fit(PeopleModel::Rank, QStringLiteral("000"));
    fit(PeopleModel::Name, tr("Zhang Sanfeng", "as wide as names are"));
    fit(PeopleModel::Unit, QStringLiteral("东方广场社区警务室"));
    fit(PeopleModel::Kind, capitalized(words::personKind(QStringLiteral("grid_worker"))));
    fit(PeopleModel::Visits, QStringLiteral("00000000000000"));
    m_empty = new EmptyState(m_table, {}, {});
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& at) { emit personWanted(at.data(CodeRole).toString()); });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& at) { emit personWanted(at.data(CodeRole).toString()); });
}

void PeopleTable::show(const QList<PersonScore>& people)
{
    m_model.show(people);
    count();
}

void PeopleTable::say(const QString& title, const QString& explanation)
{
    m_title = title;
    m_explanation = explanation;
    count();
}

void PeopleTable::apply()
{
    m_filter.setSearch(m_search->text());
    m_filter.setKind(m_kind->currentData().toString());
    m_filter.setGrade(m_grade->currentData().toString());
    count();
    emit filtersChanged();
}

void PeopleTable::count()
{
    const int all = m_model.rowCount(), shown = m_filter.rowCount();
    m_count->setText(all == shown ? tr("%n person(s)", nullptr, all) : tr("%1 of %n person(s)", nullptr, all).arg(shown));
    if (all > 0 && shown == 0)
        m_empty->setTexts(tr("Nobody like that"), tr("Search for a part of the name, the first letters of its pinyin or the badge, or choose all kinds and grades."));
    else
        m_empty->setTexts(m_title, m_explanation);
}

const PersonScore* PeopleTable::chosen() const
{
    return find(m_table->currentIndex().data(CodeRole).toString());
}

const PersonScore* PeopleTable::find(const QString& badge) const
{
    const int at = m_model.rowOf(badge);
    return at < 0 ? nullptr : &m_model.row(at);
}

const PersonScore* PeopleTable::neighbour(const QString& badge, int step) const
{
    const int at = m_model.rowOf(badge);
    if (at < 0) return nullptr;
    const QModelIndex next = m_filter.index(m_filter.mapFromSource(m_model.index(at, 0)).row() + step, 0);
    return next.isValid() ? &m_model.row(m_filter.mapToSource(next).row()) : nullptr;
}

void PeopleTable::choose(const QString& badge)
{
    const int at = m_model.rowOf(badge);
    const QModelIndex row = at < 0 ? QModelIndex() : m_filter.mapFromSource(m_model.index(at, 0));
    if (row.isValid()) m_table->setCurrentIndex(row);
}

const PersonScore* PeopleTable::mostTelling() const
{
    const PersonScore* lowest = nullptr;
    for (const PersonScore& person : m_model.rows())
        if (person.final && (!lowest || *person.final < *lowest->final)) lowest = &person;
    return lowest || m_model.rows().isEmpty() ? lowest : &m_model.rows().first();
}

QVariantMap PeopleTable::filters() const
{
    return {{QStringLiteral("kind"), m_kind->currentData()}, {QStringLiteral("grade"), m_grade->currentData()}};
}

void PeopleTable::setFilters(const QVariantMap& filters)
{
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(filters.value(QStringLiteral("kind")).toString())));
    m_grade->setCurrentIndex(std::max(0, m_grade->findData(filters.value(QStringLiteral("grade")).toString())));
}
