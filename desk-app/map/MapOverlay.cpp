// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapOverlay.h"

#include "desk-app/map/MapPainter.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace
{

constexpr double areaMargin = 14;   ///< As MapPainter's.
constexpr double halo = 2;          ///< Pixels around a text.
constexpr int mostAreaNames = 60;   ///< With more in sight they would only be noise.
constexpr double smallestZone = 150; ///< Pixels of a zone that shows its name.

} // namespace

QSizeF HaloedTexts::size(const QString& text, const QFont& font)
{
    QSizeF& size = m_sizes[{text, static_cast<int>(font.pointSizeF() * 100)}];
    if (size.isEmpty()) size = QSizeF(QFontMetricsF(font).horizontalAdvance(text), QFontMetricsF(font).height());
    return size;
}

const QPixmap& HaloedTexts::text(const QString& text, const QFont& font, double pixelRatio, const Palette& colors)
{
    const QString key = QStringLiteral("%1\n%2\n%3").arg(text, font.key()).arg(pixelRatio);
    if (const QPixmap* made = m_texts.object(key)) return *made;
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + 2 * halo, metrics.height() + 2 * halo);
    auto* picture = new QPixmap((size * pixelRatio).toSize());
    picture->setDevicePixelRatio(pixelRatio);
    picture->fill(Qt::transparent);
    QPainter painter(picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addText(halo, halo + metrics.ascent(), font, text);
    painter.strokePath(outline, QPen(colors.card, 2 * halo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(outline, colors.muted);
    painter.end();
    m_texts.insert(key, picture);
    return *picture;
}

MapOverlay::MapOverlay(QPainter& painter, const MapScene& scene, const MapCamera& camera, const Palette& colors)
    : m_painter(painter), m_scene(scene), m_camera(camera), m_colors(colors), m_seen(QPointF(), camera.viewport()),
      m_radius(MapPainter::radius(scene, camera.pixelsPerMetre()))
{
}

void MapOverlay::paintAreaNames(HaloedTexts& texts)
{
    const QFont stationFont = theme::scaled(m_painter.font(), 0.95, true), zoneFont = theme::scaled(m_painter.font(), 0.9);
    QList<QRectF> taken;
    for (const MapArea& station : m_scene.stations())
        paintName(texts, station, stationFont, false, taken);
    if (MapPainter::hasNames(m_scene, m_camera.pixelsPerMetre())) return; // those are in the way
    for (const MapArea& zone : m_scene.zones()) {
        if (zone.hull.size() >= 3 && zone.box.width() * m_camera.pixelsPerMetre() >= smallestZone) paintName(texts, zone, zoneFont, true, taken);
    }
}

void MapOverlay::paintName(HaloedTexts& texts, const MapArea& area, const QFont& font, bool inside, QList<QRectF>& taken)
{
    const QRectF ground = m_camera.pixels(area.box);
    constexpr double shortest = 20; // pixels: no name is narrower
    if (m_scene.stations().size() > 12 && ground.width() < shortest) return;
    if (taken.size() >= mostAreaNames || !m_seen.adjusted(-40, -40, 40, 40).intersects(ground.adjusted(-1, -1, 1, 1)))
        return;
    const double width = texts.size(area.name, font).width(), height = texts.size(area.name, font).height();
    if (m_scene.stations().size() > 12 && ground.width() < 0.8 * width) return;
    const double left = ground.center().x() - width / 2, middle = ground.center().y() - height / 2;
    QList<double> tops{ground.top() - areaMargin - height + 4, ground.bottom() + areaMargin - 4, middle};
    if (inside) tops = {ground.top() + 2, middle};
    for (double top : tops) {
        const QRectF box(left, top, width, height);
        if (std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(box); }))
            continue;
        taken.append(box);
        const QPixmap& text = texts.text(area.name, font, m_painter.device()->devicePixelRatioF(), m_colors);
        m_painter.drawPixmap((box.topLeft() - QPointF(halo, halo)).toPoint(), text);
        return;
    }
}

void MapOverlay::paintRing(int place, double width)
{
    const QPointF at = m_camera.pixels(m_scene.metres(place));
    if (!m_seen.adjusted(-20, -20, 20, 20).contains(at)) return;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_colors.accent, width));
    m_painter.drawEllipse(at, m_radius + 5, m_radius + 5);
}

void MapOverlay::paintGlow(int place, double age)
{
    const QPointF at = m_camera.pixels(m_scene.metres(place));
    if (!m_seen.adjusted(-20, -20, 20, 20).contains(at)) return;
    QColor color = m_colors.accent;
    color.setAlphaF(static_cast<float>(1 - age));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(color, 3));
    const double radius = m_radius + 3 + 14 * std::fmod(2 * age, 1.0);
    m_painter.drawEllipse(at, radius, radius);
}

void MapOverlay::paintScaleBar()
{
    const double metres = scaleBarMetres(m_camera.pixelsPerMetre(), 120);
    const double width = metres * m_camera.pixelsPerMetre();
    const QPointF right = m_seen.bottomRight() - QPointF(16, 14), left = right - QPointF(width, 0);
    const QString text = metres >= 1000
                             ? QCoreApplication::translate("MapPainter", "%1 km").arg(QLocale().toString(metres / 1000))
                             : QCoreApplication::translate("MapPainter", "%1 m").arg(QLocale().toString(metres));
    m_painter.setFont(theme::scaled(m_painter.font(), 0.9));
    const double height = QFontMetricsF(m_painter.font()).height();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_colors.card);
    m_painter.drawRoundedRect(QRectF(left - QPointF(8, height + 8), right + QPointF(8, 6)), 4, 4);
    m_painter.setPen(QPen(m_colors.muted, 1.5));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(QPolygonF{left - QPointF(0, 5), left, right, right - QPointF(0, 5)});
    m_painter.drawText(QRectF(left.x() - 60, right.y() - height - 6, width + 120, height), Qt::AlignCenter, text);
}
