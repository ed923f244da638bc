// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Bytes.h"

#include <array>
#include <span>

namespace simulator
{

// What cards reckon, written from the documents and from nothing else: the agent has its own, and each checks the
// other. All is built here from the cipher of a single block.

using Key = std::array<std::uint8_t, 16>;
using View = std::span<const std::uint8_t>;

/// Enciphers or deciphers whole blocks in CBC mode; chain holds the start, and afterwards the last cipher block.
Bytes encipher(const Key& key, View blocks, Key& chain);
Bytes decipher(const Key& key, View blocks, Key& chain);

/// RFC 4493.
Key messageCode(const Key& key, View message);

/// AN10922, AES-128: 1 to 31 bytes of input.
Key diversified(const Key& master, View input);

/// Moves the first byte to the end.
Key turned(const Key& bytes);

/// Bytes that nobody can foresee.
Key chance();

/// The keys that simulated cards are made with. pn532-simulator(1) tells them; real cards must never have them.
struct CardSecrets {
    Key desfireSite, sunMetadata, sunFile;
    Bytes application; ///< of a DESFire card, as SelectApplication sends it
    Bytes system;      ///< part of what diversifies
};
const CardSecrets& secrets();

/// The key of the DESFire application on the card with that UID, and the file key of the NTAG with that UID.
Key desfireKey(const Bytes& uid);
Key sunFileKey(const Bytes& uid);

} // namespace simulator
