// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

/// Talking to PostgreSQL in bulk: questions streamed row by row, records copied in.
namespace copy
{

/// There is no database to talk to: it cannot be reached, it went away, it lets nobody in, or it is not one of ours.
/// what() is the reason in one line.
struct NoDatabase : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The server answered with an error. what() is its message in one line.
struct ServerError : std::runtime_error {
    ServerError(std::string state, const std::string& message, std::string givenDetail, std::string givenHint)
        : std::runtime_error(message), sqlstate(std::move(state)), detail(std::move(givenDetail)),
          hint(std::move(givenHint))
    {
    }
    std::string sqlstate;
    std::string detail; ///< For a refusal: `code key=value …`.
    std::string hint;
};

/// The server understood and refused (SQLSTATE PT4xx): the data are at fault, not the program.
struct Refused : ServerError {
    using ServerError::ServerError;
};

/// Throws the one of the three that `sqlstate` calls for: PT4xx Refused; 08, 28, 57P, 3D000, and names that a database
/// without our schema does not know, NoDatabase; anything else ServerError.
[[noreturn]] void throwFor(const std::string& sqlstate, const std::string& message, const std::string& detail,
                           const std::string& hint);

/// Several lines in one, with a semicolon between.
std::string oneLine(const std::string& text);

} // namespace copy
