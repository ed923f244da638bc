// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <cstddef>

/// What became of a visit (design §7), in the order in which pictures show it.
enum class Verdict { OnTime, Late, Missed, NoData, Excused, Due };

/// Every verdict once, in the order of the enumeration.
inline constexpr std::array allVerdicts{Verdict::OnTime, Verdict::Late,    Verdict::Missed,
                                        Verdict::NoData, Verdict::Excused, Verdict::Due};

/// The code of the database: on_time, late, missed, no_data, excused, due.
[[nodiscard]] QString codeOf(Verdict verdict);

/// The verdict of a code. An unknown code is NoData: a newer database must not make a picture look better than it is.
[[nodiscard]] Verdict verdictOf(const QString& code);

/// How many visits have each verdict.
class VerdictCounts
{
public:
    [[nodiscard]] int operator[](Verdict verdict) const { return m_counts[static_cast<std::size_t>(verdict)]; }
    int& operator[](Verdict verdict) { return m_counts[static_cast<std::size_t>(verdict)]; }
    [[nodiscard]] int total() const; ///< All visits.
    [[nodiscard]] int done() const;  ///< On time and late.
    /// done / (done + missed), 0 to 1; below 0 while nothing has been judged.
    [[nodiscard]] double completion() const;
    bool operator==(const VerdictCounts&) const = default;

private:
    std::array<int, allVerdicts.size()> m_counts{};
};
