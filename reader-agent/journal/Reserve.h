// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace agent
{

/// Room kept for the last entries: a file beside the journal whose blocks are given back to the disk when it is full.
/// They are given back in slices, because whatever else fills the disk takes what it can get, too.
/// Nothing here throws: without a reserve a journal is as good as any other.
class Reserve
{
public:
    static constexpr std::uintmax_t size = 1'048'576;
    static constexpr std::uintmax_t slice = 65'536; ///< Room for the pages of some 300 entries.

    /// Taps leave this much: moving the cursor and removing what is delivered make room for more of them.
    static constexpr std::uintmax_t couriersShare = 4 * slice;

    /// The reserve of this journal: JOURNAL.reserve.
    explicit Reserve(const std::filesystem::path& journal);

    bool isWhole() const;

    /// Makes it again, if the disk has room for several like it. Costs a look at the disk when it is whole or when
    /// there is no room.
    void keep() const;

    /// Gives a slice back to the disk. False when there is nothing left to give but what shall be left.
    bool giveSlice(std::uintmax_t leave = 0) const;

private:
    std::uintmax_t left() const;

    std::filesystem::path m_file;
};

} // namespace agent
