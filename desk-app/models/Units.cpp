// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/Units.h"

#include <algorithm>

Units::Units(QList<UnitRow> rows) : m_rows(std::move(rows)) {}

const UnitRow* Units::find(const QString& unit) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const UnitRow& row) { return row.unit == unit; });
    return found == m_rows.end() ? nullptr : &*found;
}

QSet<QString> Units::below(const QString& unit) const
{
    if (unit.isEmpty()) return {};
    QSet<QString> result{unit};
    // Rows come parents first, so one pass is enough.
    for (const UnitRow& row : m_rows) {
        if (result.contains(row.parent)) result.insert(row.unit);
    }
    return result;
}

int Units::depth(const QString& unit) const
{
    int depth = 0;
    for (const UnitRow* row = find(unit); row && !row->parent.isEmpty() && depth < 64; row = find(row->parent))
        ++depth;
    return depth;
}

QString Units::stationOf(const QString& unit) const
{
    int steps = 0;
    for (const UnitRow* row = find(unit); row && steps < 64; row = find(row->parent), ++steps) {
        if (row->kind == u"station") return row->unit;
    }
    return unit;
}

QString Units::name(const QString& unit) const
{
    const UnitRow* row = find(unit);
    return row ? row->name : unit;
}

bool Units::hasLines(const QString& unit) const
{
    const QSet<QString> all = below(unit);
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const UnitRow& row) { return row.hasLines && all.contains(row.unit); });
}

QTimeZone Units::zone() const
{
    const QByteArray given = m_rows.isEmpty() ? QByteArray() : m_rows.first().timezone.toUtf8();
    return QTimeZone::isTimeZoneIdAvailable(given) ? QTimeZone(given) : QTimeZone("Asia/Shanghai");
}
