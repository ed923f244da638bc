// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/inspect/Status.h"

#include "reader-agent/inspect/Json.h"
#include "reader-agent/inspect/Look.h"
#include "reader-agent/words/Instant.h"

namespace agent
{

namespace
{

constexpr std::int64_t synchronisedUs = 1'000'000; ///< With a larger error the clock is no witness.
constexpr std::size_t width = 14;                  ///< Of the names that people see.

std::string row(const std::string& name, const std::string& value)
{
    return name + std::string(width - name.size(), ' ') + value + '\n';
}

std::string listed(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

std::string clockText()
{
    const std::int64_t error = clockErrorUs();
    if (error >= synchronisedUs) return "not synchronised; the database times the taps";
    return "synchronised, wrong by " + std::to_string(error / 1000) + " ms at most";
}

std::string journalText(const ReaderLook& look)
{
    if (!look.journal) return row("journal", "none yet; the agent makes it when it first runs");
    return row("journal", *look.journal) + row("entries", std::to_string(look.entries)) +
           row("undelivered", std::to_string(look.undelivered)) +
           (look.missing > 0 ? row("missing", std::to_string(look.missing) + ", refused or unreadable; they are kept")
                             : "") +
           row("last tap", look.lastTap.value_or("none")) + row("last look", look.lastLook.value_or("none")) +
           row("head", look.head.value_or("none"));
}

std::string cardsText(const ReaderLook& look)
{
    if (look.cardsVersion == 0) return "no list yet; every card counts as known";
    return std::to_string(look.cards) + " known, version " + std::to_string(look.cardsVersion);
}

std::string asText(const ReaderLook& look)
{
    std::string text = row("reader", look.reader) + row("device", look.device) + row("file", look.file);
    text += row("agent", look.pid ? "running, process " + std::to_string(*look.pid) : "not running");
    text += look.problem ? row("problem", *look.problem) : journalText(look);
    for (const std::string& file : look.salvaged)
        text += row("salvaged", file);
    for (const std::string& file : look.damaged)
        text += row("damaged", file + ", kept for recovery");
    text += row("key", look.key.value_or("none: reader-agent enroll"));
    text += row("cards", cardsText(look));
    text += row("must prove",
                look.authentication + (look.policyOfDatabase ? ", says the database" : ", says the configuration"));
    if (look.connection) text += row("connection", *look.connection);
    text +=
        row("disk", std::to_string(look.diskFreeMb) + " MB free, " + (look.reserve ? "reserve there" : "no reserve"));
    return text + row("troubles", look.troubles.empty() ? "none" : listed(look.troubles));
}

void addTexts(Json& json, const char* name, const std::vector<std::string>& texts)
{
    json.member(name).array();
    for (const std::string& text : texts)
        json.text(text);
    json.end();
}

void addJournal(Json& json, const ReaderLook& look)
{
    json.member("journal").textOrNull(look.journal).member("entries").number(look.entries);
    json.member("undelivered").number(look.undelivered).member("missing").number(look.missing);
    json.member("head").textOrNull(look.head);
    json.member("last_tap").textOrNull(look.lastTap).member("last_look").textOrNull(look.lastLook);
    addTexts(json, "salvaged", look.salvaged);
    addTexts(json, "damaged", look.damaged);
}

void addReader(Json& json, const ReaderLook& look)
{
    json.object().member("reader").text(look.reader).member("device").text(look.device);
    json.member("file").text(look.file);
    json.member("running").truth(look.pid.has_value()).member("pid").numberOrNull(look.pid);
    addJournal(json, look);
    json.member("key").textOrNull(look.key);
    json.member("cards_version").number(look.cardsVersion).member("cards").number(look.cards);
    json.member("authentication").text(look.authentication);
    json.member("authentication_from").text(look.policyOfDatabase ? "database" : "configuration");
    json.member("connection").textOrNull(look.connection);
    json.member("disk_free_mb").number(look.diskFreeMb).member("reserve").truth(look.reserve);
    addTexts(json, "troubles", look.troubles);
    json.member("problem").textOrNull(look.problem).end();
}

std::string asJson(const Settings& settings)
{
    Json json;
    json.object().member("format").number(1).member("version").text(PATROL_VERSION);
    json.member("at").text(rfc3339(realtimeUs()));
    json.member("clock").object().member("synchronised").truth(clockErrorUs() < synchronisedUs);
    json.member("error_ms").number(clockErrorUs() / 1000).end();
    json.member("readers").array();
    for (const ReaderSettings& reader : settings.readers)
        addReader(json, lookAt(settings, reader));
    json.end().end();
    return json.take();
}

} // namespace

std::string status(const Settings& settings, bool json)
{
    if (json) return asJson(settings);
    std::string all = row("clock", clockText());
    for (const ReaderSettings& reader : settings.readers)
        all += '\n' + asText(lookAt(settings, reader));
    return all;
}

} // namespace agent
