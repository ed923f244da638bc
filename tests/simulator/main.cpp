// SPDX-License-Identifier: GPL-3.0-or-later
// pn532-simulator: PN532 card readers on pseudo-terminals.
#include "tests/simulator/Simulator.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sys/resource.h>

namespace
{

using namespace simulator;

constexpr int failed = 1;
constexpr int wrongUsage = 2;

// Each reader takes a file descriptor.
void allowManyFiles()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

std::vector<std::string> checkReaders(const std::vector<RoundLine>& lines, const Options& options)
{
    std::set<std::string> names;
    for (const auto& device : options.devices)
        names.insert(device.name);
    const auto example = options.devices.front().name;
    std::vector<std::string> problems;
    for (const auto& line : lines) {
        if (line.reader.empty() && names.size() > 1)
            problems.push_back(line.place + ": which reader? Write for example '" + example + ":' after the time");
        if (!line.reader.empty() && !names.contains(line.reader))
            problems.push_back(line.place + ": there is no reader " + line.reader + "; --device " + line.reader +
                               " makes one");
    }
    return problems;
}

/// All rounds in one; problems collects what is wrong with them.
std::vector<RoundLine> readRounds(const Options& options, std::vector<std::string>& problems)
{
    std::vector<RoundLine> lines;
    for (const auto& path : options.rounds) {
        std::ifstream file(path);
        if (!file) problems.push_back(path.string() + ": cannot be read; give the path of a round");
        auto reading = readRound(file, path.string());
        std::ranges::move(reading.problems, std::back_inserter(problems));
        std::ranges::move(reading.round.lines, std::back_inserter(lines));
    }
    std::ranges::move(checkReaders(lines, options), std::back_inserter(problems));
    return lines;
}

int play(const Options& options)
{
    std::vector<std::string> problems;
    auto lines = readRounds(options, problems);
    for (const auto& problem : problems)
        std::cerr << problem << "\n";
    if (!problems.empty()) return wrongUsage;
    allowManyFiles();
    Simulator(options, std::move(lines)).run();
    return 0;
}

} // namespace

int main(int count, char** arguments)
{
    const auto parsed = parseOptions({arguments + 1, arguments + count});
    if (const auto* const end = std::get_if<EndWith>(&parsed)) {
        (end->status == 0 ? std::cout : std::cerr) << end->text;
        return end->status;
    }
    try {
        return play(std::get<Options>(parsed));
    } catch (const std::exception& error) {
        std::cerr << "pn532-simulator: " << error.what() << "\n";
        return failed;
    }
}
