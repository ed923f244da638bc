// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QHash>
#include <QPixmap>
#include <QRectF>
#include <vector>

class MapCamera;
class MapScene;

/// Names beside checkpoints that hide neither each other nor a shape. Where a name stands, and whether it does, is
/// decided once per size of the picture, so that nothing jumps while the picture is moved.
class MapLabels
{
public:
    /// Forgets what was decided, unless it was for the same size. @param radius of a checkpoint's shape, pixels.
    void prepare(double pixelsPerMetre, double radius, const QFont& font);
    /// Forgets what was decided: other places stand there, or other ones stand out.
    void forget();
    /// Forgets the texts too: places have other numbers.
    void forgetTexts();
    /// Decides about every place whose name may reach into @p area (metres). @param among these; null = all.
    void decide(const MapScene& scene, const QRectF& area, const std::vector<int>* among);

    struct Label {
        int place = 0;
        QRectF box; ///< Pixels, at the pixel of metre 0, 0.
    };
    /// The names in @p area, a rectangle of pixels as Label::box.
    [[nodiscard]] std::vector<Label> within(const QRectF& area) const;
    /// The name of a place, cut where it is too long, as a picture: shaping Chinese text takes too long for every frame.
    [[nodiscard]] const QPixmap& picture(const MapScene& scene, int place, double pixelRatio, const QColor& color);
    [[nodiscard]] const QFont& font() const { return m_font; }

private:
    void decide(const MapScene& scene, int place, const std::vector<int>* among);
    [[nodiscard]] bool isFree(const MapScene& scene, const QRectF& box, int place, const std::vector<int>* among) const;
    template <typename Take> static void cellsOf(const QRectF& box, Take take);

    double m_scale = 0, m_radius = 0;
    QFont m_font;
    [[nodiscard]] QSizeF sizeOf(const MapScene& scene, int place);
    [[nodiscard]] QString textOf(const MapScene& scene, int place) const;

    QHash<int, QSizeF> m_sizes; ///< Of names, by place.
    QCache<int, QPixmap> m_pictures{2000};
    std::vector<bool> m_decided;             ///< By place.
    std::vector<Label> m_labels;             ///< Those that are shown.
    QHash<qint64, std::vector<int>> m_cells; ///< Numbers of m_labels, by cell of the plane.
};
