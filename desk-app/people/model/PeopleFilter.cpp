// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/model/PeopleFilter.h"

#include "desk-app/people/model/PeopleModel.h"
#include "desk-app/rows/Roles.h"

PeopleFilter::PeopleFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortLocaleAware(true);
    setDynamicSortFilter(true);
}

void PeopleFilter::setKind(const QString& kind)
{
    m_kind = kind;
    invalidateFilter();
}

void PeopleFilter::setGrade(const QString& grade)
{
    m_grade = grade;
    invalidateFilter();
}

void PeopleFilter::setSearch(const QString& typed)
{
    m_search = typed.trimmed();
    invalidateFilter();
}

bool PeopleFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* people = qobject_cast<const PeopleModel*>(sourceModel());
    if (!people) return false;
    const PersonScore& person = people->row(row);
    if (!m_kind.isEmpty() && person.kind != m_kind) return false;
    if (!m_grade.isEmpty() && (m_grade == u"-" ? !person.grade.isEmpty() : person.grade != m_grade)) return false;
    return m_search.isEmpty() || person.name.contains(m_search, Qt::CaseInsensitive) ||
           person.badge.contains(m_search, Qt::CaseInsensitive) || pinyin::matches(m_search, person.readings);
}

// Who has no value stands last, whichever way it is sorted.
bool PeopleFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant one = left.data(SortRole), other = right.data(SortRole);
    if (one.isValid() != other.isValid()) return one.isValid() == (sortOrder() == Qt::AscendingOrder);
    if (one == other) return left.data(CodeRole).toString() < right.data(CodeRole).toString();
    return QSortFilterProxyModel::lessThan(left, right);
}
