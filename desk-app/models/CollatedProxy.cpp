// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/CollatedProxy.h"

#include <QLocale>

CollatedProxy::CollatedProxy(QObject* parent) : QSortFilterProxyModel(parent), m_collator(QLocale())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

int CollatedProxy::compared(const QString& left, const QString& right) const
{
    return m_collator.compare(left, right);
}

bool CollatedProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant one = left.data(sortRole()), other = right.data(sortRole());
    const bool texts = one.typeId() == QMetaType::QString && other.typeId() == QMetaType::QString;
    return texts ? compared(one.toString(), other.toString()) < 0 : QSortFilterProxyModel::lessThan(left, right);
}
