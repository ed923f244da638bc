// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/lines/LineTiles.h"

#include "desk-app/lines/model/MatrixModel.h"
#include "desk-app/rows/Text.h"
#include "desk-app/widgets/Tile.h"
#include "desk-app/words/Words.h"

#include <QHBoxLayout>

LineTiles::LineTiles(QWidget* parent) : QWidget(parent), m_total(new Tile(tr("Owed and done")))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_total->setObjectName(QStringLiteral("linesTile_total"));
    m_total->setToolTip(tr("Let all verdicts stand out again"));
    layout->addWidget(m_total, 13);
    connect(m_total, &Tile::clicked, this, [this] { choose({}); });
    for (Verdict verdict : allVerdicts) {
        auto* tile = new Tile(capitalized(words::verdict(codeOf(verdict))), verdict);
        tile->setObjectName(QStringLiteral("linesTile_") + codeOf(verdict));
        tile->setToolTip(tr("Let only these stand out"));
        layout->addWidget(tile, 10);
        m_tiles[verdict] = tile;
        connect(tile, &Tile::clicked, this,
                [this, verdict](bool checked) { choose(checked ? std::optional(verdict) : std::nullopt); });
    }
}

void LineTiles::choose(std::optional<Verdict> verdict)
{
    m_total->setChecked(false);
    for (const auto& [of, tile] : m_tiles)
        tile->setChecked(verdict == of);
    emit chosen(verdict);
}

void LineTiles::setCounts(const VerdictCounts& counts)
{
    m_total->setNumber(counts.total(), MatrixModel::share(counts));
    for (const auto& [verdict, tile] : m_tiles)
        tile->setNumber(counts[verdict]);
}

void LineTiles::setUnknown()
{
    m_total->setUnknown();
    for (const auto& [verdict, tile] : m_tiles)
        tile->setUnknown();
}
