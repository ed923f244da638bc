// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

/// A record of a file of the plan: its cells in the order of design §4, empty = not given.
using Cells = QStringList;

/// The files of a plan, and which cell of a record is which (design §4).
namespace plan_file
{

inline const QString units = QStringLiteral("units.csv"), people = QStringLiteral("people.csv"),
                     zones = QStringLiteral("zones.csv"), checkpoints = QStringLiteral("checkpoints.csv"),
                     lines = QStringLiteral("lines.csv"), stops = QStringLiteral("stops.csv"),
                     staffing = QStringLiteral("staffing.csv"), shifts = QStringLiteral("shifts.csv"),
                     calendar = QStringLiteral("calendar.csv"), crews = QStringLiteral("crews.csv"),
                     crewMembers = QStringLiteral("crew_members.csv"), rosters = QStringLiteral("rosters.csv"),
                     dispatches = QStringLiteral("dispatches.csv"), cards = QStringLiteral("cards.csv"),
                     readers = QStringLiteral("readers.csv"), events = QStringLiteral("events.csv");

/// All of them, those that others refer to first.
[[nodiscard]] const QStringList& all();
/// The names of its columns; empty for a file that a plan does not have.
[[nodiscard]] QStringList columns(const QString& file);
/// How many of its first columns tell its records apart; cards.csv: uid and from, see keyOf().
[[nodiscard]] QString keyOf(const QString& file, const Cells& cells);
/// The place of a column; -1 = the file has no such column.
[[nodiscard]] int place(const QString& file, const QString& column);
/// A record without any cell given.
[[nodiscard]] Cells blank(const QString& file);

} // namespace plan_file

// The places of cells that the desk reads by itself.
namespace unit_cell { enum { unit, name, kind, parent, timezone }; }
namespace person_cell { enum { badge, name, kind, unit, from, until }; }
namespace checkpoint_cell { enum { checkpoint, name, unit, zone, kind, category, level, lon, lat, from, until }; }
namespace line_cell { enum { line, name, unit, mode, ordered, eligibility, from, until }; }
namespace stop_cell { enum { line, position, checkpoint, dwell }; }
namespace shift_cell { enum { line, shift, name, kind, days, dayKinds, start, duration, rounds, gap, early, late, from, until }; }
namespace calendar_cell { enum { date, unit, dayKind }; }
namespace crew_cell { enum { crew, name, unit }; }
namespace member_cell { enum { crew, badge, from, until }; }
namespace roster_cell { enum { line, shift, crew, from, until, length, day }; }
namespace dispatch_cell { enum { line, shift, date, start, duration, crew }; }

/// One record that changes: none before = it is new, none after = it goes.
struct RowChange {
    QString file;
    Cells before, after;
    bool operator==(const RowChange&) const = default;
};
