// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/proof/Aes.h"

namespace agent
{

using SunCode = std::array<std::uint8_t, 8>; ///< Every second byte of a CMAC.

/// Which tag, and the how-manieth reading of it.
struct SunIdentity {
    Bytes uid;
    std::int64_t counter = 0; ///< 24 bits.
};

/// What a tag wrote into the address of its NDEF message (AN12196): either the encrypted identity (parameter e or
/// picc_data), or the identity in the clear (uid and ctr); and the code over it (c or cmac).
struct SunMessage {
    std::optional<Block> encrypted;
    std::optional<SunIdentity> clear;
    SunCode code{};
};

/// Finds the message; nothing when the text holds none. The text may be anything.
std::optional<SunMessage> findSunMessage(Data text);

/// Decrypts the identity; nothing when it makes no sense, as with another key.
std::optional<SunIdentity> decryptIdentity(const AesKey& metadata, const Block& encrypted);

/// The key for the code of one reading (session vector SV2). The UID has 7 bytes.
AesKey sunSessionKey(const AesKey& file, const SunIdentity& identity);

/// The code over input under that key.
SunCode sunCode(const AesKey& session, Data input);

} // namespace agent
