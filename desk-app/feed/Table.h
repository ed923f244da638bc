// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/feed/Encoding.h"
#include "desk-app/feed/Problem.h"

#include <deque>
#include <filesystem>

namespace feed
{

constexpr std::size_t longestRecord = 64 * 1024;            ///< Bytes; more is a problem.
constexpr std::uintmax_t largestFile = 256 * 1024 * 1024UL; ///< Bytes; more is a problem.

/// A CSV file read, split and looked over: a header, and records as wide as it, in one encoding.
class Table
{
public:
    /// Reads `path`; problems bear `name`. `columns` are the ones the file may have, for what a problem expects.
    Table(const std::filesystem::path& path, std::string name, const std::vector<std::string>& columns);
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    /// The columns named by the first record, as they stand there (see encoding()). Empty when there is no header.
    const std::vector<std::string>& header() const { return m_header; }

    /// The records after the header as they can be given to PostgreSQL: each as wide as the header.
    /// What refers to a bad record by its code is not to be reported as well. So where a record does not fit the
    /// file's encoding, `?` stands for its bytes beyond ASCII, and for control characters; and of one that is too long,
    /// of another width, or has a quotation mark at fault, the fields before the fault stand, and the rest is empty.
    const std::vector<Record>& records() const { return m_records; }

    Encoding encoding() const { return m_encoding; }
    const Problems& problems() const { return m_problems; }
    const std::string& name() const { return m_name; }

    /// A problem of this file at that place.
    Problem problemAt(const Place& place, const std::string& code, const std::string& found,
                      const std::string& expected) const;

private:
    void read(const std::filesystem::path& path);
    void look(const std::vector<std::string>& columns);
    void replaceMisfits(std::vector<Record>& records, const Detected& detected);
    void note(const Place& place, const std::string& code, const std::string& found, std::size_t expected);
    void mendLineEnds();
    void take(Record record);
    bool isWhole(const Record& record); ///< Not too long, quotation marks as they should be; else it is named.
    bool isPlain(const Record& record); ///< Without characters that PostgreSQL takes in no record; else one is named.
    bool fits(const Record& record);    ///< As wide as the header; else it is named.
    Record remainderOf(const Record& record); ///< What can be kept of a record that is not whole or does not fit.
    std::vector<std::string> namesOf(const Record& header) const;

    std::string m_name;
    std::string m_bytes;
    std::deque<std::string> m_replaced; ///< Records that had to be changed; a deque does not move them.
    std::vector<std::string> m_header;
    std::vector<Record> m_records;
    Encoding m_encoding = Encoding::utf8;
    Problems m_problems;
};

/// Names joined by ", ".
std::string listed(const std::vector<std::string>& names);

} // namespace feed
