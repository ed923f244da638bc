// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/EmptyState.h"

#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QEvent>
#include <QPainter>

EmptyState::EmptyState(QAbstractItemView* view, const QString& title, const QString& explanation)
    : QWidget(view->viewport()), m_view(view), m_title(title), m_explanation(explanation)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    view->viewport()->installEventFilter(this);
    const auto* model = view->model();
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyState::look);
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyState::look);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyState::look);
    connect(model, &QAbstractItemModel::layoutChanged, this, &EmptyState::look);
    look();
}

void EmptyState::setTexts(const QString& title, const QString& explanation)
{
    m_title = title;
    m_explanation = explanation;
    update();
}

void EmptyState::look()
{
    setGeometry(m_view->viewport()->rect());
    setVisible(m_view->model()->rowCount() == 0);
}

bool EmptyState::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) setGeometry(m_view->viewport()->rect());
    return QWidget::eventFilter(watched, event);
}

void EmptyState::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    const int middle = height() / 2;
    painter.setFont(theme::scaled(font(), 1.1, true));
    painter.setPen(colors.text);
    painter.drawText(QRect(16, middle - 30, width() - 32, 26), Qt::AlignHCenter | Qt::AlignBottom, m_title);
    painter.setFont(font());
    painter.setPen(colors.muted);
    painter.drawText(QRect(16, middle + 2, width() - 32, height() - middle),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_explanation);
}
