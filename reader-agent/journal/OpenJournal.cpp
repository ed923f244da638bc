// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/journal/Journal.h"

namespace agent
{

OpenedJournal openJournal(const std::filesystem::path& file)
{
    return {Journal{file, Use::CardPath}, salvagedBeside(file), {}};
}

std::vector<std::filesystem::path> salvagedBeside(const std::filesystem::path& file)
{
    static_cast<void>(file);
    return {};
}

bool retireSalvaged(const std::filesystem::path& salvaged)
{
    static_cast<void>(salvaged);
    return false;
}

} // namespace agent
