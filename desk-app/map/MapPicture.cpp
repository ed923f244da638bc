// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapPicture.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace
{

constexpr int band = 40; ///< Device pixels: what is drawn before the clock is looked at again.

QPoint shiftOf(const MapCamera& from, const MapCamera& to, double pixelRatio)
{
    return ((to.pixels(QPointF()) - from.pixels(QPointF())) * pixelRatio).toPoint();
}

} // namespace

bool MapPicture::show(QPainter& painter, const MapCamera& camera, double pixelRatio, double milliseconds)
{
    QElapsedTimer since;
    since.start();
    Layer* layer = &m_front;
    if (!fits(m_front, camera, pixelRatio)) {
        layer = &m_back;
        if (!fits(m_back, camera, pixelRatio)) begin(m_back, camera, pixelRatio);
    }
    const QRegion exposed = follow(*layer, camera);
    layer->old += exposed;
    if (layer == &m_front) {
        for (const QRect& strip : exposed)
            draw(*layer, strip);
    }
    draw(*layer, since, m_front.pixmap.isNull() ? 0 : milliseconds);
    if (layer == &m_back && m_back.old.isEmpty()) {
        std::swap(m_front, m_back);
        layer = &m_front;
    }
    if (layer == &m_front) {
        painter.drawPixmap(QPointF(), m_front.pixmap);
    } else if (!m_front.pixmap.isNull()) {
        const QRectF seen = m_front.camera.metresOf(QRectF(QPointF(), m_front.camera.viewport()));
        painter.drawPixmap(camera.pixels(seen), m_front.pixmap, QRectF(m_front.pixmap.rect()));
    }
    return layer->old.isEmpty();
}

bool MapPicture::fits(const Layer& layer, const MapCamera& camera, double pixelRatio)
{
    if (layer.pixmap.isNull() || layer.pixmap.devicePixelRatio() != pixelRatio) return false;
    if (layer.camera.viewport() != camera.viewport() || layer.camera.pixelsPerMetre() != camera.pixelsPerMetre())
        return false;
    const QPoint shift = shiftOf(layer.camera, camera, pixelRatio);
    return std::abs(shift.x()) < layer.pixmap.width() && std::abs(shift.y()) < layer.pixmap.height();
}

void MapPicture::begin(Layer& layer, const MapCamera& camera, double pixelRatio)
{
    const QSize size = (camera.viewport() * pixelRatio).toSize();
    if (layer.pixmap.size() != size) layer.pixmap = QPixmap(size);
    layer.pixmap.setDevicePixelRatio(pixelRatio);
    layer.camera = camera;
    layer.old = QRect(QPoint(), size);
}

QRegion MapPicture::follow(Layer& layer, const MapCamera& camera)
{
    const double pixelRatio = layer.pixmap.devicePixelRatio();
    const QPoint shift = shiftOf(layer.camera, camera, pixelRatio);
    if (shift.isNull()) return {};
    QRegion exposed;
    layer.pixmap.scroll(shift.x(), shift.y(), layer.pixmap.rect(), &exposed);
    layer.camera.panBy(QPointF(shift) / pixelRatio);
    layer.old = layer.old.translated(shift) & layer.pixmap.rect();
    return exposed;
}

void MapPicture::draw(Layer& layer, const QRect& devicePixels)
{
    const double pixelRatio = layer.pixmap.devicePixelRatio();
    const QRectF region(QPointF(devicePixels.topLeft()) / pixelRatio, QSizeF(devicePixels.size()) / pixelRatio);
    QPainter painter(&layer.pixmap);
    painter.setClipRect(region);
    m_paint(painter, layer.camera, region);
    layer.old -= devicePixels;
}

void MapPicture::draw(Layer& layer, const QElapsedTimer& since, double milliseconds)
{
    const auto spent = [&] { return static_cast<double>(since.nsecsElapsed()) / 1e6; };
    double longest = 0, before = spent();
    while (!layer.old.isEmpty() && (milliseconds <= 0 || before + longest < milliseconds)) {
        QRect next = *layer.old.begin();
        if (milliseconds > 0) next.setHeight(std::min(next.height(), band));
        draw(layer, next);
        longest = std::max(longest, spent() - before);
        before = spent();
    }
}

void MapPicture::invalidate()
{
    for (Layer* layer : {&m_front, &m_back})
        layer->old = layer->pixmap.rect();
}

void MapPicture::invalidate(const QRectF& metres)
{
    for (Layer* layer : {&m_front, &m_back})
        invalidate(*layer, metres);
}

void MapPicture::invalidate(Layer& layer, const QRectF& metres)
{
    if (layer.pixmap.isNull()) return;
    const QRectF pixels = layer.camera.pixels(metres);
    const double pixelRatio = layer.pixmap.devicePixelRatio();
    const QRectF device(pixels.topLeft() * pixelRatio, pixels.size() * pixelRatio);
    layer.old += device.toAlignedRect().adjusted(-1, -1, 1, 1) & layer.pixmap.rect();
}

void MapPicture::forget()
{
    m_front = m_back = Layer();
}

qint64 MapPicture::bytes() const
{
    qint64 sum = 0;
    for (const Layer* layer : {&m_front, &m_back})
        sum += qint64(layer->pixmap.width()) * layer->pixmap.height() * layer->pixmap.depth() / 8;
    return sum;
}
