// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/harness/DiskModel.h"

#include <algorithm>

namespace harness
{

namespace
{

constexpr std::size_t sector = 512;

bool coin(std::mt19937& random)
{
    return random() % 2 == 0;
}

} // namespace

DiskModel::DiskModel(const Files& files)
{
    int file = -1; // those that are recorded are numbered upwards
    for (const auto& [name, bytes] : files) {
        m_files[file].certain = bytes;
        m_names[name] = file--;
    }
}

void DiskModel::apply(const DiskStep& step)
{
    switch (step.what) {
    case DiskStep::What::Found:
        m_files[step.file] = std::move(m_files[m_names[step.name]]);
        m_names[step.name] = step.file;
        break;
    case DiskStep::What::Write:
    case DiskStep::What::Resize:
        m_files[step.file].pending.push_back(step);
        break;
    case DiskStep::What::Flush:
        for (const DiskStep& done : m_files[step.file].pending)
            applyTo(m_files[step.file].certain, done);
        m_files[step.file].pending.clear();
        break;
    case DiskStep::What::Create:
    case DiskStep::What::Rename:
    case DiskStep::What::Remove:
        m_pendingNames.push_back(step);
        break;
    case DiskStep::What::FlushNames:
        for (const DiskStep& done : m_pendingNames)
            applyTo(m_names, done);
        m_pendingNames.clear();
        break;
    }
}

Files DiskModel::afterPowerCut(std::mt19937& random) const
{
    const auto luck = static_cast<Luck>(random() % 4);
    std::map<std::string, int> names = m_names;
    std::size_t count = m_pendingNames.size();
    if (luck == Luck::Nothing) count = 0;
    if (luck != Luck::Nothing && luck != Luck::Everything && count > 0) count = random() % (count + 1);
    for (std::size_t i = 0; i < count; ++i)
        applyTo(names, m_pendingNames[i]);
    Files files;
    for (const auto& [name, file] : names) {
        const auto content = m_files.find(file);
        files[name] = content == m_files.end() ? std::string{} : survivor(content->second, luck, random);
    }
    return files;
}

std::string DiskModel::survivor(const Content& content, Luck luck, std::mt19937& random)
{
    std::string bytes = content.certain;
    const auto& pending = content.pending;
    if (luck == Luck::Nothing || pending.empty()) return bytes;
    const std::size_t whole = luck == Luck::Prefix ? random() % pending.size() : pending.size();
    for (std::size_t i = 0; i < whole; ++i) {
        if (luck != Luck::Anything || coin(random))
            applyTo(bytes, pending[i]);
        else if (coin(random))
            applyTorn(bytes, pending[i], random);
    }
    if (whole < pending.size()) applyTorn(bytes, pending[whole], random);
    return bytes;
}

void DiskModel::applyTo(std::string& bytes, const DiskStep& step)
{
    const auto at = static_cast<std::size_t>(step.at);
    if (step.what == DiskStep::What::Resize) return bytes.resize(at);
    bytes.resize(std::max(bytes.size(), at + step.bytes.size()));
    std::ranges::copy(step.bytes, bytes.begin() + step.at);
}

void DiskModel::applyTorn(std::string& bytes, const DiskStep& step, std::mt19937& random)
{
    if (step.what == DiskStep::What::Resize) return;
    const std::size_t begin = static_cast<std::size_t>(step.at);
    for (std::size_t from = begin; from < begin + step.bytes.size();) {
        const std::size_t to = std::min(begin + step.bytes.size(), (from / sector + 1) * sector);
        if (coin(random))
            applyTo(bytes, {DiskStep::What::Write,
                            0,
                            {},
                            {},
                            static_cast<std::int64_t>(from),
                            step.bytes.substr(from - begin, to - from)});
        from = to;
    }
}

void DiskModel::applyTo(std::map<std::string, int>& names, const DiskStep& step)
{
    if (step.what == DiskStep::What::Create) {
        names[step.name] = step.file;
        return;
    }
    const auto found = names.find(step.name);
    if (found == names.end()) return;
    const int file = found->second;
    names.erase(found);
    if (step.what == DiskStep::What::Rename) names[step.to] = file;
}

} // namespace harness
