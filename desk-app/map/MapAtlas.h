// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map/MapKey.h"

#include <QPixmap>
#include <vector>

/// Every shape of a key, drawn once per size: a checkpoint costs a copy of a few pixels.
class MapAtlas
{
public:
    /// Draws the shapes anew unless they are the same as before. @param radius of a disc, pixels.
    void prepare(const MapKey& key, double radius, double pixelRatio, const Palette& colors);
    /// The shape's middle is the pixmap's. @param dimmed what does not stand out.
    [[nodiscard]] const QPixmap& shape(int kind, bool dimmed) const
    {
        return m_shapes[static_cast<std::size_t>(2 * kind + (dimmed ? 1 : 0))];
    }
    /// Half a pixmap's side, pixels.
    [[nodiscard]] double half() const { return m_half; }
    void forget() { m_shapes.clear(); }

private:
    std::vector<QPixmap> m_shapes; ///< By kind: as it is, then dimmed.
    MapKey m_key;
    double m_radius = 0, m_ratio = 0, m_half = 0;
};
