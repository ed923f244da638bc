// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// What a bundle's seals are made of; for the sources of this room only.
namespace bundle
{

/// SHA-256 of a text, 64 digits of lower-case hex.
std::string sha256(std::string_view text);

/// True when `signature` (128 digits of hex) is that of the Ed25519 key `publicKey` (64 digits of hex) over `text`
/// (RFC 8032). False for anything that is no key or no signature.
bool isSignedBy(std::string_view publicKey, std::string_view text, std::string_view signature);

/// True for so many digits of lower-case hex.
bool isHex(std::string_view text, std::size_t digits);

} // namespace bundle
