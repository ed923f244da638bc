// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/journal/Journal.h"

#include <filesystem>
#include <string>

/// A journal that a test writes as the card path does, at instants of its own.
class WrittenJournal
{
public:
    /// Makes the file when it is missing, else goes on with it.
    explicit WrittenJournal(const std::filesystem::path& file);

    agent::Journal& journal() { return m_journal; }

    /// Appends an entry; its line.
    std::string write(agent::Kind kind, const std::string& uid, const agent::Instant& at,
                      agent::Auth auth = agent::Auth::Uid);

    /// Appends a line as it stands, whatever it says, with a digest that follows (or not).
    void writeLine(const std::string& line, bool sound = true);

    /// Taps of one card, now.
    void tap(int count, const std::string& uid = "04A1B2C3");

    /// What ten hours without a database leave behind: a start and taps of many cards, evenly over those hours, in an
    /// earlier boot with a synchronised clock. They end a minute ago.
    void tenHours(int taps);

private:
    agent::Journal m_journal;
    std::int64_t m_head;
    agent::Digest m_digest;
};
