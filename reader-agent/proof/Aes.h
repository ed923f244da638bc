// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Bytes.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace agent
{

using Block = std::array<std::uint8_t, 16>;
using Data = std::span<const std::uint8_t>;

/// A key of AES-128. Every copy is wiped from memory when it goes.
class AesKey
{
public:
    explicit AesKey(const Block& bytes) : m_bytes{bytes} {}
    AesKey(const AesKey&) = default;
    AesKey& operator=(const AesKey&) = default;
    ~AesKey();

    const Block& bytes() const { return m_bytes; }

private:
    Block m_bytes;
};

/// Wipes bytes that nobody may find in memory later.
void wipe(Block& block);
void wipe(Bytes& bytes);

/// AES-128 in CBC mode without padding (FIPS 197, SP 800-38A); data must be whole blocks. All zeros is the usual start.
Bytes cbcEncrypt(const AesKey& key, Data data, const Block& start = {});
Bytes cbcDecrypt(const AesKey& key, Data data, const Block& start = {});

/// AES-CMAC (SP 800-38B, RFC 4493).
Block cmac(const AesKey& key, Data message);

/// The AES-128 key of one card, from a site's key (AN10922, section 2.2). input: 1 to 31 bytes that are the card's
/// own, here UID ‖ application ‖ name of the system; nothing for another length.
std::optional<AesKey> diversify(const AesKey& site, Data input);

/// Compares without telling by its time where a difference is.
bool same(Data one, Data other);

} // namespace agent
