// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/proof/Aes.h"

#include <filesystem>
#include <string>
#include <vector>

namespace agent
{

/// What the configuration says of keys: names of credentials, never keys.
struct CardKeyNames {
    std::string desfireSite;        ///< Empty: no DESFire card is asked.
    std::string desfireApplication; ///< 6 hex digits, in the order in which SelectApplication sends them.
    int desfireKeyNumber = 0;       ///< 0 to 13.
    std::string sunMetadata;        ///< Empty: only messages that name UID and counter in the clear are read.
    std::string sunFile;            ///< Empty: no NTAG 424 DNA is asked.
    std::string system;             ///< Part of every card's key; 1 to 17 bytes.
};

/// The keys of this host's cards. Every card has keys of its own, made from these and its UID.
struct CardKeys {
    std::optional<AesKey> desfireSite;
    std::array<std::uint8_t, 3> desfireApplication{};
    std::uint8_t desfireKeyNumber = 0;
    std::optional<AesKey> sunMetadata; ///< SDMMetaReadKey: the same on all tags, as it is.
    std::optional<AesKey> sunFile;     ///< SDMFileReadKey: made different for each tag.
    std::string system;

    /// The key of the card with that UID in its DESFire application.
    std::optional<AesKey> desfireKey(Data uid) const;

    /// The SDMFileReadKey of the tag with that UID.
    std::optional<AesKey> sunFileKey(Data uid) const;
};

struct LoadedCardKeys {
    CardKeys keys;
    std::vector<std::string> problems; ///< One line each: what is wrong and what helps. Never holds a key.
};

/// Reads the named keys: a file of 32 hex digits and at most one newline each, in the folder of credentials.
/// Whatever cannot be used is left out and told.
LoadedCardKeys readCardKeys(const CardKeyNames& names, const std::filesystem::path& folder);

/// The same, from $CREDENTIALS_DIRECTORY, which systemd sets for a service with LoadCredential=.
LoadedCardKeys readCardKeys(const CardKeyNames& names);

} // namespace agent
