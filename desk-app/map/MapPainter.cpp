// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapPainter.h"

#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/RowDelegate.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/widgets/VerdictGlyph.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace
{

constexpr double groundMargin = 14; ///< Pixels that a unit's ground reaches beyond its outermost checkpoints.
constexpr int mostNames = 160;      ///< With more checkpoints in sight, names would only be noise.
constexpr double namesFrom = 24;    ///< Pixels between neighbours from which names are shown.
constexpr double dimmedOpacity = 0.22;

/// What needs attention is drawn last, on top.
int height(const CheckpointState& checkpoint)
{
    if (!checkpoint.state) return 0;
    switch (*checkpoint.state) {
    case Verdict::Due:
        return 1;
    case Verdict::Excused:
        return 2;
    case Verdict::OnTime:
        return 3;
    case Verdict::Late:
        return 4;
    case Verdict::NoData:
        return 5;
    case Verdict::Missed:
        return 6;
    }
    return 0;
}

} // namespace

MapPainter::MapPainter(QPainter& painter, const MapScene& scene, const MapCamera& camera, const Palette& colors,
                       QSize size)
    : m_painter(painter), m_scene(scene), m_camera(camera), m_colors(colors), m_size(size)
{
    for (const MapPlace& place : scene.places)
        m_pixels.insert(place.row, camera.pixels(place.metres));
    const auto stops = scene.model->stopsOf(scene.line);
    m_onLine = QSet<int>(stops.begin(), stops.end());
}

double MapPainter::radius(const MapScene& scene, const MapCamera& camera)
{
    return std::clamp(0.46 * scene.spacing * camera.pixelsPerMetre(), 3.0, 9.0);
}

void MapPainter::paint()
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintGrounds();
    paintNetwork();
    paintLine();
    paintPlaces();
    if (m_onLine.isEmpty()) paintGroundNames();
    paintNames();
    paintScaleBar();
}

void MapPainter::paintGrounds()
{
    for (const MapGround& unit : m_scene.grounds) {
        QPolygonF hull;
        for (const QPointF& corner : unit.hull)
            hull.append(m_camera.pixels(corner));
        QPainterPath inner;
        inner.addPolygon(hull);
        inner.closeSubpath();
        // A wide stroke with round joins grows the hull, in pixels, at any scale.
        QPainterPathStroker stroker(QPen(Qt::black, 2 * groundMargin, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPainterPath ground = stroker.createStroke(inner).united(inner).simplified();
        m_painter.setPen(QPen(m_colors.border, 1));
        QColor fill = m_colors.window;
        fill.setAlphaF(0.75F);
        m_painter.setBrush(fill);
        m_painter.drawPath(ground);
    }
}

void MapPainter::paintGroundNames()
{
    const QFont font = theme::scaled(m_painter.font(), 0.95, true);
    const QFontMetricsF metrics(font);
    QList<QRectF> taken;
    for (const MapGround& unit : m_scene.grounds) {
        const QRectF ground(m_camera.pixels(unit.hull.boundingRect().topLeft()),
                            m_camera.pixels(unit.hull.boundingRect().bottomRight()));
        const QSizeF room(metrics.horizontalAdvance(unit.name), metrics.height());
        const double left = ground.center().x() - room.width() / 2;
        for (double top : {ground.top() - groundMargin - room.height() + 4, ground.bottom() + groundMargin - 4,
                           ground.center().y() - room.height() / 2}) {
            const QRectF box(QPointF(left, top), room);
            if (std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(box); }))
                continue;
            taken.append(box);
            paintHaloed(font, box, unit.name);
            break;
        }
    }
}

/// Text that can be read on whatever lies below it.
void MapPainter::paintHaloed(const QFont& font, const QRectF& where, const QString& text)
{
    QPainterPath outline;
    outline.addText(where.left(), where.top() + QFontMetricsF(font).ascent(), font, text);
    m_painter.strokePath(outline, QPen(m_colors.card, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.fillPath(outline, m_colors.muted);
}

QPolygonF MapPainter::path(const QList<int>& rows) const
{
    QPolygonF line;
    for (int row : rows) {
        const auto at = m_pixels.constFind(row);
        if (at != m_pixels.constEnd()) line.append(*at);
    }
    return line;
}

void MapPainter::paintNetwork()
{
    QColor faint = m_colors.muted;
    faint.setAlphaF(0.28F);
    m_painter.setPen(QPen(faint, 1.2));
    m_painter.setBrush(Qt::NoBrush);
    for (const QList<int>& stops : m_scene.model->stops())
        m_painter.drawPolyline(path(stops));
}

void MapPainter::paintLine()
{
    if (m_onLine.isEmpty()) return;
    m_painter.setBrush(Qt::NoBrush);
    const QPolygonF line = path(m_scene.model->stopsOf(m_scene.line));
    m_painter.setPen(QPen(m_colors.card, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPolyline(line);
    m_painter.setPen(QPen(m_colors.accent, 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPolyline(line);
}

bool MapPainter::standsOut(const CheckpointState& checkpoint) const
{
    return m_scene.units.isEmpty() || m_scene.units.contains(checkpoint.place.unit);
}

void MapPainter::paintPlaces()
{
    QList<MapPlace> order = m_scene.places;
    std::stable_sort(order.begin(), order.end(), [this](const MapPlace& one, const MapPlace& other) {
        return height(state(one)) < height(state(other));
    });
    for (const MapPlace& place : order) {
        const bool dimmed = m_onLine.isEmpty() ? !standsOut(state(place)) : !m_onLine.contains(place.row);
        paintPlace(place, dimmed);
    }
    for (const MapPlace& place : order)
        paintGlow(place);
}

void MapPainter::paintPlace(const MapPlace& place, bool dimmed)
{
    const CheckpointState& checkpoint = state(place);
    const QPointF at = m_pixels.value(place.row);
    if (!QRectF(QPointF(), m_size).adjusted(-20, -20, 20, 20).contains(at)) return;
    const double r = radius(m_scene, m_camera);
    m_painter.setOpacity(dimmed ? dimmedOpacity : 1.0);
    if (!checkpoint.state) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colors.muted);
        m_painter.drawEllipse(at, r / 2.5, r / 2.5);
    } else {
        paintVerdict(m_painter, at, *checkpoint.state == Verdict::Due ? 0.85 * r : r, *checkpoint.state, m_colors);
    }
    m_painter.setOpacity(1.0);
    if (checkpoint.place.checkpoint != m_scene.checkpoint) return;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_colors.accent, 2.5));
    m_painter.drawEllipse(at, r + 5, r + 5);
}

/// A ring that widens and fades: something happened here just now.
void MapPainter::paintGlow(const MapPlace& place)
{
    const QDateTime fresh = m_scene.model->freshSince(state(place).place.checkpoint);
    if (!fresh.isValid()) return;
    const double age =
        static_cast<double>(fresh.msecsTo(QDateTime::currentDateTimeUtc())) / RowDelegate::glowMilliseconds;
    if (age < 0 || age >= 1) return;
    QColor color = m_colors.accent;
    color.setAlphaF(static_cast<float>(1 - age));
    const double wave = std::fmod(2 * age, 1.0);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(color, 3));
    const double r = radius(m_scene, m_camera) + 3 + 14 * wave;
    m_painter.drawEllipse(m_pixels.value(place.row), r, r);
}

void MapPainter::paintNames()
{
    if (m_scene.spacing * m_camera.pixelsPerMetre() < namesFrom && m_onLine.isEmpty()) return;
    QList<MapPlace> seen;
    for (const MapPlace& place : m_scene.places) {
        if (!m_onLine.isEmpty() && !m_onLine.contains(place.row)) continue;
        if (QRectF(QPointF(), m_size).contains(m_pixels.value(place.row))) seen.append(place);
    }
    if (seen.size() > mostNames) return;
    m_painter.setFont(theme::scaled(m_painter.font(), 0.85));
    const QFontMetricsF metrics(m_painter.font());
    const double r = radius(m_scene, m_camera);
    QList<QRectF> taken;
    for (const MapPlace& place : seen)
        taken.append(QRectF(m_pixels.value(place.row) - QPointF(r, r), QSizeF(2 * r, 2 * r)));
    for (const MapPlace& place : seen) {
        const QString& name = state(place).place.name;
        const QPointF at = m_pixels.value(place.row);
        const QRectF box(at.x() + r + 3, at.y() - metrics.height() / 2, metrics.horizontalAdvance(name),
                         metrics.height());
        if (std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(box); }))
            continue;
        taken.append(box);
        m_painter.setPen(m_colors.text);
        m_painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, name);
    }
}

void MapPainter::paintScaleBar()
{
    const double metres = scaleBarMetres(m_camera.pixelsPerMetre(), 120);
    const double width = metres * m_camera.pixelsPerMetre();
    const QPointF right(m_size.width() - 16, m_size.height() - 14), left = right - QPointF(width, 0);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_colors.card);
    m_painter.drawRoundedRect(QRectF(left - QPointF(8, 26), right + QPointF(8, 6)), 4, 4);
    m_painter.setPen(QPen(m_colors.muted, 1.5));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(QPolygonF{left - QPointF(0, 5), left, right, right - QPointF(0, 5)});
    const QString text = metres >= 1000
                             ? QCoreApplication::translate("MapPainter", "%1 km").arg(QLocale().toString(metres / 1000))
                             : QCoreApplication::translate("MapPainter", "%1 m").arg(QLocale().toString(metres));
    m_painter.setFont(theme::scaled(m_painter.font(), 0.9));
    m_painter.drawText(QRectF(left.x() - 60, right.y() - 24, width + 120, 18), Qt::AlignCenter, text);
}
