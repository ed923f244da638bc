// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/today/WallScenes.h"

#include <QTimer>

class CheckpointsModel;
class MapView;
class QLabel;
class QStackedWidget;

/// The day for a wall: large type, no controls, no cursor, over the whole window. It turns by itself from scene to
/// scene; what is urgent stops it for a while. When the connection is gone it says so across the whole width, and what
/// it still shows fades. Esc leaves.
class WallScreen : public QWidget
{
    Q_OBJECT
public:
    static constexpr int turnMilliseconds = 12'000;   ///< Each scene is seen so long.
    static constexpr int urgentMilliseconds = 45'000; ///< What is urgent is seen so long.

    WallScreen(CheckpointsModel* checkpoints, QWidget* window);

    /// The scenes by name: numbers, map, urgent, stations.
    [[nodiscard]] static QStringList scenes();
    void setScene(const QString& name);
    [[nodiscard]] QString scene() const;
    /// Each scene is seen for so long; 0 = it does not turn.
    void turnEvery(int milliseconds);

    void setPicture(const WallPicture& picture);
    void setUnits(const Units& tree, const QString& unit, const QString& name);
    /// Shows what is urgent for a while.
    void alarm();
    void tellTime(const QDateTime& now, const QDateTime& asOf, const QTimeZone& zone, bool old);

signals:
    void left(); ///< Somebody wants the window back.

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void turn();
    void scale();
    void recolor();

    MapView* m_map;
    QStackedWidget* m_scenes;
    QLabel *m_name, *m_clock, *m_asOf, *m_lost, *m_place;
    QTimer m_turn{this};
    QString m_unit;
    int m_turnEvery = turnMilliseconds;
    bool m_old = false;
};
