// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map/MapPainter.h"
#include "desk-app/models/Units.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

/// All checkpoints where they lie, coloured and shaped by their state.
/// Drag pans, the wheel zooms, arrows + − 0 do the same by keyboard; hovering explains, a click chooses.
class MapView : public QWidget
{
    Q_OBJECT
public:
    explicit MapView(CheckpointsModel* model, QWidget* parent = nullptr);

    /// Which unit belongs to which station: the grounds drawn are the stations'.
    void setTree(const Units& units);
    /// Only the checkpoints of these units stand out, and fill the view; empty = all.
    void setUnits(const QSet<QString>& units);
    /// Draws the path of a line and dims what is not on it; empty = none.
    void chooseLine(const QString& line);
    void chooseCheckpoint(const QString& checkpoint);
    /// Moves the picture so that the checkpoint is seen, unless it is already.
    void reveal(const QString& checkpoint);
    [[nodiscard]] QString chosenLine() const { return m_scene.line; }
    [[nodiscard]] QString chosenCheckpoint() const { return m_scene.checkpoint; }
    /// The checkpoint drawn within 12 pixels of @p at; empty = none.
    [[nodiscard]] QString checkpointAt(QPointF at) const;
    /// Where a checkpoint is drawn; a null point when it has no coordinates.
    [[nodiscard]] QPointF positionOf(const QString& checkpoint) const;

public slots:
    void zoomIn();
    void zoomOut();
    void showAll(); ///< Everything that stands out, as large as it fits.

signals:
    /// A click on a checkpoint, or beside any (empty).
    void checkpointChosen(const QString& checkpoint);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void rebuild();
    void findGrounds();
    void measureSpacing();
    void noteChange();
    void makeButtons();
    [[nodiscard]] QRectF extent() const; ///< Metres of what stands out.
    void zoomBy(double factor, QPointF anchor);
    void describe();

    CheckpointsModel* m_model;
    Units m_units;
    MapScene m_scene;
    MapCamera m_camera;
    bool m_moved = false; ///< The person has panned or zoomed: a resize keeps what is shown.
    QTimer m_glow{this};
    QDateTime m_glowUntil;
    QPointF m_pressed, m_last;
    bool m_dragging = false;
    QWidget* m_buttons;
};
