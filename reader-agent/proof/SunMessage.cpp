// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/proof/SunMessage.h"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace agent
{

namespace
{

constexpr std::size_t uidLength = 7;
constexpr std::size_t counterLength = 3;
constexpr std::uint8_t uidAndCounter = 0xC7; ///< The tag of an identity: both are there, the UID has 7 bytes.

/// The value of a parameter of the address: so many bytes in hex, after its name and with nothing joined to it.
std::optional<Bytes> parameter(std::string_view text, const std::string& name, std::size_t length)
{
    for (const char before : {'?', '&'}) {
        const std::string wanted = before + name + '=';
        for (auto at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
            const auto value = text.substr(at + wanted.size());
            const bool ends = value.size() <= 2 * length || hexDigit(value[2 * length]) < 0;
            if (auto bytes = bytesFromHex(value.substr(0, 2 * length)); bytes && bytes->size() == length && ends)
                return bytes;
        }
    }
    return std::nullopt;
}

std::optional<Bytes> parameter(std::string_view text, std::initializer_list<const char*> names, std::size_t length)
{
    for (const char* const name : names)
        if (auto bytes = parameter(text, name, length)) return bytes;
    return std::nullopt;
}

/// The counter's low byte comes first in what is encrypted and signed, and last where people read it.
Bytes lowFirst(std::int64_t counter)
{
    return {static_cast<std::uint8_t>(counter), static_cast<std::uint8_t>(counter >> 8),
            static_cast<std::uint8_t>(counter >> 16)};
}

std::int64_t number(std::uint8_t high, std::uint8_t middle, std::uint8_t low)
{
    return std::int64_t{high} << 16 | std::int64_t{middle} << 8 | low;
}

template <typename Array> Array arrayOf(const Bytes& bytes)
{
    Array array{};
    std::ranges::copy(bytes, array.begin());
    return array;
}

} // namespace

std::optional<SunMessage> findSunMessage(Data text)
{
    const std::string_view address{reinterpret_cast<const char*>(text.data()), text.size()};
    const auto code = parameter(address, {"c", "cmac"}, sizeof(SunCode));
    if (!code) return std::nullopt;
    SunMessage message{{}, {}, arrayOf<SunCode>(*code)};
    const auto encrypted = parameter(address, {"e", "picc_data"}, sizeof(Block));
    if (encrypted) message.encrypted = arrayOf<Block>(*encrypted);
    const auto uid = parameter(address, {"uid"}, uidLength);
    const auto counter = parameter(address, {"ctr"}, counterLength);
    if (uid && counter) message.clear = SunIdentity{*uid, number((*counter)[0], (*counter)[1], (*counter)[2])};
    return message.encrypted || message.clear ? std::optional{message} : std::nullopt;
}

std::optional<SunIdentity> decryptIdentity(const AesKey& metadata, const Block& encrypted)
{
    const Bytes plain = cbcDecrypt(metadata, encrypted);
    if (plain[0] != uidAndCounter) return std::nullopt;
    const auto counter = plain.begin() + 1 + uidLength;
    return SunIdentity{Bytes(plain.begin() + 1, counter), number(counter[2], counter[1], counter[0])};
}

AesKey sunSessionKey(const AesKey& file, const SunIdentity& identity)
{
    Bytes vector{0x3C, 0xC3, 0x00, 0x01, 0x00, 0x80};
    vector.insert(vector.end(), identity.uid.begin(), identity.uid.end());
    const Bytes counter = lowFirst(identity.counter);
    vector.insert(vector.end(), counter.begin(), counter.end());
    Block key = cmac(file, vector);
    const AesKey session{key};
    wipe(key);
    return session;
}

SunCode sunCode(const AesKey& session, Data input)
{
    const Block whole = cmac(session, input);
    SunCode code{};
    for (std::size_t i = 0; i < code.size(); ++i)
        code[i] = whole[2 * i + 1];
    return code;
}

} // namespace agent
