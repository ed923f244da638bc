// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/charts/Chart.h"
#include "desk-app/rows/Verdict.h"

#include <QList>

class QAbstractBarSeries;
class QBarCategoryAxis;
class QBarSet;
class QValueAxis;

/// How many visits of each verdict there are in each category: by line, by checkpoint, by hour. A category can be chosen
/// with the mouse, or with the arrow keys and Enter.
class CountChart : public Chart
{
    Q_OBJECT
public:
    /// A category. Labels need not be unique.
    struct Bar {
        QString key, label;
        VerdictCounts counts;
        bool operator==(const Bar&) const = default;
    };

    /// @param orientation of the bars: horizontal ones lie below each other with room for long names.
    explicit CountChart(Qt::Orientation orientation, QWidget* parent = nullptr);

    /// The verdicts that are shown, in this order from the axis; all but those still due at first.
    void setVerdicts(const QList<Verdict>& verdicts);
    /// Shows @p bars: the first at the top, or at the left.
    void setBars(const QList<Bar>& bars);
    [[nodiscard]] const QList<Bar>& bars() const { return m_bars; }
    /// The category that the keys have come to; -1 = none.
    [[nodiscard]] int current() const { return m_current; }
    /// What is said of the category at @p index.
    [[nodiscard]] QString describe(int index) const;

    [[nodiscard]] bool isEmpty() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(const QString& key); ///< By the person at the desk.

protected:
    void recolor(const Palette& palette) override;
    void paintOver(QPainter& painter, const Palette& palette) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] int most() const; ///< The highest bar.
    [[nodiscard]] int place(int index) const; ///< Of the category on the axis, and the other way round.
    void build();
    void fill();
    void setAxes();
    void listen();
    void moveTo(int index);

    Qt::Orientation m_orientation;
    QList<Verdict> m_verdicts{Verdict::OnTime, Verdict::Late, Verdict::Missed, Verdict::NoData, Verdict::Excused};
    QList<Bar> m_bars;
    QAbstractBarSeries* m_series = nullptr;
    QBarCategoryAxis* m_names;
    QValueAxis* m_numbers;
    QList<QBarSet*> m_sets; ///< By position in m_verdicts.
    int m_current = -1;
};
