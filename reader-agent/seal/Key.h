// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Entry.h"

#include <array>
#include <filesystem>
#include <memory>
#include <string_view>

struct evp_pkey_st;

namespace agent
{

using PublicKey = std::array<std::uint8_t, 32>; ///< Ed25519, raw (RFC 8032).
using Signature = std::array<std::uint8_t, 64>; ///< Ed25519.

/// The reader's Ed25519 key. The file is PKCS#8 PEM, which the openssl command reads too.
class Key
{
public:
    /// Reads the key; makes it (mode 0600, flushed to disk) when the file is missing.
    /// Throws JournalBroken when the file is no Ed25519 key or cannot be made: heads could not be signed.
    static Key fromFile(const std::filesystem::path& file);

    /// The key of a 32-byte secret seed.
    static Key fromSeed(const std::array<std::uint8_t, 32>& seed);

    PublicKey publicKey() const;
    Signature sign(std::string_view text) const;

private:
    struct Free {
        void operator()(evp_pkey_st* key) const;
    };
    using Handle = std::unique_ptr<evp_pkey_st, Free>;

    explicit Key(Handle handle) : m_handle{std::move(handle)} {}
    static Handle read(const std::filesystem::path& file);
    static Handle make(const std::filesystem::path& file);

    Handle m_handle;
};

/// The text that is signed for the head of a batch: "patrol-head <journal> <entry> <digest in hex>".
std::string headText(std::string_view journal, const Entry& head);

/// True when the signature is the key's over the text.
bool isSignedBy(const PublicKey& key, std::string_view text, const Signature& signature);

} // namespace agent
