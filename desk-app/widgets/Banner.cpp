// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/Banner.h"

#include "desk-app/widgets/Palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

Banner::Banner(QWidget* parent) : QFrame(parent), m_text(new QLabel), m_button(new QPushButton)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(44, 8, 10, 8);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_button->setObjectName(QStringLiteral("bannerButton"));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &Banner::acted);
    recolor();
    hide();
}

void Banner::say(const QString& text, const QString& action)
{
    m_text->setText(text);
    setAccessibleName(text);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    show();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::recolor()
{
    QPalette colors = m_text->palette();
    colors.setColor(QPalette::WindowText, Palette::of(this).text);
    m_text->setPalette(colors);
}

void Banner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) recolor();
    QFrame::changeEvent(event);
}

void Banner::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.warning);
    painter.setBrush(colors.warningGround);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QPointF c(24, height() / 2.0);
    painter.setBrush(colors.warning);
    painter.drawPolygon(QPolygonF{{c.x(), c.y() - 9}, {c.x() + 10, c.y() + 8}, {c.x() - 10, c.y() + 8}});
    painter.setPen(QPen(colors.warningGround, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(c.x(), c.y() - 3), QPointF(c.x(), c.y() + 2));
    painter.drawPoint(QPointF(c.x(), c.y() + 5.5));
}
