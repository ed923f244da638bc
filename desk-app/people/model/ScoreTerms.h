// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/people/model/PeopleRows.h"

/// What a term gave to a score.
struct TermPoints {
    std::size_t term = 0; ///< Its place in scoreTerms.
    double gained = 0, possible = 0; ///< Points, to the hundredth.
    double share = 0;     ///< The term itself, 0 to 1.
    bool operator==(const TermPoints&) const = default;
};

/// The terms of a score as points: what each could have given by its weight, and what it gave. A term of which nothing
/// was owed is left out, and its weight with it. What was gained adds up to the score to the hundredth, and what was
/// possible to 100: what rounding leaves goes to the terms that lost most of it.
/// @param rule weights by column of the rule set. Empty without a score.
[[nodiscard]] QList<TermPoints> scorePoints(const PersonScore& person, const QJsonObject& rule);
