// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Entry.h"

#include <chrono>
#include <optional>
#include <span>

namespace agent
{

/// What a journal tells about the end of the run before.
struct Past {
    std::optional<Instant> lastLook; ///< The last time that the chip answered, as far as is known.
    bool saidDeaf = false;           ///< Its last word is `deaf`: nobody has heard the chip answer since.
    bool nothing = true;             ///< It is a new journal.
};

/// newest: the last entries, newest first. looked: the last look that was kept aside.
Past pastFrom(std::span<const Entry> newest, const std::optional<Instant>& looked);

/// Decides when the journal must say that the reader could not have taken a tap (`deaf`) and that it can again
/// (`listening`), so that "switched off" can be told from "nobody came". It writes nothing: whoever holds it writes
/// what is wanted, and says so.
class Deafness
{
public:
    using Time = std::chrono::nanoseconds; ///< CLOCK_BOOTTIME.

    static constexpr std::chrono::seconds toleratedFor{10}; ///< A shorter silence is not told.

    /// here: the instant at which this run starts.
    Deafness(const Past& past, const Instant& here);

    /// True when `listening` is to be written at the next answered look, before anything that comes of it.
    bool wantsListening() const { return m_said != Said::Listening; }

    /// The chip answered, and whatever came of it is in the journal.
    void looked(std::int64_t boottimeNs);

    /// A tap could not be kept: from the last look before it on, the reader is as good as deaf, until `deaf` is
    /// written.
    void failedToKeep() { m_failed = m_said == Said::Listening; }

    /// The instant of the `deaf` entry that is to be written by now; nothing when none is.
    std::optional<Instant> deafSince(Time now) const;

    /// When deafSince() will answer, if the chip stays silent; Time::max() when the silence is told already.
    Time dueAt() const;

    void saidDeaf();
    void saidListening(std::int64_t boottimeNs);

    /// A new journal goes on from here: it begins with `listening`.
    void startNewJournal();

    /// The last look in this boot or before.
    std::optional<Instant> lastLook() const;

private:
    enum class Said { Nothing, Listening, Deaf };

    Said m_said = Said::Nothing;
    bool m_failed = false;
    std::optional<Instant> m_before; ///< The last look of an earlier run.
    std::int64_t m_lookNs = 0;       ///< The last look of this run; 0 = none yet.
};

} // namespace agent
