// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/model/ReadersFilter.h"

#include "desk-app/readers/model/ReadersModel.h"
#include "desk-app/rows/Roles.h"

ReadersFilter::ReadersFilter(QObject* parent) : CollatedProxy(parent)
{
    setSortRole(SortRole);
    setSortLocaleAware(true);
}

void ReadersFilter::setUnits(const QSet<QString>& units)
{
    m_units = units;
    invalidateFilter();
}

void ReadersFilter::setSort(std::optional<Sort> sort)
{
    m_sort = sort;
    invalidateFilter();
}

void ReadersFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool ReadersFilter::isOf(const HealthRow& reader, Sort sort) const
{
    const auto* readers = qobject_cast<const ReadersModel*>(sourceModel());
    switch (sort) {
    case Sort::Listening:
        return reader.state == u"listening" || reader.state == u"downloaded";
    case Sort::Deaf:
        return reader.state == u"deaf";
    case Sort::Silent:
        return readers && readers->isLongSilent(reader);
    case Sort::Backlog:
        return reader.undelivered > 0;
    case Sort::Troubled:
        return readers && readers->isTroubled(reader);
    }
    return false;
}

int ReadersFilter::count(Sort sort) const
{
    const auto* readers = qobject_cast<const ReadersModel*>(sourceModel());
    int count = 0;
    for (int at = 0; readers && at < readers->rowCount(); ++at)
        count += isOfUnits(readers->row(at)) && isOf(readers->row(at), sort);
    return count;
}

qint64 ReadersFilter::backlog() const
{
    const auto* readers = qobject_cast<const ReadersModel*>(sourceModel());
    qint64 sum = 0;
    for (int at = 0; readers && at < readers->rowCount(); ++at)
        sum += isOfUnits(readers->row(at)) ? readers->row(at).undelivered : 0;
    return sum;
}

bool ReadersFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* readers = qobject_cast<const ReadersModel*>(sourceModel());
    if (!readers) return false;
    const HealthRow& reader = readers->row(row);
    return isOfUnits(reader) && (!m_sort || isOf(reader, *m_sort)) &&
           (m_text.isEmpty() || reader.reader.contains(m_text, Qt::CaseInsensitive) ||
            reader.checkpointName.contains(m_text, Qt::CaseInsensitive) ||
            reader.unitName.contains(m_text, Qt::CaseInsensitive));
}
