// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Entry.h"

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

struct evp_pkey_st;

namespace agent
{

class NewFile;

using PublicKey = std::array<std::uint8_t, 32>; ///< Ed25519, raw (RFC 8032).
using Signature = std::array<std::uint8_t, 64>; ///< Ed25519.

/// A key file that is there but cannot be used, or cannot be made. Decision: say so and go on without a key; what is
/// read is worth more unsigned than not at all.
class KeyUnusable : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The reader's Ed25519 key. The file is PKCS#8 PEM, which the openssl command reads too.
class Key
{
public:
    /// Reads the key; nothing when there is no such file: the reader is not enrolled. Throws KeyUnusable.
    static std::optional<Key> fromFile(const std::filesystem::path& file);

    /// Draws a key and keeps it in the file: mode 0600, flushed to disk, never half a key. Made by root, it is given to
    /// the owner of the folder, who is the agent's user. Throws KeyUnusable, also when the file is there already.
    static Key make(const std::filesystem::path& file);

    /// As make(), but keeps a file that is there under the name that it returns: FILE.old-1, FILE.old-2 … At no time is
    /// there no key. The name is empty when there was none.
    static std::pair<Key, std::filesystem::path> makeAgain(const std::filesystem::path& file);

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
    /// Draws a key and writes it.
    static Key drawInto(NewFile& part, const std::filesystem::path& file);

    Handle m_handle;
};

/// What two people compare by telephone: the first 16 hex digits of SHA-256 over the 32 bytes, "93a1-04c7-55e0-1b2d".
std::string fingerprint(const PublicKey& key);

/// The text that is signed for the head of a batch: "patrol-head <journal> <entry> <digest in hex>".
std::string headText(std::string_view journal, const Entry& head);

/// True when the signature is the key's over the text.
bool isSignedBy(const PublicKey& key, std::string_view text, const Signature& signature);

} // namespace agent
