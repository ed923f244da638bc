// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// A reader's journal that came on a stick: the text that `reader-agent export` writes, described in its manual.
namespace bundle
{

/// An entry of the journal.
struct Entry {
    std::int64_t number = 0;
    std::optional<std::string> line;   ///< Its canonical line; none where the reader lost it.
    std::optional<std::string> digest; ///< 64 digits of hex; none where the reader lost that too.
};

/// What a bundle says. Only one without faults is to be believed.
struct Bundle {
    std::string reader;    ///< The reader's code.
    std::string journal;   ///< The journal's UUID.
    std::string publicKey; ///< Ed25519, 64 digits of hex.
    std::string previous;  ///< Digest of the entry before the first one; - where the reader lost it.
    std::optional<std::string> completeThrough; ///< Everything read before this instant (RFC 3339) is in the bundle …
    bool clockWasRight = false;                 ///< … by a clock that was synchronised at its last entry.
    std::vector<Entry> entries;                 ///< Oldest first, numbered without a gap.
    std::string headSignature; ///< Ed25519 over the head, 128 digits of hex; - where its digest is lost.
};

/// Something wrong with a bundle; words::problem() makes the sentence from the code and the two values.
struct Fault {
    std::size_t line = 1;
    std::string code;
    std::string found;
    std::string expected;
};

/// A bundle, and every fault that was found in it.
struct Opened {
    Bundle bundle;
    std::vector<Fault> faults; ///< None: signed by its key, whole, and unaltered.
};

constexpr std::uintmax_t largestBundle = 512'000'000; ///< Bytes; about two million entries.

/// True when the file begins as a bundle does.
bool isBundle(const std::filesystem::path& file);

/// Reads a bundle, and checks its form, its chain of digests and its signatures. Never throws for what the file holds.
Opened openBundle(const std::filesystem::path& file);

/// The same of a text.
Opened openText(std::string_view text);

} // namespace bundle
