// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QWidget>
#include <map>
#include <optional>

class Tile;

/// The span in numbers: what was owed, and how much of it has each verdict. A verdict's tile can be chosen.
class LineTiles : public QWidget
{
    Q_OBJECT
public:
    explicit LineTiles(QWidget* parent = nullptr);
    void setCounts(const VerdictCounts& counts);
    void setUnknown(); ///< Nothing is known yet.

signals:
    void chosen(std::optional<Verdict> verdict); ///< By the person at the desk; none = all.

private:
    void choose(std::optional<Verdict> verdict);
    Tile* m_total;
    std::map<Verdict, Tile*> m_tiles;
};
