// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map/MapScene.h"

#include <QCache>
#include <QFont>
#include <QPixmap>

class Palette;
class QPainter;

/// Texts with a halo, drawn once: outlines of Chinese characters are too slow for every frame.
class HaloedTexts
{
public:
    void forget()
    {
        m_texts.clear();
        m_sizes.clear();
    }
    /// Pixels that a text takes, without its halo.
    [[nodiscard]] QSizeF size(const QString& text, const QFont& font);
    [[nodiscard]] const QPixmap& text(const QString& text, const QFont& font, double pixelRatio, const Palette& colors);

private:
    QCache<QString, QPixmap> m_texts{400};
    QHash<QPair<QString, int>, QSizeF> m_sizes; ///< By text and size of the font.
};

/// What is drawn above the picture in every frame, because it moves by itself or must stay readable.
class MapOverlay
{
public:
    MapOverlay(QPainter& painter, const MapScene& scene, const MapCamera& camera, const Palette& colors);

    /// Names of stations beside their areas, and of zones in theirs; those without room are left out.
    void paintAreaNames(HaloedTexts& texts);
    /// A ring around a checkpoint. @param width of the pen.
    void paintRing(int place, double width);
    /// A ring that widens and fades. @param age 0 = just now, 1 = over.
    void paintGlow(int place, double age);
    void paintScaleBar();

private:
    void paintName(HaloedTexts& texts, const MapArea& area, const QFont& font, bool inside, QList<QRectF>& taken);

    QPainter& m_painter;
    const MapScene& m_scene;
    const MapCamera& m_camera;
    const Palette& m_colors;
    QRectF m_seen;
    double m_radius;
};
