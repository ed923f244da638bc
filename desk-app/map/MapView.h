// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map/MapGround.h"
#include "desk-app/map/MapOverlay.h"
#include "desk-app/map/MapPainter.h"
#include "desk-app/map/MapPicture.h"
#include "desk-app/map/MapScene.h"
#include "desk-app/models/Units.h"

#include <QTimer>
#include <QWidget>
#include <optional>

class QPinchGesture;

/// All checkpoints where they lie, coloured and shaped by their state; where they lie too near, clusters of them.
/// Drag pans, the wheel and two fingers zoom, a click chooses, on a cluster it goes nearer. By keyboard: arrows pan,
/// + − zoom, 0 shows all; Enter goes into the map, Tab from checkpoint to checkpoint in sight, Enter chooses, Esc
/// leaves. Its buttons and views bear the name of the map as their first part.
class MapView : public QWidget
{
    Q_OBJECT
public:
    /// @param name the widget's object name: unique in the window.
    explicit MapView(CheckpointsModel* model, QWidget* parent = nullptr, const QString& name = QStringLiteral("map"));
    ~MapView() override;

    /// Which unit belongs to which station: the areas drawn are the stations'.
    void setTree(const Units& units);
    /// Only the checkpoints of these units stand out, and fill the view; empty = all.
    void setUnits(const QSet<QString>& units);
    /// What the shapes tell; without it the verdicts of the model.
    void setKey(const MapKey& key);
    [[nodiscard]] const MapKey& key() const { return m_scene.key(); }
    /// How many of what stands out are of each kind of the key.
    [[nodiscard]] std::vector<int> counts() const;
    /// Only checkpoints for which it is true are on the map; none = all. What is shown stays in place.
    void setFilter(std::function<bool(const CheckpointState&)> filter);
    /// The lines drawn, instead of those of the model's visits; empty = those.
    void setLines(const QList<MapLine>& lines);
    /// Outlines below everything; empty = none.
    void setBoundary(const QList<GroundShape>& shapes);
    /// Tiles below everything, which must outlive the map or be set to null; null = none.
    void setTiles(GroundTiles* tiles);
    [[nodiscard]] const MapGround& ground() const { return m_ground; }
    /// Draws the path of a line and dims what is not on it; empty = none.
    void chooseLine(const QString& line);
    void chooseCheckpoint(const QString& checkpoint);
    /// Moves the picture so that the checkpoint is seen, unless it is already.
    void reveal(const QString& checkpoint);
    /// Moves and zooms until the checkpoint is in the middle with its neighbours told apart, and chooses it.
    void flyTo(const QString& checkpoint);
    /// Shows the whole line as large as it fits.
    void showLine(const QString& line);
    [[nodiscard]] QString chosenLine() const { return m_scene.line(); }
    [[nodiscard]] QString chosenCheckpoint() const { return m_scene.checkpoint(); }
    /// The checkpoint drawn within 12 pixels of @p at; empty = none.
    [[nodiscard]] QString checkpointAt(QPointF at) const;
    /// Where a checkpoint is, or would be if it were not part of a cluster; a null point when it has no coordinates.
    [[nodiscard]] QPointF positionOf(const QString& checkpoint) const;
    /// How many checkpoints the cluster at @p at stands for; 0 = there is none.
    [[nodiscard]] int clusterAt(QPointF at) const;
    [[nodiscard]] const MapCamera& camera() const { return m_camera; }
    /// Whether any checkpoint can be shown.
    [[nodiscard]] bool isEmpty() const;
    /// Bytes of the pictures it keeps.
    [[nodiscard]] qint64 pictureBytes() const { return m_picture.bytes(); }

public slots:
    void zoomIn();
    void zoomOut();
    void showAll(); ///< Everything that stands out, as large as it fits.

signals:
    /// A click on a checkpoint, or beside any (empty); or Enter on one.
    void checkpointChosen(const QString& checkpoint);
    /// What counts() answers may be different.
    void countsChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent* event) override;

private:
    void settle() const; ///< Brings the scene up to what the model says.
    void rebuild();
    void markRows(bool moved);
    void noteChange(const QModelIndex& first, const QModelIndex& last);
    void redraw();
    void makeButtons();
    void paintPicture(QPainter& painter, const MapCamera& camera, const QRectF& region);
    void paintOverlay(QPainter& painter);
    void paintGlows(MapOverlay& overlay);
    void panBy(QPointF pixels);
    void zoomBy(double factor, QPointF anchor);
    /// The same by a wheel or fingers, step upon step.
    void zoomOn(double factor, QPointF anchor);
    [[nodiscard]] const MapCluster* clusterNear(QPointF at, int* number = nullptr) const;
    [[nodiscard]] QString explainedAt(QPointF at) const;
    bool pinch(const QPinchGesture& gesture);
    void describe();
    [[nodiscard]] std::vector<int> placesInSight() const; ///< As one reads: from the top, from the left.
    bool step(bool next);
    void enter();
    void leave();

    CheckpointsModel* m_model;
    MapScene m_scene;
    MapCamera m_camera;
    MapTools m_tools;
    MapPicture m_picture;
    MapGround m_ground;
    HaloedTexts m_texts;
    bool m_placesOld = true, m_statesOld = true; ///< The model has changed since the scene was built.
    bool m_moved = false; ///< The person has panned or zoomed: a resize keeps what is shown.
    QTimer m_glow{this}, m_more{this}, m_rested{this};
    QHash<QString, QDateTime> m_fresh; ///< By checkpoint: when its news came.
    QPointF m_pressed, m_last, m_rest;
    bool m_dragging = false;
    std::optional<QString> m_walked; ///< The checkpoint that the keyboard is at, while it is in the map.
    QWidget* m_buttons;
};
