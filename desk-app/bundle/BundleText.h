// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/bundle/Bundle.h"

#include <string_view>

namespace bundle
{

constexpr std::string_view firstLine = "# patrol journal bundle 1";

/// Reads the lines of a bundle one after another, and notes what is wrong with their form.
class BundleText
{
public:
    explicit BundleText(std::string_view text) : m_text{text} {}

    Opened read();

    /// The text before the last line: what the bundle's own signature is over.
    std::string_view signedPart() const { return m_text.substr(0, m_signedBytes); }

    /// The head line's number and digest, and the signature in the bundle's last line.
    const std::string& headNumber() const { return m_headNumber; }
    const std::string& headDigest() const { return m_headDigest; }
    const std::string& signature() const { return m_signature; }
    std::size_t headLine() const { return m_headLine; }
    std::size_t lastLine() const { return m_line; }

private:
    bool next();
    bool isHeading() const { return m_current.starts_with('#'); }
    std::string heading(std::string_view name);
    void readHeadings();
    void readEntries();
    void readEntry();
    void readEnd();
    void fault(std::string code, std::string_view found, std::string expected);

    std::string_view m_text;
    std::string_view m_current;
    std::size_t m_at = 0;
    std::size_t m_line = 0;
    std::size_t m_headLine = 1;
    std::size_t m_signedBytes = 0;
    std::string m_headNumber, m_headDigest, m_signature;
    Opened m_opened;
};

} // namespace bundle
