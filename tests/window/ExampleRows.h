// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Rows.h"

/// Rows to put into models: one line L1 with stops C1, C2, C3, one shift 08:00–10:00 in Shanghai on 2026-03-05.
namespace example
{

/// 2026-03-05 at that time in Shanghai, for example "08:30" or "08:30:15".
QDateTime at(const QString& time);
/// A visit of @p checkpoint on @p line, accepted 07:50–10:20.
VisitRow visit(const QString& checkpoint, Verdict verdict, const QString& line = QStringLiteral("L1"));
/// The same of the shift 14:00–16:00, accepted 13:50–16:20.
VisitRow afternoonVisit(const QString& checkpoint, Verdict verdict, const QString& line = QStringLiteral("L1"));
/// A checkpoint of unit S1; C1, C2, … lie 0.001 degrees apart, to the east.
CheckpointRow place(const QString& checkpoint);
/// A tap that 张三 made at @p checkpoint.
ClockInRow clockIn(const QString& checkpoint, const QString& time);

} // namespace example
