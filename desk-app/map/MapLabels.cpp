// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapLabels.h"

#include "desk-app/map/MapScene.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace
{

constexpr double cell = 160;        ///< Pixels.
constexpr double widest = 200;      ///< Pixels: longer names are cut with an ellipsis.
constexpr double gap = 3;           ///< Between a shape and its name.

/// The lower, the sooner it gets a name.
int importance(const CheckpointState& checkpoint)
{
    const int level = checkpoint.place.level > 0 ? checkpoint.place.level : 4;
    return checkpoint.place.kind == u"must_reach" ? level - 4 : level;
}

} // namespace

void MapLabels::prepare(double pixelsPerMetre, double radius, const QFont& font)
{
    if (m_font != font) forgetTexts();
    m_font = font;
    if (m_scale == pixelsPerMetre && m_radius == radius) return;
    m_scale = pixelsPerMetre;
    m_radius = radius;
    forget();
}

void MapLabels::forget()
{
    m_decided.clear();
    m_labels.clear();
    m_cells.clear();
}

void MapLabels::forgetTexts()
{
    m_sizes.clear();
    m_pictures.clear();
    forget();
}

template <typename Take> void MapLabels::cellsOf(const QRectF& box, Take take)
{
    const auto number = [](double pixels) { return static_cast<qint64>(std::floor(pixels / cell)); };
    for (qint64 row = number(box.top()); row <= number(box.bottom()); ++row)
        for (qint64 column = number(box.left()); column <= number(box.right()); ++column)
            take(row * 1'000'003 + column);
}

QString MapLabels::textOf(const MapScene& scene, int place) const
{
    return QFontMetricsF(m_font).elidedText(scene.state(place).place.name, Qt::ElideRight, widest);
}

QSizeF MapLabels::sizeOf(const MapScene& scene, int place)
{
    QSizeF& size = m_sizes[place];
    const QFontMetricsF metrics(m_font);
    if (size.isEmpty()) size = QSizeF(std::ceil(metrics.horizontalAdvance(textOf(scene, place))), metrics.height());
    return size;
}

const QPixmap& MapLabels::picture(const MapScene& scene, int place, double pixelRatio, const QColor& color)
{
    const QPixmap* made = m_pictures.object(place);
    if (made && made->devicePixelRatio() == pixelRatio) return *made;
    const QSizeF size = sizeOf(scene, place);
    auto* picture = new QPixmap((size * pixelRatio).toSize() + QSize(1, 1));
    picture->setDevicePixelRatio(pixelRatio);
    picture->fill(Qt::transparent);
    QPainter painter(picture);
    painter.setFont(m_font);
    painter.setPen(color);
    painter.drawText(QPointF(0, QFontMetricsF(m_font).ascent()), textOf(scene, place));
    painter.end();
    m_pictures.insert(place, picture);
    return *picture;
}

void MapLabels::decide(const MapScene& scene, const QRectF& area, const std::vector<int>* among)
{
    m_decided.resize(static_cast<std::size_t>(scene.places()), false);
    const double reach = (widest + m_radius + gap) / m_scale;
    const QRectF around = area.adjusted(-reach, -reach, reach, reach);
    std::vector<int> open;
    const auto consider = [&](int place) {
        if (!m_decided[static_cast<std::size_t>(place)] && scene.standsOut(place)) open.push_back(place);
    };
    if (among) {
        for (int place : *among)
            if (around.contains(scene.metres(place))) consider(place);
    } else {
        scene.index().within(around, consider);
    }
    std::sort(open.begin(), open.end(), [&](int one, int other) {
        return std::pair(importance(scene.state(one)), one) < std::pair(importance(scene.state(other)), other);
    });
    for (int place : open)
        decide(scene, place, among);
}

void MapLabels::decide(const MapScene& scene, int place, const std::vector<int>* among)
{
    m_decided[static_cast<std::size_t>(place)] = true;
    const QSizeF size = sizeOf(scene, place);
    const QPointF at = scene.metres(place) * m_scale;
    const double away = m_radius + gap;
    const std::array<QPointF, 4> corners{at + QPointF(away, -size.height() / 2),
                                         at + QPointF(-away - size.width(), -size.height() / 2),
                                         at + QPointF(-size.width() / 2, away - 1),
                                         at + QPointF(-size.width() / 2, -away - size.height() + 1)};
    for (const QPointF& corner : corners) {
        const QRectF box(corner, size);
        if (!isFree(scene, box, place, among)) continue;
        cellsOf(box, [&](qint64 number) { m_cells[number].push_back(static_cast<int>(m_labels.size())); });
        m_labels.push_back({place, box});
        return;
    }
}

bool MapLabels::isFree(const MapScene& scene, const QRectF& box, int place, const std::vector<int>* among) const
{
    bool free = true;
    cellsOf(box, [&](qint64 number) {
        const auto found = m_cells.constFind(number);
        if (found == m_cells.constEnd()) return;
        for (int other : *found)
            free = free && !m_labels[static_cast<std::size_t>(other)].box.intersects(box);
    });
    if (!free) return false;
    const QRectF shapes = box.adjusted(-m_radius, -m_radius, m_radius, m_radius);
    const QRectF metres(shapes.topLeft() / m_scale, shapes.size() / m_scale);
    if (among) {
        return std::none_of(among->begin(), among->end(),
                            [&](int other) { return other != place && metres.contains(scene.metres(other)); });
    }
    scene.index().within(metres, [&](int other) { free = free && other == place; });
    return free;
}

std::vector<MapLabels::Label> MapLabels::within(const QRectF& area) const
{
    std::vector<int> found;
    cellsOf(area, [&](qint64 number) {
        const auto labels = m_cells.constFind(number);
        if (labels != m_cells.constEnd()) found.insert(found.end(), labels->begin(), labels->end());
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<Label> labels;
    for (int number : found)
        if (m_labels[static_cast<std::size_t>(number)].box.intersects(area))
            labels.push_back(m_labels[static_cast<std::size_t>(number)]);
    return labels;
}
