// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/Card.h"

#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent), m_layout(new QVBoxLayout(this)), m_headWidget(new QWidget), m_head(new QHBoxLayout(m_headWidget)),
      m_title(new QLabel(title)), m_note(new QLabel)
{
    m_layout->setContentsMargins(1, 10, 1, 2);
    m_layout->setSpacing(6);
    m_head->setContentsMargins(14, 0, 10, 0);
    m_head->setSpacing(10);
    m_title->setFont(theme::scaled(font(), 1.1, true));
    m_note->setProperty("muted", true);
    m_head->addWidget(m_title);
    m_head->addWidget(m_note, 1);
    m_layout->addWidget(m_headWidget);
    showHead();
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    showHead();
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setNote(const QString& note)
{
    m_note->setText(note);
}

void Card::addControl(QWidget* control)
{
    m_head->addWidget(control);
    showHead();
}

void Card::showHead()
{
    m_headWidget->setVisible(!m_title->text().isEmpty() || m_head->count() > 2);
}

void Card::addContent(QWidget* content, int stretch)
{
    m_layout->addWidget(content, stretch);
}

void Card::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}
