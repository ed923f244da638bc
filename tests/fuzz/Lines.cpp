// SPDX-License-Identifier: GPL-3.0-or-later
// Canonical lines, as a damaged journal may give them back: a line that is taken apart has all its parts, within the line.
#include "reader-agent/words/Entry.h"
#include "tests/fuzz/Input.h"

#include <array>

namespace
{

using fuzz::expect;

bool within(std::string_view part, std::string_view line)
{
    return part.data() >= line.data() && part.data() + part.size() <= line.data() + line.size();
}

void checkLine(std::string_view line)
{
    const auto parts = agent::partsOf(line);
    if (!parts) return;
    for (const std::string_view part : {parts->kind, parts->uid, parts->bootId, parts->realtime, parts->auth}) {
        expect(within(part, line), "a part lies in its line");
        expect(part.find(' ') == std::string_view::npos, "a part is one word");
    }
}

void checkInstant(std::string_view text)
{
    const auto at = agent::microsecondsFrom(text);
    expect(!at || agent::rfc3339(*at) == text, "an instant that is read is written the same");
}

/// What this program writes, it reads.
void checkOwnLine(fuzz::Input& input)
{
    using agent::Kind;
    static constexpr std::array kinds{Kind::Tap, Kind::ClockStep, Kind::Start, Kind::Deaf, Kind::Listening};
    agent::Record record;
    record.number = input.byte();
    record.kind = kinds[input.byte() % kinds.size()];
    record.uid = input.byte() % 2 == 0 ? "" : "04A1B2C3";
    record.at = {"0f0e0d0c-0b0a-4908-8706-050403020100", input.byte(), std::int64_t{input.byte()} << (input.byte() % 48), input.byte()};
    const std::string line = agent::canonicalLine(record);
    const auto parts = agent::partsOf(line);
    expect(parts && parts->bootId == record.at.bootId && parts->boottimeNs == record.at.boottimeNs &&
               parts->realtime == agent::rfc3339(record.at.realtimeUs),
           "an own line says what was recorded");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    checkLine(text);
    checkInstant(text);
    fuzz::Input input{data, size};
    checkOwnLine(input);
    return 0;
}
