// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/bundle/BundleText.h"

#include "desk-app/bundle/Seals.h"

#include <charconv>
#include <limits>

namespace bundle
{

namespace
{

constexpr std::size_t longestShown = 80;

std::string_view takeWord(std::string_view& rest)
{
    const std::size_t blank = rest.find(' ');
    const std::string_view word = rest.substr(0, blank);
    rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
    return word;
}

std::optional<std::int64_t> numberOf(std::string_view word)
{
    std::int64_t number = 0;
    const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    // No journal gets to the largest one, which none could follow.
    const bool usable = number >= 1 && number < std::numeric_limits<std::int64_t>::max();
    if (error != std::errc{} || stop != word.data() + word.size() || !usable) return std::nullopt;
    return number;
}

/// The kernel's bound of the clock's error is the line's seventh word, in microseconds; below a second the clock was
/// synchronised (design §6).
bool clockWasRight(std::string_view line)
{
    static constexpr std::int64_t synchronised = 1'000'000;
    for (int i = 0; i < 6; ++i)
        takeWord(line);
    const std::string_view error = takeWord(line);
    return error == "0" || numberOf(error).value_or(synchronised) < synchronised;
}

} // namespace

bool BundleText::next()
{
    if (m_at >= m_text.size()) return false;
    const std::size_t end = m_text.find('\n', m_at);
    // A last line without its end is one that was cut off.
    if (end == std::string_view::npos) return false;
    m_current = m_text.substr(m_at, end - m_at);
    m_at = end + 1;
    ++m_line;
    return true;
}

void BundleText::fault(std::string code, std::string_view found, std::string expected)
{
    m_opened.faults.push_back({std::max<std::size_t>(m_line, 1), std::move(code),
                               std::string{found.substr(0, longestShown)}, std::move(expected)});
}

std::string BundleText::heading(std::string_view name)
{
    const std::string begin = "# " + std::string{name} + ' ';
    if (next() && m_current.starts_with(begin) && m_current.size() > begin.size())
        return std::string{m_current.substr(begin.size())};
    fault("bundle_heading", m_current, begin + "…");
    return {};
}

Opened BundleText::read()
{
    if (!next() || m_current != firstLine) {
        fault("bundle_unknown", m_current, std::string{firstLine});
        return std::move(m_opened);
    }
    readHeadings();
    if (m_opened.faults.empty()) readEntries();
    return std::move(m_opened);
}

void BundleText::readHeadings()
{
    Bundle& bundle = m_opened.bundle;
    bundle.reader = heading("reader");
    bundle.journal = heading("journal");
    bundle.publicKey = heading("public-key");
    if (bundle.publicKey == "-") fault("bundle_unsigned", {}, "reader-agent enroll");
    bundle.previous = heading("previous");
    heading("exported-at");
    bundle.completeThrough = heading("complete-through");
    if (bundle.completeThrough == "-") bundle.completeThrough.reset();
}

void BundleText::readEntries()
{
    bool more = next();
    for (; more && !isHeading(); more = next())
        readEntry();
    if (more)
        readEnd();
    else
        fault("bundle_cut", {}, "# signature");
    if (m_opened.bundle.entries.empty() && m_opened.faults.empty()) fault("bundle_empty", {}, {});
}

void BundleText::readEntry()
{
    std::vector<Entry>& entries = m_opened.bundle.entries;
    std::string_view rest = m_current;
    const std::string digest{takeWord(rest)};
    const std::string line{rest};
    const auto number = numberOf(takeWord(rest));
    if (!number || rest.empty() || (digest != "-" && !isHex(digest, 64)) || (digest == "-" && rest != "missing"))
        return fault("bundle_line", m_current, {});
    if (!entries.empty() && *number != entries.back().number + 1)
        fault("bundle_number", std::to_string(*number), std::to_string(entries.back().number + 1));
    const bool missing = rest == "missing";
    if (!missing) m_opened.bundle.clockWasRight = clockWasRight(line);
    entries.push_back(
        {*number, missing ? std::nullopt : std::optional{line}, digest == "-" ? std::nullopt : std::optional{digest}});
}

void BundleText::readEnd()
{
    m_headLine = m_line;
    std::string_view head = m_current;
    const bool isHead = takeWord(head) == "#" && takeWord(head) == "head";
    m_headNumber = takeWord(head);
    m_headDigest = takeWord(head);
    m_opened.bundle.headSignature = head;
    m_signedBytes = m_at;
    if (!isHead) return fault("bundle_heading", m_current, "# head …");
    m_signature = heading("signature");
    if (m_at < m_text.size()) fault("bundle_tail", {}, {});
}

} // namespace bundle
