// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace agent
{

// One exception per decision; nothing else is thrown across rooms.

/// The chip does not answer as it should. Decision: start over with it, with back-off.
class ReaderLost : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The database did not take a push. Decision: try later; the journal holds what was read.
class ServerUnreachable : public std::runtime_error
{
public:
    explicit ServerUnreachable(const std::string& what, std::string state = {});

    /// Five characters of SQLSTATE; empty when no server answered.
    const std::string& sqlstate() const { return m_sqlstate; }

    /// True when waiting alone will not help: rights, names, or a database that does not fit this agent.
    bool needsAPerson() const;

    /// True when less at once may be taken: a timeout, of the server or of ours, or a limit of the server's.
    bool mayBeTooMuch() const;

    /// What kind of trouble it is: the class of the SQLSTATE; empty when the server is away, or goes.
    std::string cause() const;

    /// True when it is what was sent that the database will not have, again and again: one of the entries, perhaps.
    bool isAboutData() const;

private:
    std::string m_sqlstate;
};

/// The journal cannot be read or written. Decision: stop with a non-zero status; going on would lose taps.
class JournalBroken : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

} // namespace agent
