// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/MissedView.h"

#include "desk-app/missed/MissedPictures.h"
#include "desk-app/missed/MissedTables.h"
#include "desk-app/rows/Text.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/Tile.h"
#include "desk-app/words/Words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

MissedView::MissedView(QWidget* parent)
    : QWidget(parent), m_pictures(new MissedPictures), m_chipRow(new QWidget), m_card(new Card(tr("Visits that nobody reached"))),
      m_search(new QLineEdit), m_excuse(new QPushButton(tr("As&k for an excuse …"))), m_evidence(new QPushButton(tr("&Evidence")))
{
    m_filter.setSourceModel(&m_visits);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(buildTiles());
    m_chips = new QHBoxLayout(m_chipRow);
    m_chips->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chipRow);
    layout->addWidget(m_pictures, 4);
    layout->addWidget(buildList(), 5);
    connect(m_pictures, &MissedPictures::chosen, this,
            [this](MissedBy by, const QString& key) { narrow(by, m_filter.narrowedTo(by) == key ? QString() : key); });
    setMayAsk(false);
    showAll();
}

QWidget* MissedView::buildTiles()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    for (Verdict verdict : {Verdict::Missed, Verdict::NoData, Verdict::Excused}) {
        auto* tile = new Tile(capitalized(words::verdict(codeOf(verdict))), verdict);
        tile->setObjectName(QStringLiteral("missedTile_") + codeOf(verdict));
        tile->setToolTip(tr("Show these or leave them out"));
        tile->setCheckable(true);
        tile->setChecked(true);
        tile->setUnknown();
        layout->addWidget(tile);
        m_tiles[verdict] = tile;
        connect(tile, &Tile::clicked, this, &MissedView::tilesChosen);
    }
    return row;
}

QWidget* MissedView::buildList()
{
    m_table = missed_tables::make(&m_filter, QStringLiteral("missedList"), tr("Visits that nobody reached"),
                                  MissedVisitsModel::Judged);
    missed_tables::setWidths(m_table, {9, 10, 12, 17, 32, 34, 16, 20, 5});
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->sortByColumn(MissedVisitsModel::Day, Qt::DescendingOrder);
    m_empty = new EmptyState(m_table, tr("Nothing to show yet"), tr("The database is being asked."));
    m_search->setObjectName(QStringLiteral("missedSearch"));
    m_search->setPlaceholderText(tr("Search the list"));
    m_search->setAccessibleName(tr("Search the list"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_excuse->setObjectName(QStringLiteral("missedAskButton"));
    m_evidence->setObjectName(QStringLiteral("missedEvidenceButton"));
    m_card->addControl(m_search);
    m_card->addControl(m_evidence);
    m_card->addControl(m_excuse);
    m_card->addContent(m_table);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter.setWords(words);
        showAll();
    });
    connect(m_excuse, &QPushButton::clicked, this, [this] { emit excuseWanted(selected()); });
    connect(m_evidence, &QPushButton::clicked, this, [this] { openEvidence(m_table->currentIndex()); });
    connect(m_table, &QTableView::activated, this, &MissedView::openEvidence);
    connect(m_table, &QTableView::customContextMenuRequested, this, &MissedView::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MissedView::showNote);
    return m_card;
}

void MissedView::show(const QList<MissedRow>& visits)
{
    m_visits.show(visits);
    m_empty->setTexts(tr("Nothing is missed"), tr("On these days nobody missed a visit that is asked for here."));
    showAll();
}

void MissedView::forget()
{
    m_visits.show({});
    m_empty->setTexts(tr("Nothing to show yet"), tr("The database is being asked."));
    for (const auto& [verdict, tile] : m_tiles)
        tile->setUnknown();
}

void MissedView::setMayAsk(bool may)
{
    m_mayAsk = may;
    m_excuse->setVisible(may);
    showNote();
}

void MissedView::tilesChosen()
{
    QSet<Verdict> verdicts;
    for (const auto& [verdict, tile] : m_tiles)
        if (tile->isChecked()) verdicts.insert(verdict);
    m_filter.setVerdicts(verdicts);
    showAll();
    emit verdictsChosen();
}

QString MissedView::verdictsWord() const
{
    QStringList codes;
    for (const auto& [verdict, tile] : m_tiles)
        if (tile->isChecked()) codes.append(codeOf(verdict));
    return codes.join(u' ');
}

void MissedView::chooseVerdicts(const QString& word)
{
    const QStringList codes = word.split(u' ', Qt::SkipEmptyParts);
    if (codes.isEmpty()) return;
    QSet<Verdict> verdicts;
    for (const auto& [verdict, tile] : m_tiles) {
        tile->setChecked(codes.contains(codeOf(verdict)));
        if (tile->isChecked()) verdicts.insert(verdict);
    }
    m_filter.setVerdicts(verdicts);
    showAll();
}

void MissedView::narrow(MissedBy by, const QString& key)
{
    m_filter.narrow(by, key);
    showAll();
}

void MissedView::setBadge(const QString& badge)
{
    m_filter.setBadge(badge);
    showAll();
}

void MissedView::widen()
{
    for (MissedBy by : allMissedBy)
        m_filter.narrow(by, {});
    m_filter.setBadge({});
    m_search->clear();
    showAll();
}

void MissedView::showAll()
{
    const VerdictCounts counts = m_filter.counts();
    if (m_visits.rowCount() > 0 || m_empty->title() == tr("Nothing is missed"))
        for (const auto& [verdict, tile] : m_tiles)
            tile->setNumber(counts[verdict]);
    m_pictures->show(m_filter);
    showChips();
    showNote();
}

void MissedView::addChip(const QString& text, const QString& name, const std::function<void()>& widen)
{
    auto* chip = new QPushButton(text + QStringLiteral("  ×"));
    chip->setObjectName(name);
    chip->setAccessibleName(tr("Show all again, not only %1").arg(text));
    chip->setToolTip(chip->accessibleName());
    m_chips->addWidget(chip);
    connect(chip, &QPushButton::clicked, this, widen, Qt::QueuedConnection); // the chip goes with it
}

void MissedView::showChips()
{
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    for (MissedBy by : allMissedBy) {
        const QString key = m_filter.narrowedTo(by);
        if (key.isEmpty()) continue;
        QString label = key;
        for (const MissedRow& row : m_visits.rows())
            if (MissedFilter::keyOf(row, by) == key) {
                label = MissedFilter::labelOf(row, by);
                break;
            }
        if (by == MissedBy::Hour) label = tr("begun at %1").arg(label);
        addChip(label, QStringLiteral("missedChip%1").arg(static_cast<int>(by)), [this, by] { narrow(by, {}); });
    }
    if (!m_filter.badge().isEmpty())
        addChip(tr("crew of %1").arg(m_filter.badge()), QStringLiteral("missedChipBadge"), [this] { setBadge({}); });
    m_chips->addStretch();
    m_chipRow->setVisible(m_chips->count() > 1);
}

QList<MissedRow> MissedView::selected() const
{
    QList<MissedRow> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.append(m_filter.row(index.row()));
    return rows;
}

void MissedView::showNote()
{
    const int chosen = int(m_table->selectionModel()->selectedRows().size());
    const QString all = tr("%n visit(s)", nullptr, m_filter.rowCount());
    m_card->setNote(chosen > 0 ? all + QStringLiteral(" · ") + tr("%n chosen", nullptr, chosen) : all);
    m_evidence->setEnabled(chosen > 0);
    m_excuse->setEnabled(chosen > 0);
    m_excuse->setToolTip(chosen > 0 ? QString() : tr("Choose the visits first"));
}

void MissedView::openEvidence(const QModelIndex& index)
{
    if (index.isValid()) emit evidenceWanted(m_filter.row(index.row()).key());
}

void MissedView::showMenu(const QPoint& at)
{
    const QModelIndex index = m_table->indexAt(at).isValid() ? m_table->indexAt(at) : m_table->currentIndex();
    if (!index.isValid()) return;
    const MissedRow row = m_filter.row(index.row());
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("missedMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show the &evidence"), this, [this, row] { emit evidenceWanted(row.key()); });
    if (m_mayAsk) menu->addAction(tr("As&k for an excuse …"), this, [this] { emit excuseWanted(selected()); });
    menu->addAction(tr("Show the &line"), this, [this, row] {
        emit wanted(QStringLiteral("lines"), {{QStringLiteral("line"), row.line},
                                              {QStringLiteral("from"), row.day.addDays(-3)},
                                              {QStringLiteral("through"), row.day.addDays(3)}});
    });
    menu->addAction(tr("Show the &place's month"), this, [this, row] {
        emit wanted(QStringLiteral("places"), {{QStringLiteral("checkpoint"), row.checkpoint},
                                               {QStringLiteral("month"), QDate(row.day.year(), row.day.month(), 1)}});
    });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}
