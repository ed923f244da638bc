// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map/MapCamera.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QRegion>
#include <functional>

/// The part of a map that seldom changes, kept as a picture. Moving it costs a copy and the strips that come into sight;
/// another size is drawn in bands, as many per frame as a budget of time allows, while the old picture is shown
/// stretched. So a frame takes no longer than its budget and a band, however much there is to draw.
class MapPicture
{
public:
    /// Draws what the camera sees in @p region (pixels); the painter is clipped to it.
    using Paint = std::function<void(QPainter& painter, const MapCamera& camera, const QRectF& region)>;
    explicit MapPicture(Paint paint) : m_paint(std::move(paint)) {}

    /// Draws the picture as @p camera sees it. @param milliseconds for what is not drawn yet; 0 = as long as it takes.
    /// @return whether it is complete: else show it again soon.
    bool show(QPainter& painter, const MapCamera& camera, double pixelRatio, double milliseconds);
    /// Everything may look different: it is drawn anew, over what is there.
    void invalidate();
    /// The same for a part of the plane (metres).
    void invalidate(const QRectF& metres);
    /// Lets go of the pictures.
    void forget();
    /// Bytes of the pictures.
    [[nodiscard]] qint64 bytes() const;

private:
    /// A picture, and by which camera it was taken.
    struct Layer {
        QPixmap pixmap;
        MapCamera camera;
        QRegion old; ///< Device pixels that are not (again) drawn yet.
    };
    [[nodiscard]] static bool fits(const Layer& layer, const MapCamera& camera, double pixelRatio);
    static void begin(Layer& layer, const MapCamera& camera, double pixelRatio);
    /// Moves the picture along with the camera. @return what has come into sight.
    static QRegion follow(Layer& layer, const MapCamera& camera);
    static void invalidate(Layer& layer, const QRectF& metres);
    void draw(Layer& layer, const QRect& devicePixels);
    /// Draws bands of what is old until the time is over.
    void draw(Layer& layer, const QElapsedTimer& since, double milliseconds);

    Paint m_paint;
    Layer m_front, m_back; ///< What is shown, and what is in the making.
};
