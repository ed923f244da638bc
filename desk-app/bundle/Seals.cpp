// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/bundle/Seals.h"

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <openssl/evp.h>
#include <vector>

namespace bundle
{

namespace
{

using Bytes = std::vector<unsigned char>;

int valueOf(char digit)
{
    return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

Bytes bytesOf(std::string_view hex)
{
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes.push_back(static_cast<unsigned char>(valueOf(hex[i]) * 16 + valueOf(hex[i + 1])));
    return bytes;
}

const unsigned char* raw(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

struct FreeKey {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

} // namespace

std::string sha256(std::string_view text)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, 32> digest{};
    if (EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc{};
    std::string hex;
    for (const unsigned char byte : digest) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    return hex;
}

bool isSignedBy(std::string_view publicKey, std::string_view text, std::string_view signature)
{
    if (!isHex(publicKey, 64) || !isHex(signature, 128)) return false;
    const Bytes key = bytesOf(publicKey), seal = bytesOf(signature);
    const std::unique_ptr<EVP_PKEY, FreeKey> handle{
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.data(), key.size())};
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context{EVP_MD_CTX_new()};
    return handle && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, handle.get()) == 1 &&
           EVP_DigestVerify(context.get(), seal.data(), seal.size(), raw(text), text.size()) == 1;
}

bool isHex(std::string_view text, std::size_t digits)
{
    return text.size() == digits &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

} // namespace bundle
