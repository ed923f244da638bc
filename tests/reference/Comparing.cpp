// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Comparing.h"

namespace reference
{
namespace
{
std::string joined(const std::vector<std::string>& cells)
{
    std::string text;
    for (const std::string& cell : cells) text += (text.empty() && &cell == &cells.front() ? "" : " | ") + cell;
    return text;
}

std::string instantText(const std::optional<Instant>& at) { return at ? rfc3339(*at) : std::string{}; }

/// A whole number of 10^-places.
std::string decimal(std::int64_t value, std::size_t places)
{
    std::string digits = std::to_string(std::abs(value));
    digits.insert(0, digits.size() <= places ? places + 1 - digits.size() : 0, '0');
    return (value < 0 ? "-" : "") + digits.insert(digits.size() - places, ".");
}

std::string termText(const Fraction& term)
{
    if (term.whole == 0) return {};
    return decimal((term.part * 2'000'000 + term.whole) / (term.whole * 2), 6); // half up
}

std::string pointsText(const std::optional<std::int64_t>& hundredths) { return hundredths ? decimal(*hundredths, 2) : std::string{}; }

std::string weightText(std::int64_t hundredths)
{
    std::string text = decimal(hundredths, 2);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

Rows rowsOf(copy::Session& session, const std::string& query, const copy::Row& parameters, std::ptrdiff_t keys)
{
    Rows rows;
    session.stream(query, parameters, {[](const auto&) {}, [&](const copy::PassingRow& row) {
                       const std::vector<std::string> cells{row.begin(), row.end()};
                       rows[joined({cells.begin(), cells.begin() + keys})] = joined({cells.begin() + keys, cells.end()});
                   }});
    return rows;
}

/// Rows by their first `keys` of these columns.
Rows rowsOf(const Table& csv, const std::vector<std::string>& columns, std::ptrdiff_t keys)
{
    Rows rows;
    for (const auto& row : csv.rows) {
        std::vector<std::string> cells;
        for (const std::string& column : columns) cells.push_back(csv.cell(row, column));
        rows[joined({cells.begin(), cells.begin() + keys})] = joined({cells.begin() + keys, cells.end()});
    }
    return rows;
}

copy::Value orNull(const std::string& unit) { return unit.empty() ? copy::Value{} : copy::Value{unit}; }
} // namespace

const char* nameOf(Of of) { return of == Of::People ? "people" : of == Of::Lines ? "lines" : "units"; }

Rows visitsByTheDatabase(copy::Session& session, Day from, Day through, const std::string& unit, Instant asOf)
{
    return rowsOf(session,
                  "select date, line, shift, position, round, checkpoint, verdict, reason, arrived_at, left_at, badge, out_of_order, short_dwell, weight "
                  "from desk.csv_visits(from_day => $1, through_day => $2, unit => $3, as_of => $4)",
                  {dateText(from), dateText(through), orNull(unit), rfc3339(asOf)}, 5);
}

Rows visitsAsPrinted(const Table& csv)
{
    return rowsOf(csv, {"date", "line", "shift", "position", "round", "checkpoint", "verdict", "reason", "arrived_at", "left_at", "badge", "out_of_order",
                        "short_dwell", "weight"}, 5);
}

Rows scoresAsPrinted(const Table& csv)
{
    return rowsOf(csv, {"subject", "name", "unit", "duties", "attended", "counted", "on_time", "late", "missed", "excused", "no_data", "due", "completion",
                        "punctuality", "attendance", "order", "dwell", "staffing", "score", "adjustment", "final", "grade", "rank"}, 1);
}

Rows visitsByTheReference(const World& world, const std::vector<Verdict>& verdicts, Day from, Day through, const std::string& unit)
{
    Rows rows;
    const auto yes = [](bool value) { return std::string{value ? "yes" : "no"}; };
    for (const Verdict& visit : verdicts) {
        if (visit.duty->day < from || visit.duty->day > through || (!unit.empty() && !belongs(world, visit.duty->unit, unit))) continue;
        rows[joined({dateText(visit.duty->day), visit.duty->line, visit.duty->shift, std::to_string(visit.stop->position), std::to_string(visit.round)})] =
            joined({visit.stop->checkpoint, visit.verdict, visit.reason, instantText(visit.arrivedAt), instantText(visit.leftAt), visit.badge,
                    yes(visit.outOfOrder), yes(visit.shortDwell), weightText(visit.weight)});
    }
    return rows;
}

Rows scoresByTheDatabase(copy::Session& session, Of of, Day month, const std::string& unit, Instant asOf)
{
    return rowsOf(session,
                  "select subject, name, unit, duties, attended, counted, on_time, late, missed, excused, no_data, due, completion, punctuality, attendance, "
                  "\"order\", dwell, staffing, score, adjustment, final, grade, rank "
                  "from desk.csv_scores(month => $1, of_what => $2, unit => $3, as_of => $4)",
                  {dateText(month), nameOf(of), orNull(unit), rfc3339(asOf)}, 1);
}

Rows scoresByTheReference(const World& world, const std::vector<Score>& scores, Of of, const std::string& unit)
{
    Rows rows;
    const auto n = [](int number) { return std::to_string(number); };
    for (const Score& s : scores) {
        if (!unit.empty() && !belongs(world, of == Of::Units ? s.subject : s.unit, unit)) continue;
        rows[s.subject] = joined({s.name, s.unit, n(s.duties), n(s.attended), n(s.counted), n(s.onTime), n(s.late), n(s.missed), n(s.excused), n(s.noData),
                                  n(s.due), termText(s.completion), termText(s.punctuality), termText(s.attendance), termText(s.order), termText(s.dwell),
                                  termText(s.staffing), pointsText(s.hundredths), decimal(s.adjustment, 2), pointsText(s.finally), s.grade,
                                  s.rank ? n(s.rank) : ""});
    }
    return rows;
}

std::vector<Difference> compare(const std::string& what, const Rows& database, const Rows& reference)
{
    std::vector<Difference> differences;
    for (const auto& [key, row] : reference) {
        const auto other = database.find(key);
        if (other == database.end() || other->second != row)
            differences.push_back({what + ": " + key, other == database.end() ? "" : other->second, row});
    }
    for (const auto& [key, row] : database)
        if (!reference.contains(key)) differences.push_back({what + ": " + key, row, ""});
    return differences;
}
} // namespace reference
