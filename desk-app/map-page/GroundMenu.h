// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/ground/GroundTiles.h"

#include <QPushButton>
#include <memory>

class MapView;

/// The choice of what the map lies on: a boundary file, a tile file, nothing. A file that is missing or broken is said, and
/// the map goes on without it.
class GroundMenu : public QPushButton
{
    Q_OBJECT
public:
    explicit GroundMenu(MapView* map, QWidget* parent = nullptr);
    ~GroundMenu() override;

    void useBoundary(const QString& file); ///< GeoJSON; empty = none.
    void useTiles(const QString& file);    ///< MBTiles; empty = none.
    [[nodiscard]] QString boundary() const { return m_boundary; }
    [[nodiscard]] QString tiles() const { return m_tileFile; }
    /// In what system coordinates are taken to be.
    [[nodiscard]] static QString assumption();

signals:
    void chosen();                    ///< By the person at the desk: boundary() or tiles() is another.
    void told(const QString& message); ///< What the map lies on, or why not; empty = nothing.

private:
    void ask(const QString& title, const QString& name, const QString& filter, void (GroundMenu::*use)(const QString&));
    void useNothing();
    void tell();

    MapView* m_map;
    QString m_boundary, m_tileFile, m_boundaryProblem, m_tilesProblem;
    std::unique_ptr<GroundTiles> m_tiles;
};
