// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

/// A line, and its checkpoints in their order.
struct LinePathRow {
    QString line, name, unit, unitName, mode;
    QStringList stops;
    bool operator==(const LinePathRow&) const = default;
};

/// The last clock-in at a checkpoint; at is invalid when there was none.
struct LastClockIn {
    QDateTime at;
    QString reader, badge, personName, event, eventName, clock;
};
