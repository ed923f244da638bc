// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/courier/Exchange.h"
#include "reader-agent/words/Entry.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace agent
{

/// One push to record.push, the agent's only door to the database.
struct Push {
    std::string reader;
    std::string journal;                           ///< UUID.
    std::int64_t firstEntry = 1;                   ///< Number of the first line; what comes next when there is none.
    std::vector<Entry> entries;                    ///< May be empty: a sign of life.
    Instant anchor;                                ///< Taken when the push is made.
    std::optional<std::int64_t> completeThroughNs; ///< Boot time before which every tap is in once this lands.
    std::optional<std::array<std::uint8_t, 32>> publicKey;
    std::optional<std::array<std::uint8_t, 64>> signature;
    std::string health; ///< JSON.
};

/// What the database answered.
struct Answer {
    std::int64_t holdsThrough = 0; ///< Every entry of the journal up to this one is in the database.
    std::string refused;           ///< Empty when the push landed, else a code: gap, fork, unknown_reader …
    std::string detail;            ///< The refusal in one line.
};

/// How long a push may take.
struct Patience {
    std::chrono::milliseconds connecting{10'000};
    std::chrono::milliseconds answering{15'000};
};

/// The one connection to the database, opened when a push needs it.
/// Waits on no answer for longer than its deadlines, and stops waiting at once when stopFd becomes readable.
class PushConnection
{
public:
    /// conninfo: as libpq takes it. stopFd: an eventfd.
    PushConnection(std::string conninfo, int stopFd, Patience patience = {});

    /// Sends one push and waits for its answer. Throws ServerUnreachable; the connection is then closed,
    /// and whether the push landed is unknown: send it again.
    Answer push(const Push& push);

    void close() { m_connection.reset(); }
    bool isOpen() const { return m_connection != nullptr; }

private:
    void open();

    std::string m_conninfo;
    int m_stopFd;
    Patience m_patience;
    Connection m_connection;
};

/// A PostgreSQL array literal of texts, and of digests as bytea.
std::string arrayOfLines(const std::vector<Entry>& entries);
std::string arrayOfDigests(const std::vector<Entry>& entries);

} // namespace agent
