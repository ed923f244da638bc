// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/CommandLine.h"

#include <string_view>
#include <vector>

namespace agent
{

const char* const usage =
    "usage: reader-agent [--config FILE]                               reads cards, until it is ended\n"
    "       reader-agent status [--config FILE] [--json]               what the journals hold\n"
    "       reader-agent doctor [--config FILE]                        what is wrong, and what to do\n"
    "       reader-agent export [--config FILE] [--reader CODE] FILE   a journal as text that can be checked\n"
    "       reader-agent --help | --version\n"
    "Without --config: /etc/patrol-reader-agent/reader-agent.toml. Exit: 0 done, 1 failed, 2 wrongly called or "
    "configured.\n";

namespace
{

using Command = CommandLine::Command;

/// Takes the words that start a call; what is left are options and a file.
Command takeCommand(std::vector<std::string_view>& words)
{
    if (words.empty()) return Command::Run;
    const std::string_view first = words.front();
    Command command = Command::Run;
    if (first == "status")
        command = Command::Status;
    else if (first == "doctor")
        command = Command::Doctor;
    else if (first == "export")
        command = Command::Export;
    else if (first == "--help" || first == "-h")
        command = Command::Help;
    else if (first == "--version")
        command = Command::Version;
    if (command != Command::Run) words.erase(words.begin());
    return command;
}

/// Reads the word at i, and its value behind it where it has one.
void takeOption(const std::vector<std::string_view>& words, std::size_t& i, CommandLine& line)
{
    const std::string_view word = words[i];
    const bool exporting = line.command == Command::Export;
    const bool valued = word == "--config" || (word == "--reader" && exporting);
    if (valued && i + 1 == words.size())
        line.problem = std::string{word} + " needs a value";
    else if (word == "--config")
        line.config = words[++i];
    else if (valued)
        line.reader = words[++i];
    else if (word == "--json" && line.command == Command::Status)
        line.json = true;
    else if (exporting && !word.starts_with('-') && line.output.empty())
        line.output = word;
    else
        line.problem = "\"" + std::string{word} + "\" is not understood";
}

} // namespace

CommandLine readCommandLine(int count, char** arguments)
{
    std::vector<std::string_view> words{arguments + (count > 0 ? 1 : 0), arguments + count};
    CommandLine line;
    line.command = takeCommand(words);
    for (std::size_t i = 0; i < words.size() && line.problem.empty(); ++i)
        takeOption(words, i, line);
    if (line.problem.empty() && line.command == Command::Export && line.output.empty())
        line.problem = "export needs a FILE to write";
    return line;
}

} // namespace agent
