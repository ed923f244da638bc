// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QList>
#include <QMetaType>
#include <Qt>
#include <optional>

/// Something that shows within an hour of a day: a part of a window of time, or an instant.
struct DayMark {
    enum class Shape {
        Window, ///< From one part of the hour to another, as of a duty; verdict gives its colour.
        Band,   ///< The same over the whole height, as of an outage.
        Dot,    ///< At `from`: somebody known clocked in.
        Ring,   ///< At `from`: a card nobody knows.
    };
    Shape shape = Shape::Dot;
    double from = 0, to = 0; ///< Parts of the hour, 0 to 1.
    std::optional<Verdict> verdict{};
    bool operator==(const DayMark&) const = default;
};

/// What an hour's cell shows, in tables whose columns are the hours of a day.
enum HourRole {
    MarksRole = Qt::UserRole + 40, ///< QList<DayMark>
    HeatRole,                      ///< double: 0 nobody came … 1 the most; below 0: nothing is known.
};

Q_DECLARE_METATYPE(DayMark)
