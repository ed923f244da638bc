// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/ReadersView.h"

#include "desk-app/readers/ReaderDetail.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/RowDelegate.h"
#include "desk-app/widgets/RowTable.h"
#include "desk-app/widgets/Tile.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

ReadersView::ReadersView(QWidget* parent) : QWidget(parent)
{
    m_shown.setSourceModel(&m_readers);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(buildTiles());
    auto* both = new QSplitter;
    both->setHandleWidth(12);
    both->setChildrenCollapsible(false);
    both->addWidget(buildTable());
    both->addWidget(m_detail = new ReaderDetail);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    layout->addWidget(both, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showChosen();
        if (!chosen().isEmpty()) emit readerChosen(chosen());
    });
}

QWidget* ReadersView::buildTiles()
{
    using Sort = ReadersFilter::Sort;
    const QList<std::tuple<Sort, QString, std::optional<Verdict>, const char*>> sorts{
        {Sort::Listening, tr("Listening"), Verdict::OnTime, "readersListening"},
        {Sort::Deaf, tr("Deaf"), Verdict::Missed, "readersDeaf"},
        {Sort::Silent, tr("Silent for over %1 h").arg(ReadersModel::silentHours), Verdict::NoData, "readersSilent"},
        {Sort::Backlog, tr("Entries not delivered"), std::nullopt, "readersBacklog"},
        {Sort::Troubled, tr("With troubles"), Verdict::Late, "readersTroubled"}};
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    for (const auto& [sort, caption, verdict, name] : sorts) {
        auto* tile = new Tile(caption, verdict);
        tile->setObjectName(QLatin1String(name));
        layout->addWidget(tile);
        m_tiles.append({sort, tile});
        connect(tile, &Tile::clicked, this, [this, sort = sort, tile](bool on) {
            for (const auto& [other, each] : m_tiles)
                if (each != tile) each->setChecked(false);
            m_shown.setSort(on ? std::optional(sort) : std::nullopt);
        });
    }
    return row;
}

QWidget* ReadersView::buildTable()
{
    using Model = ReadersModel;
    auto* card = new Card(tr("Readers"));
    card->setNote(tr("the troubled first"));
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("readersText"));
    m_text->setPlaceholderText(tr("Code or place"));
    m_text->setAccessibleName(tr("Code or place"));
    m_text->setClearButtonEnabled(true);
    card->addControl(m_text);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) { m_shown.setText(text); });
    auto* delegate = new RowDelegate;
    delegate->setGlyphColumn(Model::State);
    m_table = row_table::make(&m_shown, delegate, QStringLiteral("readersTable"), tr("Readers with their health"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(Model::State, Qt::AscendingOrder);
    row_table::offerColumns(m_table, Model::Reader);
    for (int hidden : {Model::Disk, Model::Key, Model::Troubles, Model::Version, Model::Unit})
        m_table->setColumnHidden(hidden, true);
    const QFontMetrics metrics = m_table->fontMetrics();
    const int letter = metrics.horizontalAdvance(u'0');
    const int instant = metrics.horizontalAdvance(m_readers.instant(QDateTime::fromSecsSinceEpoch(1'000'000'000))) + 20;
    m_table->setColumnWidth(Model::Reader, 19 * letter);
    const auto titled = [&](int column) {
        return metrics.horizontalAdvance(m_readers.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + 24;
    };
    for (int column : {Model::LastSeen, Model::Complete})
        m_table->setColumnWidth(column, std::max(instant, titled(column)));
    for (int column : {Model::Undelivered, Model::Clock})
        m_table->setColumnWidth(column, titled(column));
    m_table->horizontalHeader()->setMinimumSectionSize(8 * letter);
    m_table->horizontalHeader()->setSectionResizeMode(Model::State, QHeaderView::Stretch);
    m_empty = new EmptyState(m_table, tr("Waiting for the first answer"), {});
    card->addContent(m_table);
    return card;
}

void ReadersView::show(const ReadersAnswer& answer, const QTimeZone& zone)
{
    m_readers.setZone(zone);
    m_readers.showReaders(answer);
    m_empty->setTexts(tr("No reader is like that"),
                      tr("Readers come with the plan: see readers.csv. Choose another unit, or fewer filters."));
    count();
    if (!m_wanted.isEmpty()) choose(std::exchange(m_wanted, {}));
    if (chosen().isEmpty() && m_shown.rowCount() > 0) m_table->setCurrentIndex(m_shown.index(0, ReadersModel::Reader));
    showChosen();
}

void ReadersView::setUnits(const QSet<QString>& units)
{
    m_shown.setUnits(units);
    count();
}

void ReadersView::count()
{
    for (const auto& [sort, tile] : m_tiles) {
        if (m_readers.rowCount() == 0)
            tile->setUnknown();
        else
            tile->setNumber(sort == ReadersFilter::Sort::Backlog ? static_cast<int>(m_shown.backlog())
                                                                 : m_shown.count(sort));
    }
}

QString ReadersView::chosen() const
{
    return m_table->currentIndex().data(CodeRole).toString();
}

void ReadersView::choose(const QString& reader)
{
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        if (m_shown.index(row, 0).data(CodeRole).toString() != reader) continue;
        m_table->setCurrentIndex(m_shown.index(row, 0));
        return m_table->scrollTo(m_table->currentIndex());
    }
    m_wanted = reader;
}

void ReadersView::showChosen()
{
    m_detail->showReader(m_readers.find(chosen()), m_readers);
}
