// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QWidget>
#include <map>
#include <optional>

class CompletionTile;
class Tile;

/// The day in eight numbers. A verdict's tile can be chosen to list its visits.
class TodayTiles : public QWidget
{
    Q_OBJECT
public:
    explicit TodayTiles(QWidget* parent = nullptr);
    void setCounts(const VerdictCounts& counts);
    /// Marks the chosen verdict; none = no tile.
    void choose(std::optional<Verdict> verdict);

signals:
    /// A tile was pressed: its verdict, or none when it was let go.
    void chosen(std::optional<Verdict> verdict);

private:
    CompletionTile* m_completion;
    Tile* m_total;
    std::map<Verdict, Tile*> m_tiles;
};
