// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/model/WeekModel.h"

#include "desk-app/rows/DayMark.h"
#include "desk-app/rows/Roles.h"

#include <QLocale>
#include <QTime>
#include <algorithm>
#include <cmath>

namespace
{

constexpr int days = 7, hours = 24;
constexpr int legible = 100; ///< From here on numbers are too wide for an hour: hovering tells them.

std::size_t place(int day, int hour)
{
    return static_cast<std::size_t>(day * hours + hour);
}

} // namespace

void WeekModel::show(const QList<PlaceRow>& places)
{
    beginResetModel();
    m_came.fill(0);
    m_heard.fill(0);
    for (const PlaceRow& row : places) {
        for (std::size_t at = 0; at < m_came.size(); ++at) {
            m_came[at] += row.hours[at];
            m_heard[at] = std::max(m_heard[at], row.heard[at]);
        }
    }
    m_most = *std::max_element(m_came.begin(), m_came.end());
    m_there = !places.isEmpty();
    endResetModel();
}

int WeekModel::known() const
{
    return static_cast<int>(std::count_if(m_heard.begin(), m_heard.end(), [](int weeks) { return weeks > 0; }));
}

int WeekModel::blind() const
{
    int blind = 0;
    for (std::size_t at = 0; at < m_came.size(); ++at)
        blind += m_heard[at] > 0 && m_came[at] == 0;
    return blind;
}

int WeekModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_there ? 0 : days;
}

int WeekModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : hours;
}

QVariant WeekModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return QLocale().dayName(section + 1, QLocale::ShortFormat);
    return section % 3 == 0 ? QString::number(section) : QString();
}

QString WeekModel::explained(int day, int hour) const
{
    const QString when = tr("%1, %2:00 to %3:00").arg(QLocale().dayName(day + 1)).arg(hour).arg(hour + 1);
    const int came = m_came[place(day, hour)], weeks = m_heard[place(day, hour)];
    if (came > 0) return tr("%1: %n clock-in(s)", nullptr, came).arg(when);
    return weeks > 0 ? tr("%1: nobody came, in %n week(s)", nullptr, weeks).arg(when)
                     : tr("%1: nothing is known").arg(when);
}

QVariant WeekModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int came = m_came[place(index.row(), index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return came > 0 && m_most < legible ? QLocale().toString(came) : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return explained(index.row(), index.column());
    case SortRole:
        return came;
    case HeatRole:
        if (came > 0) return std::sqrt(static_cast<double>(came) / m_most);
        return m_heard[place(index.row(), index.column())] > 0 ? 0.0 : -1.0;
    default:
        return {};
    }
}
