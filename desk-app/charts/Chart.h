// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Palette;
class QAbstractAxis;
class QChart;
class QPainter;

/// What the charts of the desk have in common: the colours of the palette, as it changes; type as large as that of the
/// widgets; no animation; a sentence while there is nothing to show; a description for those who do not see it.
class Chart : public QWidget
{
    Q_OBJECT
public:
    explicit Chart(QWidget* parent = nullptr);
    ~Chart() override;

    /// What is shown while there is nothing else.
    void setEmptyText(const QString& text);
    /// Whether it has nothing to show.
    [[nodiscard]] virtual bool isEmpty() const = 0;

protected:
    [[nodiscard]] QChart* chart() const;
    /// Gives every series the colours of @p palette. Called when it changes, and after show().
    virtual void recolor(const Palette& palette) = 0;
    /// Paints what Qt Charts has no part for, in the chart's coordinates.
    virtual void paintOver(QPainter& /*painter*/, const Palette& /*palette*/) const {}
    /// To be called when what is shown has changed. @p description: what the picture says, in words.
    void shown(const QString& description);
    /// An axis with quiet lines; @p lines whether it draws them across the chart.
    void dress(QAbstractAxis* axis, bool lines) const;
    void changeEvent(QEvent* event) override;

private:
    class Canvas;
    void recolorAll();
    Canvas* m_canvas;
    QString m_emptyText;
};
