// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/model/PlacesFilter.h"

#include "desk-app/places/model/PlacesModel.h"
#include "desk-app/rows/Roles.h"

PlacesFilter::PlacesFilter(QObject* parent) : CollatedProxy(parent)
{
    setSortRole(SortRole);
    setSortLocaleAware(true);
}

void PlacesFilter::setLevel(int level)
{
    m_level = level;
    invalidateFilter();
}

void PlacesFilter::setCategory(const QString& category, bool all)
{
    m_category = category;
    m_allCategories = all;
    invalidateFilter();
}

void PlacesFilter::setKind(const QString& kind)
{
    m_kind = kind;
    invalidateFilter();
}

void PlacesFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool PlacesFilter::accepts(const PlaceRow& place) const
{
    return (m_level < 0 || place.level == m_level) && (m_allCategories || place.category == m_category) &&
           (m_kind.isEmpty() || place.kind == m_kind) &&
           (m_text.isEmpty() || place.name.contains(m_text, Qt::CaseInsensitive) ||
            place.checkpoint.contains(m_text, Qt::CaseInsensitive));
}

bool PlacesFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* places = qobject_cast<const PlacesModel*>(sourceModel());
    return places && accepts(places->row(row));
}

QList<PlaceRow> PlacesFilter::shown() const
{
    const auto* places = qobject_cast<const PlacesModel*>(sourceModel());
    QList<PlaceRow> rows;
    for (int at = 0; places && at < rowCount(); ++at)
        rows.append(places->row(mapToSource(index(at, 0)).row()));
    return rows;
}
