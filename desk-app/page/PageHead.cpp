// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/page/PageHead.h"

#include "desk-app/widgets/Theme.h"

#include <QHBoxLayout>
#include <QLabel>

PageHead::PageHead(const QString& title, QWidget* parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_title(new QLabel(title)), m_note(new QLabel)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
    m_title->setFont(theme::scaled(font(), 1.7, true));
    m_note->setObjectName(QStringLiteral("pageNote"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_note);
    m_layout->addStretch();
}

void PageHead::addControl(const QString& label, QWidget* control)
{
    if (!label.isEmpty()) {
        auto* name = new QLabel(label);
        name->setBuddy(control);
        control->setAccessibleName(QString(label).remove(u'&'));
        m_layout->addWidget(name);
    }
    m_layout->addWidget(control);
}

void PageHead::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}
