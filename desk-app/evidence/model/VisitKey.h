// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

/// What names one visit: a stop of a round of the duty of a line, a shift and a date.
struct VisitKey {
    QString line, shift;
    QDate day; ///< The date the duty starts on.
    QString checkpoint;
    int round = 1;
    bool operator==(const VisitKey&) const = default;
};
