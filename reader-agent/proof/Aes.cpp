// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/proof/Aes.h"

#include <algorithm>
#include <memory>
#include <new>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

namespace agent
{

namespace
{

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
struct FreeMac {
    void operator()(EVP_MAC* mac) const { EVP_MAC_free(mac); }
    void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};

/// OpenSSL fails here for want of memory only: AES-128 and CMAC are always there, and lengths are checked before.
void check(bool worked)
{
    if (!worked) throw std::bad_alloc{};
}

Bytes cbc(const AesKey& key, Data data, const Block& start, int encrypt)
{
    const std::unique_ptr<EVP_CIPHER_CTX, FreeCipher> context{EVP_CIPHER_CTX_new()};
    Bytes out(data.size());
    int written = 0;
    check(data.size() % sizeof(Block) == 0 && context &&
          EVP_CipherInit_ex2(context.get(), EVP_aes_128_cbc(), key.bytes().data(), start.data(), encrypt, nullptr) ==
              1 &&
          EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1 &&
          EVP_CipherUpdate(context.get(), out.data(), &written, data.data(), static_cast<int>(data.size())) == 1 &&
          written == static_cast<int>(data.size()));
    return out;
}

/// Doubling in GF(2^128): how SP 800-38B makes its subkeys.
Block doubled(const Block& block)
{
    Block twice{};
    unsigned carry = 0;
    for (std::size_t i = block.size(); i-- > 0;) {
        const unsigned value = block[i] * 2U + carry;
        twice[i] = static_cast<std::uint8_t>(value);
        carry = value >> 8;
    }
    twice.back() = static_cast<std::uint8_t>(twice.back() ^ carry * 0x87U);
    return twice;
}

Block subkey(const AesKey& key, bool forPadded)
{
    Bytes zero = cbcEncrypt(key, Block{});
    Block first{};
    std::ranges::copy(zero, first.begin());
    wipe(zero);
    first = doubled(first);
    return forPadded ? doubled(first) : first;
}

} // namespace

AesKey::~AesKey()
{
    wipe(m_bytes);
}

void wipe(Block& block)
{
    OPENSSL_cleanse(block.data(), block.size());
}

void wipe(Bytes& bytes)
{
    OPENSSL_cleanse(bytes.data(), bytes.size());
}

Bytes cbcEncrypt(const AesKey& key, Data data, const Block& start)
{
    return cbc(key, data, start, 1);
}

Bytes cbcDecrypt(const AesKey& key, Data data, const Block& start)
{
    return cbc(key, data, start, 0);
}

Block cmac(const AesKey& key, Data message)
{
    const std::unique_ptr<EVP_MAC, FreeMac> mac{EVP_MAC_fetch(nullptr, "CMAC", nullptr)};
    check(mac != nullptr);
    const std::unique_ptr<EVP_MAC_CTX, FreeMac> context{EVP_MAC_CTX_new(mac.get())};
    char cipher[] = "AES-128-CBC";
    const OSSL_PARAM parameters[]{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, cipher, 0),
                                  OSSL_PARAM_construct_end()};
    Block code{};
    std::size_t size = 0;
    check(context && EVP_MAC_init(context.get(), key.bytes().data(), key.bytes().size(), parameters) == 1 &&
          EVP_MAC_update(context.get(), message.data(), message.size()) == 1 &&
          EVP_MAC_final(context.get(), code.data(), &size, code.size()) == 1 && size == code.size());
    return code;
}

// Two blocks always, unlike CMAC itself: 01 ‖ input, padded to 32 bytes even where one block would do.
std::optional<AesKey> diversify(const AesKey& site, Data input)
{
    constexpr std::size_t whole = 2 * sizeof(Block);
    if (input.empty() || input.size() >= whole) return std::nullopt;
    Bytes text{0x01};
    text.insert(text.end(), input.begin(), input.end());
    const bool padded = text.size() < whole;
    if (padded) text.push_back(0x80);
    text.resize(whole);
    Block last = subkey(site, padded);
    for (std::size_t i = 0; i < last.size(); ++i)
        text[sizeof(Block) + i] ^= last[i];
    Bytes out = cbcEncrypt(site, text);
    std::copy(out.begin() + sizeof(Block), out.end(), last.begin());
    const AesKey key{last};
    wipe(last);
    wipe(out);
    wipe(text);
    return key;
}

bool same(Data one, Data other)
{
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace agent
