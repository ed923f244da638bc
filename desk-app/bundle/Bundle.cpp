// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/bundle/Bundle.h"

#include "desk-app/bundle/BundleText.h"
#include "desk-app/bundle/Seals.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace bundle
{

namespace
{

constexpr std::size_t headings = 7; ///< Lines before the first entry.

void checkChain(const Bundle& bundle, std::vector<Fault>& faults)
{
    // Where the reader lost a digest, the next one can only be taken on trust.
    std::optional<std::string> previous;
    if (bundle.previous != "-") previous = bundle.previous;
    if (bundle.entries.front().number == 1) previous = sha256(bundle.journal);
    std::size_t line = headings;
    for (const Entry& entry : bundle.entries) {
        ++line;
        if (entry.line && previous && sha256(*previous + *entry.line) != entry.digest)
            faults.push_back({line, "bundle_chain", std::to_string(entry.number), {}});
        previous = entry.digest;
    }
}

void checkSignatures(const Bundle& bundle, const BundleText& text, std::vector<Fault>& faults)
{
    const Entry& last = bundle.entries.back();
    if (text.headNumber() != std::to_string(last.number) || text.headDigest() != last.digest.value_or("-"))
        faults.push_back({text.headLine(), "bundle_head", text.headNumber(), std::to_string(last.number)});
    const std::string head = "patrol-head " + bundle.journal + ' ' + text.headNumber() + ' ' + text.headDigest();
    if (last.digest && !isSignedBy(bundle.publicKey, head, bundle.headSignature))
        faults.push_back({text.headLine(), "bundle_signature", {}, bundle.publicKey});
    if (!isSignedBy(bundle.publicKey, text.signedPart(), text.signature()))
        faults.push_back({text.lastLine(), "bundle_signature", {}, bundle.publicKey});
}

Opened unreadable(std::string code, std::string found, std::string expected)
{
    return {{}, {{1, std::move(code), std::move(found), std::move(expected)}}};
}

} // namespace

bool isBundle(const std::filesystem::path& file)
{
    std::ifstream input{file, std::ios::binary};
    std::string begin(firstLine.size(), '\0');
    return input.read(begin.data(), static_cast<std::streamsize>(begin.size())) && begin == firstLine;
}

Opened openBundle(const std::filesystem::path& file)
{
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(file, error);
    if (error) return unreadable("unreadable_file", error.message(), {});
    if (bytes > largestBundle)
        return unreadable("file_too_large", std::to_string(bytes), std::to_string(largestBundle));
    std::ifstream input{file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{input}, {}};
    if (input.bad() || text.size() != bytes) return unreadable("unreadable_file", std::strerror(errno), {});
    return openText(text);
}

Opened openText(std::string_view text)
{
    BundleText reading{text};
    Opened opened = reading.read();
    if (!opened.faults.empty()) return opened;
    checkChain(opened.bundle, opened.faults);
    checkSignatures(opened.bundle, reading, opened.faults);
    std::ranges::stable_sort(opened.faults, {}, &Fault::line);
    return opened;
}

} // namespace bundle
