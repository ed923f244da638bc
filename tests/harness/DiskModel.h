// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace harness
{

/// One thing that a program did to a disk.
struct DiskStep {
    enum class What { Found, Create, Write, Resize, Flush, Rename, Remove, FlushNames };
    What what{};
    int file = 0;          ///< Which file, whatever its name is by then.
    std::string name = {}; ///< Found (it was there before), Create, Rename, Remove: the name within the folder.
    std::string to = {};   ///< Rename.
    std::int64_t at = 0;   ///< Write: offset; Resize: the new size.
    std::string bytes = {};
};

/// The names of a folder, and what is in them.
using Files = std::map<std::string, std::string>;

/// What of a disk's content is certain, and what a power cut may still take: bytes until their file is flushed, names
/// until the folder is.
class DiskModel
{
public:
    explicit DiskModel(const Files& files = {});

    void apply(const DiskStep& step);

    /// A state that the disk may be in if the power goes now: of what is not flushed nothing, all, the first part, or
    /// any part is there; a write that was under way is torn between sectors of 512 bytes. Names change in order.
    Files afterPowerCut(std::mt19937& random) const;

private:
    struct Content {
        std::string certain;
        std::vector<DiskStep> pending;
    };
    enum class Luck { Nothing, Everything, Prefix, Anything };

    static void applyTo(std::string& bytes, const DiskStep& step);
    static void applyTorn(std::string& bytes, const DiskStep& step, std::mt19937& random);
    static void applyTo(std::map<std::string, int>& names, const DiskStep& step);
    static std::string survivor(const Content& content, Luck luck, std::mt19937& random);

    std::map<int, Content> m_files;
    std::map<std::string, int> m_names;
    std::vector<DiskStep> m_pendingNames;
};

} // namespace harness
