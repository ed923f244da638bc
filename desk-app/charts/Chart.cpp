// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/charts/Chart.h"

#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPainter>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace
{

constexpr double axisType = 0.9; ///< Size of the type of axes and legend, of the widget's.

} // namespace

/// Qt's chart view; what lies over the chart is painted by its owner.
class Chart::Canvas : public QChartView
{
public:
    explicit Canvas(const Chart& owner) : m_owner(owner)
    {
        setRenderHint(QPainter::Antialiasing);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setBackgroundBrush(Qt::NoBrush);
        viewport()->setAutoFillBackground(false);
        chart()->setBackgroundVisible(false);
        chart()->setMargins({0, 0, 0, 0});
        chart()->layout()->setContentsMargins(0, 0, 0, 0);
        chart()->setAnimationOptions(QChart::NoAnimation);
        chart()->legend()->setAlignment(Qt::AlignTop);
        chart()->legend()->setBackgroundVisible(false);
    }

protected:
    void drawForeground(QPainter* painter, const QRectF& /*where*/) override
    {
        const Palette& colors = Palette::of(&m_owner);
        painter->save();
        painter->setFont(m_owner.font());
        if (m_owner.isEmpty()) {
            painter->setPen(colors.muted);
            painter->drawText(sceneRect(), Qt::AlignCenter | Qt::TextWordWrap, m_owner.m_emptyText);
        } else {
            m_owner.paintOver(*painter, colors);
        }
        painter->restore();
    }
    void wheelEvent(QWheelEvent* event) override { event->ignore(); } // for what scrolls around the chart

private:
    const Chart& m_owner;
};

Chart::Chart(QWidget* parent) : QWidget(parent), m_canvas(new Canvas(*this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas);
}

Chart::~Chart() = default;

QChart* Chart::chart() const
{
    return m_canvas->chart();
}

void Chart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    if (isEmpty()) shown({});
}

void Chart::shown(const QString& description)
{
    setAccessibleDescription(isEmpty() ? m_emptyText : description);
    const QList<QAbstractAxis*> axes = chart()->axes();
    for (QAbstractAxis* axis : axes) // not the chart: it does not lay out axes that come to light with it
        axis->setVisible(!isEmpty());
    if (isEmpty()) chart()->legend()->hide();
    recolorAll();
}

void Chart::dress(QAbstractAxis* axis, bool lines) const
{
    const Palette& colors = Palette::of(this);
    axis->setLabelsFont(theme::scaled(font(), axisType));
    axis->setLabelsColor(colors.muted);
    axis->setLinePen(QPen(colors.border));
    axis->setLineVisible(!lines);
    axis->setGridLineVisible(lines);
    axis->setGridLineColor(colors.border);
}

void Chart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) recolorAll();
}

void Chart::recolorAll()
{
    const Palette& colors = Palette::of(this);
    chart()->legend()->setFont(theme::scaled(font(), axisType));
    chart()->legend()->setLabelColor(colors.muted);
    recolor(colors);
    m_canvas->viewport()->update();
}
