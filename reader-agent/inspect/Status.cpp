// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/inspect/Status.h"

#include "reader-agent/journal/Journal.h"
#include "reader-agent/journal/JournalLock.h"
#include "reader-agent/words/Trouble.h"

#include <cstdio>
#include <utility>

namespace agent
{

namespace
{

/// What is known of one reader: names and values in the order they are shown; values are texts or numbers.
struct Fact {
    std::string name;
    std::string value;
    bool isNumber = false;
};
using Facts = std::vector<Fact>;

std::string quoted(const std::string& text)
{
    std::string json{"\""};
    for (const char c : text) {
        char escaped[8]{};
        if (c == '"' || c == '\\')
            std::snprintf(escaped, sizeof escaped, "\\%c", c);
        else if (static_cast<unsigned char>(c) < ' ')
            std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
        else
            std::snprintf(escaped, sizeof escaped, "%c", c);
        json += escaped;
    }
    return json + '"';
}

void readJournal(const ReaderSettings& reader, Facts& facts)
{
    Journal journal{reader.journal, Use::Look};
    const std::int64_t head = journal.head();
    const std::int64_t delivered = journal.delivered();
    facts.push_back({"journal", journal.uuid()});
    facts.push_back({"entries", std::to_string(head), true});
    facts.push_back({"undelivered", std::to_string(head - delivered), true});
    const auto last = journal.lastEntry();
    if (!last) return;
    facts.push_back({"last_entry", last->line});
    facts.push_back({"head", hex(last->digest)});
}

Facts factsOf(const ReaderSettings& reader)
{
    Facts facts{{"reader", reader.code}, {"device", reader.device}, {"file", reader.journal.string()}};
    const auto holder = JournalLock::holder(reader.journal);
    facts.push_back({"agent", holder ? "running, process " + *holder : "not running"});
    try {
        if (std::filesystem::exists(reader.journal))
            readJournal(reader, facts);
        else
            facts.push_back({"problem", "there is no journal yet; the agent makes it when it first runs"});
    } catch (const JournalBroken& broken) {
        facts.push_back({"problem", broken.what()});
    }
    return facts;
}

std::string asText(const Facts& facts)
{
    static constexpr std::size_t width = 13;
    std::string text;
    for (const Fact& fact : facts)
        text += fact.name + std::string(width - std::min(width - 1, fact.name.size()), ' ') + fact.value + '\n';
    return text;
}

std::string asJson(const Facts& facts)
{
    std::string json;
    for (const Fact& fact : facts)
        json +=
            (json.empty() ? "{" : ", ") + quoted(fact.name) + ": " + (fact.isNumber ? fact.value : quoted(fact.value));
    return json + '}';
}

} // namespace

std::string status(const Settings& settings, bool json)
{
    std::string all;
    for (const ReaderSettings& reader : settings.readers) {
        if (!all.empty()) all += json ? ",\n " : "\n";
        all += json ? asJson(factsOf(reader)) : asText(factsOf(reader));
    }
    return json ? '[' + all + "]\n" : all;
}

} // namespace agent
