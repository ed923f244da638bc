// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/readers/model/ReadersRows.h"
#include "desk-app/models/CollatedProxy.h"

#include <QSet>
#include <optional>

/// Which readers are shown: of some units, of one sort, with a text in code or place.
class ReadersFilter : public CollatedProxy
{
    Q_OBJECT
public:
    enum class Sort { Listening, Deaf, Silent, Backlog, Troubled };
    explicit ReadersFilter(QObject* parent = nullptr);

    void setUnits(const QSet<QString>& units); ///< Empty: all.
    void setSort(std::optional<Sort> sort);    ///< None: all.
    void setText(const QString& text);
    /// How many of the units' readers are of a sort.
    [[nodiscard]] int count(Sort sort) const;
    /// Entries that the units' readers have not delivered.
    [[nodiscard]] qint64 backlog() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    [[nodiscard]] bool isOf(const HealthRow& reader, Sort sort) const;
    [[nodiscard]] bool isOfUnits(const HealthRow& reader) const
    {
        return m_units.isEmpty() || m_units.contains(reader.unit);
    }
    QSet<QString> m_units;
    std::optional<Sort> m_sort;
    QString m_text;
};
