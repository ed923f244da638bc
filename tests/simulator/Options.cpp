// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Options.h"

#include "tests/simulator/Round.h"

#include <charconv>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>

namespace simulator
{

namespace
{

const char* const help = R"(usage: pn532-simulator --device NAME[=LINK]... [OPTION]... [ROUND]...
       pn532-simulator --devices COUNT --folder FOLDER [OPTION]... [ROUND]...
Behaves as PN532 card readers on pseudo-terminals, and plays rounds or commands from standard input.

  --device NAME[=LINK]  a reader; LINK becomes a symbolic link to its pseudo-terminal
  --devices COUNT       readers R001, R002, ...
  --folder FOLDER       where readers without a LINK get theirs: FOLDER/NAME
  --speed N             the round's clock and the durations in it run N times as fast
  --chip-speed N        the chips answer N times as fast as real ones
  --from TIME           where the round's clock starts: HH:MM:SS, +SECONDS, or now
  --wait                start the round's clock when each reader was opened and asked for cards
  --honest              hold each card for its time only, seen or not
  --stay                go on when everything is played
  --commands            read commands from standard input, too, while a round is played
  --quiet               tell no events but ready, playing and done
  --help, --version

Commands: tap READER UID [KIND] [for DURATION] | remove READER | unplug READER [DURATION] | replug READER |
  silence READER DURATION | garbage READER [BYTES] | late READER DURATION [TIMES] | FAULT READER [TIMES] | quit
See pn532-simulator(1).
)";

struct WrongUsage : std::runtime_error {
    using std::runtime_error::runtime_error;
};

double factor(const std::string& text)
{
    double value = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || !(value >= 0.001 && value <= 1e6))
        throw WrongUsage("'" + text + "' is no speed; give a number from 0.001 to 1000000, for example --speed 60");
    return value;
}

unsigned count(const std::string& text)
{
    unsigned value = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || value < 1 || value > 4000)
        throw WrongUsage("'" + text + "' is no count of readers; give 1 to 4000");
    return value;
}

DeviceOption device(const std::string& text)
{
    const auto equals = text.find('=');
    const auto name = text.substr(0, equals);
    if (name.empty() || name.find_first_of(" \t:/#") != std::string::npos)
        throw WrongUsage("'" + text + "' names no reader; give for example --device F001=/tmp/F001");
    return {name, equals == std::string::npos ? std::string() : text.substr(equals + 1)};
}

std::string numbered(unsigned number)
{
    const auto digits = std::to_string(number);
    return "R" + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

/// The command line while it is read.
class Parser
{
public:
    explicit Parser(const std::vector<std::string>& arguments) : m_arguments(arguments) {}

    Options parse()
    {
        while (m_next < m_arguments.size())
            argument(m_arguments[m_next++]);
        finishDevices();
        return m_options;
    }

private:
    void argument(const std::string& word)
    {
        if (word.rfind("--", 0) != 0) return m_options.rounds.emplace_back(word), void();
        const auto equals = word.find('=');
        const auto name = word.substr(0, equals);
        m_inlineValue.reset();
        if (equals != std::string::npos) m_inlineValue = word.substr(equals + 1);
        const auto known = handlers().find(name);
        if (known == handlers().end()) throw WrongUsage("unknown option " + name + "; --help lists them");
        known->second(*this);
    }

    std::string value(const std::string& option)
    {
        if (m_inlineValue) return *m_inlineValue;
        if (m_next == m_arguments.size()) throw WrongUsage(option + " needs a value; --help shows which");
        return m_arguments[m_next++];
    }

    void from(const std::string& text)
    {
        m_options.fromNow = text == "now";
        if (m_options.fromNow) return;
        m_options.from = text[0] == '+' ? parseDuration(text.substr(1) + "s") : parseTimeOfDay(text);
        if (!m_options.from) throw WrongUsage("'" + text + "' is no time; give --from HH:MM:SS, +SECONDS or now");
    }

    void finishDevices()
    {
        for (unsigned number = 1; number <= m_count; ++number)
            m_options.devices.push_back({numbered(number), {}});
        std::set<std::string> names;
        for (auto& each : m_options.devices) {
            if (!names.insert(each.name).second) throw WrongUsage("two readers are called " + each.name);
            if (each.link.empty() && !m_folder.empty()) each.link = m_folder / each.name;
        }
        if (m_options.devices.empty()) throw WrongUsage("no reader to be; give for example --device F001=/tmp/F001");
        if (m_options.rounds.empty()) m_options.commands = true;
    }

    using Handler = std::function<void(Parser&)>;
    static const std::map<std::string, Handler>& handlers()
    {
        static const std::map<std::string, Handler> all{
            {"--device", [](Parser& p) { p.m_options.devices.push_back(device(p.value("--device"))); }},
            {"--devices", [](Parser& p) { p.m_count = count(p.value("--devices")); }},
            {"--folder", [](Parser& p) { p.m_folder = p.value("--folder"); }},
            {"--speed", [](Parser& p) { p.m_options.speed = factor(p.value("--speed")); }},
            {"--chip-speed", [](Parser& p) { p.m_options.chipSpeed = factor(p.value("--chip-speed")); }},
            {"--from", [](Parser& p) { p.from(p.value("--from")); }},
            {"--wait", [](Parser& p) { p.m_options.wait = true; }},
            {"--honest", [](Parser& p) { p.m_options.manners = Manners::Honest; }},
            {"--stay", [](Parser& p) { p.m_options.stay = true; }},
            {"--commands", [](Parser& p) { p.m_options.commands = true; }},
            {"--quiet", [](Parser& p) { p.m_options.quiet = true; }},
        };
        return all;
    }

    const std::vector<std::string>& m_arguments;
    std::size_t m_next = 0;
    std::optional<std::string> m_inlineValue;
    unsigned m_count = 0;
    std::filesystem::path m_folder;
    Options m_options;
};

} // namespace

std::variant<Options, EndWith> parseOptions(const std::vector<std::string>& arguments)
{
    for (const auto& argument : arguments) {
        if (argument == "--help") return EndWith{help, 0};
        if (argument == "--version") return EndWith{"pn532-simulator " PATROL_VERSION "\n", 0};
    }
    try {
        return Parser(arguments).parse();
    } catch (const WrongUsage& wrong) {
        return EndWith{"pn532-simulator: " + std::string(wrong.what()) + "\n", 2};
    }
}

} // namespace simulator
