// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Hand.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace simulator
{

struct DeviceOption {
    std::string name;
    std::filesystem::path link; ///< empty: no link
};

/// What the command line asks for; pn532-simulator(1) explains each.
struct Options {
    std::vector<DeviceOption> devices;
    std::vector<std::filesystem::path> rounds;
    double speed = 1;
    double chipSpeed = 1;
    std::optional<Duration> from; ///< time of day, or since the start
    bool fromNow = false;
    bool wait = false;
    Manners manners = Manners::Patient;
    bool stay = false;
    bool commands = false;
    bool quiet = false;
};

/// The program prints text and ends with status: --help, --version, or wrong usage.
struct EndWith {
    std::string text;
    int status;
};

/// Reads the command line (without the program's name).
std::variant<Options, EndWith> parseOptions(const std::vector<std::string>& arguments);

} // namespace simulator
