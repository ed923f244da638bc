// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/readers/model/ReadersRows.h"
#include "desk-app/rows/Verdict.h"

#include <QTimeZone>

/// Every reader with its health, the troubled first.
class ReadersModel : public RowsModel<HealthRow>
{
    Q_OBJECT
public:
    enum Column {
        Reader,
        State,
        LastSeen,
        Complete,
        Undelivered,
        Clock,
        Disk,
        Key,
        Troubles,
        Version,
        Unit,
        ColumnCount
    };
    static constexpr int silentHours = 24; ///< Silent for longer than that is worth a tile.

    using RowsModel::RowsModel;

    void setZone(const QTimeZone& zone) { m_zone = zone; }
    void showReaders(const ReadersAnswer& answer);
    [[nodiscard]] const HealthRow* find(const QString& reader) const;
    [[nodiscard]] QDateTime asOf() const { return m_asOf; }

    /// Not heard from for more than silentHours, though it should be.
    [[nodiscard]] bool isLongSilent(const HealthRow& reader) const;
    /// Something is wrong that somebody should see to.
    [[nodiscard]] bool isTroubled(const HealthRow& reader) const;
    /// The verdict whose shape and colour the state bears.
    [[nodiscard]] static Verdict shapeOf(const HealthRow& reader);
    [[nodiscard]] static QString offsetInWords(const HealthRow& reader); ///< How far the clock is off.
    [[nodiscard]] static QString clockInWords(const HealthRow& reader);
    [[nodiscard]] static QString troublesInWords(const HealthRow& reader);
    /// An instant as short as it can be told today.
    [[nodiscard]] QString instant(const QDateTime& at) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const HealthRow& row) const override { return row.reader; }
    [[nodiscard]] bool isNews(const HealthRow* before, const HealthRow& after) const override
    {
        return before && before->state != after.state;
    }

private:
    [[nodiscard]] int rank(const HealthRow& reader) const; ///< The worse, the smaller.
    [[nodiscard]] QString shown(const HealthRow& reader, int column) const;
    [[nodiscard]] QVariant sorted(const HealthRow& reader, int column) const;

    QDateTime m_asOf;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};
