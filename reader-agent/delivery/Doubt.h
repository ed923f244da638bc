// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace agent
{

/// Which entry of a batch is it that the database will not have? Halves what is sent until that one stands alone, so
/// that the others land; it is accused only once the database has taken a push without it.
class Doubt
{
public:
    /// More than so many in a row, and it is not the entries: nothing is withheld then.
    static constexpr int mostInARow = 10;

    struct Accused {
        std::int64_t entry = 0;
        std::string why;
    };

    /// What a refusal led to.
    enum class Found {
        Several, ///< A smaller batch is next.
        Suspect, ///< A single entry, which may yet land: the same again, later.
        Accused  ///< A single entry; a push without entries has to land before the verdict.
    };

    /// A single entry is accused once it was refused so many times over so long.
    Doubt(std::chrono::milliseconds patience, int tries) : m_patience{patience}, m_tries{tries} {}

    /// A batch of `count` entries was refused for what is in it. byItself: nothing else can be the reason.
    Found narrow(std::int64_t first, std::size_t count, std::string why, bool byItself);

    /// Everything through this entry has landed.
    void landed(std::int64_t through);

    /// How many entries to send at once.
    std::size_t limit(std::size_t usual) const;

    /// The next push is to go without entries.
    bool asksForProof() const { return m_accused.has_value(); }

    /// The push without entries landed: the accused entry is to be withheld. Nothing when none is accused, or when too
    /// many were withheld in a row.
    std::optional<Accused> verdict();

    /// The push without entries was refused, too: no entry is to blame.
    void acquit() { m_accused.reset(); }

private:
    struct Suspicion {
        std::int64_t entry = 0;
        int tries = 0;
        std::chrono::steady_clock::time_point since;
    };

    std::chrono::milliseconds m_patience;
    int m_tries;
    Suspicion m_suspicion;
    std::size_t m_limit = 0;    ///< 0 = there is no doubt.
    std::int64_t m_through = 0; ///< The last entry that may be the one.
    int m_inARow = 0;           ///< Withheld since an entry landed.
    std::optional<Accused> m_accused;
};

} // namespace agent
