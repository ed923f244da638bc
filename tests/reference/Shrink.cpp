// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/Shrink.h"

#include <algorithm>

namespace reference
{
namespace
{
using Row = std::vector<std::string>;

/// Leaves out what refers to rows that are gone.
void prune(Case& one)
{
    const auto there = [&](const char* file, std::initializer_list<std::string> key) {
        const auto& rows = one.feed[file].rows;
        return std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return std::equal(key.begin(), key.end(), row.begin()); });
    };
    const auto keep = [&](const char* file, const auto& whether) {
        std::erase_if(one.feed[file].rows, [&](const Row& row) { return !whether(row); });
    };
    const auto subject = [&](const Row& row) {
        return row[1] == "person" ? there("people", {row[2]}) : row[1] != "checkpoint" || there("checkpoints", {row[2]});
    };
    keep("shifts", [&](const Row& row) { return there("lines", {row[0]}); });
    keep("stops", [&](const Row& row) { return there("lines", {row[0]}) && there("checkpoints", {row[2]}); });
    keep("staffing", [&](const Row& row) { return there("lines", {row[0]}); });
    keep("crew_members", [&](const Row& row) { return there("crews", {row[0]}) && there("people", {row[1]}); });
    keep("rosters", [&](const Row& row) { return there("shifts", {row[0], row[1]}) && there("crews", {row[2]}); });
    keep("dispatches", [&](const Row& row) { return there("shifts", {row[0], row[1]}) && (row[5].empty() || there("crews", {row[5]})); });
    keep("cards", subject);
    keep("readers", [&](const Row& row) { return row[3].empty() || there("checkpoints", {row[3]}); });
    std::erase_if(one.lateCards, [&](const Row& row) { return !subject(row); });
    const auto known = [&](const std::string& reader) { return there("readers", {reader}); };
    std::erase_if(one.sendings, [&](const Sending& sending) { return !known(sending.journal.reader); });
    std::erase_if(one.downloads, [&](const Download& download) { return !known(download.reader); });
    std::erase_if(one.outages, [&](const Outage& outage) { return !known(outage.reader); });
    std::erase_if(one.excuses, [&](const AskedExcuse& asked) {
        return asked.excuse.line.empty() ? !there("checkpoints", {asked.excuse.checkpoint}) : !there("lines", {asked.excuse.line});
    });
    std::erase_if(one.adjustments, [&](const AskedAdjustment& asked) {
        const Adjustment& of = asked.adjustment;
        return of.of == "people" ? !there("people", {of.subject}) : of.of == "lines" && !there("lines", {of.subject});
    });
}

class Shrinker
{
public:
    Shrinker(District failing, const std::function<bool(const District&)>& fails, const std::function<bool()>& enough)
        : m_smallest(std::move(failing)), m_fails(fails), m_enough(enough)
    {
    }

    District run()
    {
        portions([](District& district) -> auto& { return district.cases; });
        portions([](District& district) -> auto& { return district.instants; });
        portions([](District& district) -> auto& { return district.rules; });
        bool smaller = true;
        while (smaller && !m_enough()) {
            m_changed = false;
            for (std::size_t i = 0; i < m_smallest.cases.size(); ++i) shrinkCase(i);
            smaller = m_changed;
        }
        return m_smallest;
    }

private:
    /// Whether it still fails; then it is the smallest.
    bool take(District candidate)
    {
        if (m_enough()) return false;
        for (Case& one : candidate.cases) prune(one);
        if (!m_fails(candidate)) return false;
        m_smallest = std::move(candidate);
        return m_changed = true;
    }

    /// Leaves portions of a list out, first halves, at last single ones.
    template <typename List> void portions(const List& list)
    {
        for (std::size_t size = (list(m_smallest).size() + 1) / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2)
            for (std::size_t from = 0; from < list(m_smallest).size() && !m_enough();) {
                District candidate = m_smallest;
                auto& items = list(candidate);
                const auto begin = items.begin() + static_cast<std::ptrdiff_t>(from);
                items.erase(begin, begin + static_cast<std::ptrdiff_t>(std::min(size, items.size() - from)));
                if (!take(std::move(candidate))) from += size;
            }
    }

    void shrinkCase(std::size_t i)
    {
        portions([i](District& district) -> auto& { return district.cases[i].sendings; });
        portions([i](District& district) -> auto& { return district.cases[i].downloads; });
        portions([i](District& district) -> auto& { return district.cases[i].excuses; });
        portions([i](District& district) -> auto& { return district.cases[i].outages; });
        portions([i](District& district) -> auto& { return district.cases[i].adjustments; });
        for (const char* file : {"lines", "shifts", "checkpoints", "readers", "people", "crews"}) rows(i, file);
        for (std::size_t s = 0; s < m_smallest.cases[i].sendings.size(); ++s) {
            portions([i, s](District& district) -> auto& { return district.cases[i].sendings[s].journal.entries; });
            portions([i, s](District& district) -> auto& { return district.cases[i].sendings[s].journal.anchors; });
        }
        for (std::size_t d = 0; d < m_smallest.cases[i].downloads.size(); ++d)
            portions([i, d](District& district) -> auto& { return district.cases[i].downloads[d].taps; });
        portions([i](District& district) -> auto& { return district.cases[i].lateCards; });
        for (const char* file : {"dispatches", "rosters", "crew_members", "stops", "staffing", "cards", "calendar"}) rows(i, file);
        cells(i, "shifts", {4, 5, 10, 11});
        cells(i, "units", {4});
        cells(i, "people", {4, 5});
        cells(i, "checkpoints", {4, 5, 6});
        cells(i, "stops", {3});
        cells(i, "readers", {4, 5});
        cells(i, "crew_members", {2, 3});
        cells(i, "rosters", {4});
    }

    void rows(std::size_t i, const char* file)
    {
        portions([i, file](District& district) -> auto& { return district.cases[i].feed[file].rows; });
    }

    /// Empties what may be left empty.
    void cells(std::size_t i, const char* file, const std::vector<std::size_t>& columns)
    {
        for (std::size_t row = 0; row < m_smallest.cases[i].feed[file].rows.size(); ++row)
            for (const std::size_t column : columns) {
                District candidate = m_smallest;
                std::string& cell = candidate.cases[i].feed[file].rows[row][column];
                if (cell.empty()) continue;
                cell.clear();
                take(std::move(candidate));
            }
    }

    District m_smallest;
    const std::function<bool(const District&)>& m_fails;
    const std::function<bool()>& m_enough;
    bool m_changed = false;
};

std::string nullable(const std::optional<Instant>& at) { return at ? rfc3339(*at) : "-"; }

void tellSending(const Sending& sending, std::string& text)
{
    text += "journal " + sending.journal.journal + " of reader " + sending.journal.reader + ", " + std::to_string(sending.batch) +
            " entries a push, complete through " + nullable(sending.completeThrough) + "\n";
    for (const Anchor& anchor : sending.journal.anchors)
        text += "  anchor " + anchor.boot + " " + std::to_string(anchor.bootTime) + " " + rfc3339(anchor.serverAt) + "\n";
    for (std::size_t i = 0; i < sending.journal.entries.size(); ++i) text += "  " + canonicalLine(i + 1, sending.journal.entries[i]) + "\n";
}

void tellAsked(const Case& one, std::string& text)
{
    for (const Download& download : one.downloads) {
        text += "wand " + download.reader + ", complete through " + nullable(download.completeThrough) + "\n";
        for (const auto& [at, uid] : download.taps) text += "  " + rfc3339(at) + "," + uid + "\n";
    }
    for (const AskedExcuse& asked : one.excuses)
        text += "excuse " + asked.excuse.line + asked.excuse.checkpoint + " " + rfc3339(asked.excuse.during.from) + " – " +
                rfc3339(asked.excuse.during.until) + (asked.approved ? "" : ", not approved") + "\n";
    for (const Outage& outage : one.outages)
        text += "outage " + outage.reader + " " + rfc3339(outage.during.from) + " – " +
                (outage.during.until == ever ? "" : rfc3339(outage.during.until)) + "\n";
    for (const AskedAdjustment& asked : one.adjustments)
        text += "adjustment " + asked.adjustment.month + " " + asked.adjustment.subject + " " + std::to_string(asked.adjustment.hundredths) +
                "/100" + (asked.approved ? "" : ", not approved") + "\n";
}
} // namespace

District smallest(District failing, const std::function<bool(const District&)>& fails, const std::function<bool()>& enough)
{
    return Shrinker{std::move(failing), fails, enough}.run();
}

std::string readable(const District& district)
{
    std::string text;
    for (const auto& [file, table] : wholeFeed(district, false)) {
        if (table.rows.empty()) continue;
        text += file + ".csv\n  " + csvRecord(table.header) + "\n";
        for (const Row& row : table.rows) text += "  " + csvRecord(row) + "\n";
    }
    text += "duties " + dateText(district.firstDay) + " – " + dateText(district.lastDay) + (district.rules.empty() ? "" : ", with rules of its own") + "\n";
    for (const Case& one : district.cases) {
        for (const Row& row : one.lateCards) text += "registered later: " + csvRecord(row) + "\n";
        for (const Sending& sending : one.sendings) tellSending(sending, text);
        tellAsked(one, text);
    }
    return text;
}
} // namespace reference
