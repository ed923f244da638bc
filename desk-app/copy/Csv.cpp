// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Csv.h"

namespace copy
{

namespace
{

void writeFields(std::ostream& out, const auto& row)
{
    bool first = true;
    for (const auto& value : row) {
        if (!first) out << ',';
        first = false;
        out << csvField(value);
    }
    out << '\n';
    if (!out) throw std::runtime_error("cannot write the output: disk full, or nobody reads it any more");
}

} // namespace

std::string csvField(std::string_view value)
{
    if (value.find_first_of("\",\r\n") == std::string_view::npos) return std::string(value);
    std::string quoted = "\"";
    for (const char character : value) {
        if (character == '"') quoted += '"';
        quoted += character;
    }
    return quoted + '"';
}

void writeRecord(std::ostream& out, const PassingRow& row)
{
    writeFields(out, row);
}
void writeRecord(std::ostream& out, const std::vector<std::string>& row)
{
    writeFields(out, row);
}

void writeAnswer(std::ostream& out, Session& session, const std::string& query, const Row& parameters)
{
    session.stream(query, parameters,
                   {[&out](const std::vector<std::string>& names) { writeRecord(out, names); },
                    [&out](const PassingRow& row) { writeRecord(out, row); }});
    out.flush();
    if (!out) throw std::runtime_error("cannot write the output: disk full, or nobody reads it any more");
}

} // namespace copy
