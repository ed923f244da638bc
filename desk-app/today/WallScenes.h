// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/today/model/Stations.h"
#include "desk-app/today/model/UrgentModel.h"

#include <QWidget>

/// What the wall screen shows, as of one instant.
struct WallPicture {
    VerdictCounts counts;
    QList<StationProgress> stations; ///< Or lines, where one station is shown.
    QList<VisitRow> open;            ///< Missed, and nobody has taken note; newest first.
    const UrgentModel* urgent = nullptr;
    QTimeZone zone = QTimeZone("Asia/Shanghai");
};

/// A picture that fills the wall screen in type that is read from five metres: a line is a 24th of its height.
class WallScene : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setPicture(const WallPicture& picture);

protected:
    /// A font whose line is this share of the height.
    [[nodiscard]] QFont sized(double share, bool bold = false) const;
    [[nodiscard]] int line() const { return height() / 20; }          ///< Of a row of text.
    [[nodiscard]] int rowHeight() const { return height() * 12 / 100; } ///< Of a row of two.
    void paintTitle(QPainter& painter, const QRect& where, const QString& title) const;
    virtual QString told() const = 0; ///< For those who do not see it.

    WallPicture m_picture;
};

/// The completion as a ring, and the day's numbers.
class WallNumbers : public WallScene
{
    Q_OBJECT
public:
    using WallScene::WallScene;

protected:
    void paintEvent(QPaintEvent* event) override;
    QString told() const override;

private:
    void paintNumber(QPainter& painter, const QRectF& where, Verdict verdict) const;
};

/// What is overdue or soon will be, and what was missed and waits for somebody.
class WallUrgent : public WallScene
{
    Q_OBJECT
public:
    using WallScene::WallScene;

protected:
    void paintEvent(QPaintEvent* event) override;
    QString told() const override;

private:
    void paintUrgent(QPainter& painter, const QRect& where) const;
    void paintMissed(QPainter& painter, const QRect& where) const;
    void paintRow(QPainter& painter, const QRect& where, Verdict verdict, const QString& name, const QString& more,
                  const QString& at) const;
    void paintRest(QPainter& painter, const QRect& where, int rest) const;
};

/// How far each station has come.
class WallStations : public WallScene
{
    Q_OBJECT
public:
    using WallScene::WallScene;

protected:
    void paintEvent(QPaintEvent* event) override;
    QString told() const override;
};
