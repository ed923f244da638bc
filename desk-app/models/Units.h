// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Rows.h"

#include <QSet>

/// The tree of units, for choosing one with all that lies below it.
class Units
{
public:
    Units() = default;
    explicit Units(QList<UnitRow> rows);

    [[nodiscard]] const QList<UnitRow>& rows() const { return m_rows; } ///< In the order of the tree.
    /// The unit and all below it; empty = all when @p unit is empty.
    [[nodiscard]] QSet<QString> below(const QString& unit) const;
    [[nodiscard]] int depth(const QString& unit) const; ///< 0 at the top.
    [[nodiscard]] QString name(const QString& unit) const;
    /// The station it belongs to: the nearest unit of kind station at or above it, else the unit itself.
    [[nodiscard]] QString stationOf(const QString& unit) const;
    /// Whether it or a unit below it walks lines.
    [[nodiscard]] bool hasLines(const QString& unit) const;
    /// The zone that days are told in: the top unit's, Asia/Shanghai when it says nothing valid.
    [[nodiscard]] QTimeZone zone() const;

private:
    [[nodiscard]] const UnitRow* find(const QString& unit) const;
    QList<UnitRow> m_rows;
};
