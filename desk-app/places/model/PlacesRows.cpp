// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/model/PlacesRows.h"

WeekHours weekHours(const QString& text)
{
    WeekHours hours{};
    std::size_t at = 0;
    for (const QStringView number : QStringView(text).split(u',')) {
        if (at == hours.size()) return WeekHours{};
        hours[at++] = number.toInt();
    }
    return at == hours.size() ? hours : WeekHours{};
}
