// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/places/model/PlacesRows.h"
#include "desk-app/rows/DayMark.h"

#include <QAbstractTableModel>
#include <QTimeZone>

/// The days of a month at one place, a row a day, a column an hour: windows of duties in the colour of their verdict,
/// and each clock-in as a dot.
class PlaceDaysModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const PlaceAnswer& answer, const QTimeZone& zone);
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
    void add(const PlaceVisit& visit);
    void add(const PlaceClockIn& clockIn);
    [[nodiscard]] Hour* hourOf(const QDateTime& local);

    QDate m_month;
    QTimeZone m_zone;
    QList<Hour> m_hours;
};
