// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/courier/Hosts.h"
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
    std::string health;                         ///< JSON.
    std::optional<std::int64_t> cardsVersion{}; ///< Which list of known cards the journal holds; nothing = tell none.
};

/// What the database answered.
struct Answer {
    std::int64_t holdsThrough = 0; ///< Every entry of the journal up to this one is in the database.
    std::string refused;           ///< Empty when the push landed, else a code: gap, fork, unknown_reader …
    std::string detail;            ///< The refusal in one line.

    std::optional<std::int64_t> cardsVersion;  ///< Which list of known cards is held with `cards`; nothing = no news.
    bool cardsAll = false;                     ///< The list that was held is to be forgotten first.
    std::string cards;                         ///< A line for each change, see record.push.
    std::optional<std::string> authentication; ///< What cards of the reader's unit must prove; nothing = not said.
};

/// How long a push may take, where the connection string does not say: connect_timeout (seconds) for each host,
/// tcp_user_timeout (milliseconds) for an answer.
struct Patience {
    std::chrono::milliseconds connecting{10'000}; ///< For each host.
    std::chrono::milliseconds answering{15'000};
};

/// The one connection to the database, opened when a push needs it, to whichever host takes it.
/// Waits on no answer for longer than its deadlines, and stops waiting at once when stopFd becomes readable.
/// Closing never waits: libpq says good-bye without blocking.
class PushConnection
{
public:
    /// conninfo: as libpq takes it. stopFd: an eventfd.
    PushConnection(std::string conninfo, int stopFd, Patience patience = {});

    /// Sends one push and waits for its answer. Throws ServerUnreachable; whether the push landed is unknown then: send
    /// it again. The connection is closed, unless the server said what it did not like about the push itself.
    Answer push(const Push& push);

    /// The push that failed last was on its way: a server took the connection.
    bool wasSent() const { return m_sent; }

    void close() { m_connection.reset(); }
    bool isOpen() const { return m_connection != nullptr; }

private:
    void open();
    void giveUp(const ServerUnreachable& error);

    std::string m_conninfo;
    int m_stopFd;
    Patience m_patience;
    std::chrono::milliseconds m_answering; ///< As the connection string has it.
    std::size_t m_host = 0;                ///< Which host to begin with.
    bool m_sent = false;
    Connection m_connection;
};

/// A PostgreSQL array literal of texts, and of digests as bytea; null for what is missing.
std::string arrayOfLines(const std::vector<Entry>& entries);
std::string arrayOfDigests(const std::vector<Entry>& entries);

} // namespace agent
