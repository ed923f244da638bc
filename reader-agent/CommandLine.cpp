// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/CommandLine.h"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

namespace agent
{

const char* const usage =
    "usage: reader-agent [--config FILE]                       reads cards, until it is ended\n"
    "       reader-agent status [--json]                       what the journals hold, and how the readers are\n"
    "       reader-agent doctor                                what is wrong, and what to do\n"
    "       reader-agent enroll [--again]                      makes a reader's key and says how to enrol it\n"
    "       reader-agent export [--undelivered | --from ENTRY] [--force] FILE\n"
    "                                                          a journal as a signed bundle, for a USB stick or an "
    "auditor\n"
    "       reader-agent --help | --version\n"
    "Each takes --config FILE (else /etc/patrol-reader-agent/reader-agent.toml); status, doctor, enroll and export "
    "take\n"
    "--reader CODE. Exit: 0 done, 1 failed, 2 wrongly called or configured. More: man reader-agent\n";

namespace
{

using Command = CommandLine::Command;

constexpr std::array<std::pair<std::string_view, Command>, 7> commands{{{"status", Command::Status},
                                                                        {"doctor", Command::Doctor},
                                                                        {"enroll", Command::Enroll},
                                                                        {"export", Command::Export},
                                                                        {"--help", Command::Help},
                                                                        {"-h", Command::Help},
                                                                        {"--version", Command::Version}}};

/// Takes the word that starts a call; what is left are options and a file.
Command takeCommand(std::vector<std::string_view>& words)
{
    if (words.empty()) return Command::Run;
    for (const auto& [word, command] : commands)
        if (words.front() == word) {
            words.erase(words.begin());
            return command;
        }
    return Command::Run;
}

/// An option without a value; false when this command has none of that name.
bool takeFlag(std::string_view word, CommandLine& line)
{
    const bool exporting = line.command == Command::Export;
    if (word == "--json" && line.command == Command::Status) return line.json = true;
    if (word == "--again" && line.command == Command::Enroll) return line.again = true;
    if (word == "--force" && exporting) return line.force = true;
    if (word == "--undelivered" && exporting) return line.undelivered = true;
    return false;
}

bool hasValue(std::string_view word, Command command)
{
    const bool runs = command == Command::Run || command == Command::Help || command == Command::Version;
    return word == "--config" || (word == "--reader" && !runs) || (word == "--from" && command == Command::Export);
}

void takeValue(std::string_view word, std::string_view value, CommandLine& line)
{
    if (word == "--config") line.config = value;
    if (word == "--reader") line.reader = value;
    if (word != "--from") return;
    const auto end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, line.from);
    if (error != std::errc{} || stop != end || line.from < 1)
        line.problem = "--from needs the number of an entry, 1 or more";
}

/// Reads the word at i, and its value behind it where it has one.
void takeWord(const std::vector<std::string_view>& words, std::size_t& i, CommandLine& line)
{
    const std::string_view word = words[i];
    if (hasValue(word, line.command)) {
        if (i + 1 == words.size())
            line.problem = std::string{word} + " needs a value";
        else
            takeValue(word, words[++i], line);
    } else if (line.command == Command::Export && !word.starts_with('-') && line.output.empty()) {
        line.output = word;
    } else if (!takeFlag(word, line)) {
        line.problem = "\"" + std::string{word} + "\" is not understood";
    }
}

} // namespace

CommandLine readCommandLine(int count, char** arguments)
{
    std::vector<std::string_view> words{arguments + (count > 0 ? 1 : 0), arguments + count};
    CommandLine line;
    line.command = takeCommand(words);
    for (std::size_t i = 0; i < words.size() && line.problem.empty(); ++i)
        takeWord(words, i, line);
    if (line.problem.empty() && line.command == Command::Export && line.output.empty())
        line.problem = "export needs a FILE to write";
    if (line.problem.empty() && line.undelivered && line.from != 1)
        line.problem = "--undelivered and --from exclude each other";
    return line;
}

} // namespace agent
