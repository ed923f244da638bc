// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Errors.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;

namespace copy
{

/// A value in text form; none is SQL's null.
using Value = std::optional<std::string>;
using Row = std::vector<Value>;

/// A row that is only being passed by: its texts live until the receiver returns. No value is a null data pointer.
using PassingRow = std::vector<std::string_view>;

/// One connection. Every call waits for its answer; every failure is one of the exceptions of Errors.h.
class Session
{
public:
    /// `conninfo`: a libpq connection string, URI or database name; empty: the PG* variables and service file.
    /// Gives up on a silent server after 10 s unless the connection string or PGCONNECT_TIMEOUT says otherwise.
    explicit Session(const std::string& conninfo);

    /// Runs commands without parameters.
    void run(const std::string& commands);

    /// The rows of a short answer. `$1` … stand for the parameters.
    std::vector<Row> ask(const std::string& query, const Row& parameters = {});

    /// Receives the columns' names once, then each row as it comes in: memory does not grow with the rows.
    struct Receiver {
        std::function<void(const std::vector<std::string>& names)> names;
        std::function<void(const PassingRow& row)> row;
    };
    void stream(const std::string& query, const Row& parameters, const Receiver& receiver);

    /// Runs a `copy … from stdin`. `give` is called once, with a function that takes bytes.
    /// Returns how many rows the server took.
    using Put = std::function<void(std::string_view bytes)>;
    std::int64_t copyIn(const std::string& command, const std::function<void(const Put& put)>& give);

    /// A function that stops what this connection is being asked, from any thread, also when the session is gone by then:
    /// the call that waits for the answer throws ServerError with SQLSTATE 57014.
    [[nodiscard]] std::function<void()> canceller() const;

private:
    struct Finish {
        void operator()(pg_conn* connection) const;
    };
    std::unique_ptr<pg_conn, Finish> m_connection;
};

/// A text[] literal: {"a","b"}.
std::string arrayOf(const std::vector<std::string>& values);

/// The values of a text[] literal of one dimension, as PostgreSQL writes it; null becomes an empty text.
std::vector<std::string> valuesOf(std::string_view array);

} // namespace copy
