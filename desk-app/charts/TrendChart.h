// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/charts/Chart.h"
#include "desk-app/rows/Verdict.h"

#include <QDate>
#include <QList>
#include <optional>

class QBarCategoryAxis;
class QLineSeries;
class QScatterSeries;
class QValueAxis;

/// Values over months: one line per series, with a gap where a month has none. What is not final yet is a hollow point.
class TrendChart : public Chart
{
    Q_OBJECT
public:
    struct Point {
        std::optional<double> value;
        bool isDraft = false;
        bool operator==(const Point&) const = default;
    };
    struct Series {
        QString name;
        QList<Point> points;            ///< One per month, in their order.
        std::optional<Verdict> verdict; ///< Whose colour it has; none = the next of the palette.
        bool operator==(const Series&) const = default;
    };

    explicit TrendChart(QWidget* parent = nullptr);

    /// The values of the months, which are their first days in order. More than one series have a legend.
    void show(const QList<QDate>& months, const QList<Series>& series);
    /// The ends of the scale; without, they are chosen so that what is shown fills it.
    void setRange(double least, double most);
    /// How values are told: decimals, and what stands behind them ("%").
    void setFormat(int decimals, const QString& suffix = {});

    [[nodiscard]] bool isEmpty() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// What is said of a point.
    [[nodiscard]] QString describe(int series, int month) const;

signals:
    void chosen(QDate month); ///< A point was clicked.

protected:
    void recolor(const Palette& palette) override;

private:
    struct Drawn {
        QList<QLineSeries*> lines; ///< One per run without a gap.
        QScatterSeries* issued;
        QScatterSeries* drafts;
    };
    [[nodiscard]] std::pair<double, double> range() const;
    [[nodiscard]] QString told(double value) const;
    [[nodiscard]] QColor colorOf(int series, const Palette& palette) const;
    void build();
    Drawn draw(int series);
    void setAxes();
    void hideMarkers();
    void describeAll();
    void listen(QScatterSeries* points, int series);

    QList<QDate> m_months;
    QList<Series> m_series;
    QList<Drawn> m_drawn;
    QBarCategoryAxis* m_names;
    QValueAxis* m_scale;
    std::optional<std::pair<double, double>> m_range;
    int m_decimals = 2;
    QString m_suffix;
};
