// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/readers/model/ReadersRows.h"
#include "desk-app/rows/DayMark.h"

#include <QAbstractTableModel>
#include <QTimeZone>

/// The last days of one reader, a row a day, a column an hour: when it could not be relied on, and what is not known
/// yet.
class ReaderDaysModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const ReaderAnswer& answer, const QDateTime& completeThrough, const QTimeZone& zone);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Hour {
        QList<DayMark> marks;
        QStringList lines;
    };
    void add(const QDateTime& from, const QDateTime& to, Verdict verdict, const QString& line);
    QDate m_first;
    QTimeZone m_zone;
    QList<Hour> m_hours;
};
