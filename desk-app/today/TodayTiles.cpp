// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/TodayTiles.h"

#include "desk-app/rows/Text.h"
#include "desk-app/today/CompletionTile.h"
#include "desk-app/widgets/Tile.h"
#include "desk-app/words/Words.h"

#include <QHBoxLayout>

TodayTiles::TodayTiles(QWidget* parent)
    : QWidget(parent), m_completion(new CompletionTile), m_total(new Tile(tr("Owed today")))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_completion, 23);
    layout->addWidget(m_total, 10);
    m_total->setObjectName(QStringLiteral("tile_total"));
    connect(m_total, &Tile::clicked, this, [this] {
        choose({});
        emit chosen({});
    });
    for (Verdict verdict :
         {Verdict::Due, Verdict::OnTime, Verdict::Late, Verdict::Missed, Verdict::NoData, Verdict::Excused}) {
        auto* tile = new Tile(capitalized(words::verdict(codeOf(verdict))), verdict);
        tile->setObjectName(QStringLiteral("tile_") + codeOf(verdict));
        tile->setToolTip(tr("List these visits"));
        layout->addWidget(tile, 10);
        m_tiles[verdict] = tile;
        connect(tile, &Tile::clicked, this, [this, verdict](bool checked) {
            const auto wanted = checked ? std::optional(verdict) : std::nullopt;
            choose(wanted);
            emit chosen(wanted);
        });
    }
}

void TodayTiles::setCounts(const VerdictCounts& counts)
{
    m_completion->setCounts(counts);
    m_total->setNumber(counts.total());
    for (const auto& [verdict, tile] : m_tiles)
        tile->setNumber(counts[verdict]);
}

void TodayTiles::choose(std::optional<Verdict> verdict)
{
    m_total->setChecked(false);
    for (const auto& [of, tile] : m_tiles)
        tile->setChecked(verdict == of);
}
