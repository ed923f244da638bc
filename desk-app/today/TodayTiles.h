// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QWidget>

class CompletionTile;
class QGridLayout;
class Tile;

/// The day in eight pictures. A tile can be chosen to see its visits, in the list and on the map.
class TodayTiles : public QWidget
{
    Q_OBJECT
public:
    explicit TodayTiles(QWidget* parent = nullptr);
    void setCounts(const VerdictCounts& counts);
    /// Marks the tile of these verdicts; none = no tile.
    void choose(const QList<Verdict>& verdicts);
    /// Narrow: tiles go into as many rows as they need.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A tile was pressed: its verdicts, or none when it was let go.
    void chosen(const QList<Verdict>& verdicts);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Of {
        Tile* tile;
        QList<Verdict> verdicts;
    };
    void add(const QString& name, const QString& caption, const QList<Verdict>& verdicts);
    void arrange();

    CompletionTile* m_completion;
    QList<Of> m_tiles;
    QGridLayout* m_layout;
    int m_columns = 0;
};
