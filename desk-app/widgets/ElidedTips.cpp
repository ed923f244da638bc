// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/ElidedTips.h"

#include "desk-app/rows/Roles.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QToolTip>

namespace
{

QString wholeText(const QModelIndex& index)
{
    const QString text = index.data().toString(), detail = index.data(DetailRole).toString();
    return detail.isEmpty() ? text : text + u'\n' + detail;
}

} // namespace

void ElidedTips::install()
{
    static QObject* const tips = new ElidedTips(QCoreApplication::instance());
    QCoreApplication::instance()->installEventFilter(tips);
}

bool ElidedTips::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QObject::eventFilter(watched, event);
    auto* view = qobject_cast<QAbstractItemView*>(watched->parent());
    if (!view || view->viewport() != watched) return QObject::eventFilter(watched, event);
    auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = view->indexAt(help->pos());
    const QRect cell = view->visualRect(index);
    if (!index.isValid() || index.data(Qt::ToolTipRole).isValid() || view->sizeHintForIndex(index).width() <= cell.width())
        return QObject::eventFilter(watched, event);
    QToolTip::showText(help->globalPos(), wholeText(index), view->viewport(), cell);
    return true;
}
