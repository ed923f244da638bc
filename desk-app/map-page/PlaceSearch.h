// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/CheckpointsModel.h"

#include <QLineEdit>
#include <QStringListModel>

/// A field that finds a checkpoint by a part of its name or code.
class PlaceSearch : public QLineEdit
{
    Q_OBJECT
public:
    explicit PlaceSearch(QWidget* parent = nullptr);
    void setPlaces(const QList<CheckpointState>& places);

signals:
    void found(const QString& checkpoint);
    void notFound(const QString& text);

private:
    void go(const QString& text);
    QStringListModel m_names;
    QStringList m_codes; ///< In the order of m_names.
};
