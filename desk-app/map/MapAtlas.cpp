// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapAtlas.h"

#include <QPainter>
#include <cmath>

namespace
{

constexpr double dimmedOpacity = 0.22;

} // namespace

void MapAtlas::prepare(const MapKey& key, double radius, double pixelRatio, const Palette& colors)
{
    if (!m_shapes.empty() && m_key == key && m_radius == radius && m_ratio == pixelRatio) return;
    m_key = key;
    m_radius = radius;
    m_ratio = pixelRatio;
    m_half = std::ceil(1.5 * radius) + 1;
    m_shapes.clear();
    for (int kind = 0; kind < key.kinds(); ++kind) {
        for (double opacity : {1.0, dimmedOpacity}) {
            QPixmap shape((QSizeF(2 * m_half, 2 * m_half) * pixelRatio).toSize());
            shape.setDevicePixelRatio(pixelRatio);
            shape.fill(Qt::transparent);
            QPainter painter(&shape);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setOpacity(opacity);
            key.paint(painter, {m_half, m_half}, radius, kind, colors);
            painter.end();
            m_shapes.push_back(std::move(shape));
        }
    }
}
