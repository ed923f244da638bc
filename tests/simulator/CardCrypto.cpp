// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/CardCrypto.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <openssl/evp.h>
#include <random>
#include <stdexcept>

namespace simulator
{

namespace
{

constexpr std::size_t blockSize = 16;

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

Key oneBlock(const Key& key, const Key& block, bool forwards)
{
    const std::unique_ptr<EVP_CIPHER_CTX, FreeContext> context(EVP_CIPHER_CTX_new());
    Key out{};
    int count = 0;
    if (EVP_CipherInit_ex(context.get(), EVP_aes_128_ecb(), nullptr, key.data(), nullptr, forwards ? 1 : 0) != 1 ||
        EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1 ||
        EVP_CipherUpdate(context.get(), out.data(), &count, block.data(), static_cast<int>(block.size())) != 1)
        throw std::runtime_error("AES is not to be had");
    return out;
}

void mix(Key& into, View bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i)
        into[i] ^= bytes[i];
}

// One bit to the left; a bit that falls out comes back as 87.
Key shifted(Key key)
{
    const bool falls = (key[0] & 0x80) != 0;
    for (std::size_t i = 0; i + 1 < key.size(); ++i)
        key[i] = static_cast<std::uint8_t>(key[i] << 1 | key[i + 1] >> 7);
    key[15] = static_cast<std::uint8_t>(key[15] << 1);
    if (falls) key[15] ^= 0x87;
    return key;
}

Key lastCipherBlock(const Key& key, View blocks)
{
    Key chain{};
    encipher(key, blocks, chain);
    return chain;
}

// The last block is marked with K1 when it was whole, else padded and marked with K2.
Key codeOver(const Key& key, Bytes message, std::size_t blocks)
{
    const Key first = shifted(oneBlock(key, {}, true));
    const bool whole = message.size() == blocks * blockSize;
    if (!whole) message.push_back(0x80);
    message.resize(blocks * blockSize);
    const Key mark = whole ? first : shifted(first);
    for (std::size_t i = 0; i < blockSize; ++i)
        message[message.size() - blockSize + i] ^= mark[i];
    return lastCipherBlock(key, message);
}

Key numbered(std::uint8_t first)
{
    Key key{};
    for (auto& byte : key)
        byte = first++;
    return key;
}

Key keyFor(const Key& master, const Bytes& uid, const Bytes& application)
{
    Bytes input = uid;
    input.insert(input.end(), application.begin(), application.end());
    input.insert(input.end(), secrets().system.begin(), secrets().system.end());
    return diversified(master, input);
}

} // namespace

Bytes encipher(const Key& key, View blocks, Key& chain)
{
    Bytes out;
    for (std::size_t at = 0; at + blockSize <= blocks.size(); at += blockSize) {
        mix(chain, blocks.subspan(at, blockSize));
        chain = oneBlock(key, chain, true);
        out.insert(out.end(), chain.begin(), chain.end());
    }
    return out;
}

Bytes decipher(const Key& key, View blocks, Key& chain)
{
    Bytes out;
    for (std::size_t at = 0; at + blockSize <= blocks.size(); at += blockSize) {
        Key block{};
        std::memcpy(block.data(), blocks.data() + at, blockSize);
        Key plain = oneBlock(key, block, false);
        mix(plain, chain);
        chain = block;
        out.insert(out.end(), plain.begin(), plain.end());
    }
    return out;
}

Key messageCode(const Key& key, View message)
{
    const std::size_t blocks = std::max<std::size_t>((message.size() + blockSize - 1) / blockSize, 1);
    return codeOver(key, Bytes(message.begin(), message.end()), blocks);
}

Key diversified(const Key& master, View input)
{
    Bytes text{0x01};
    text.insert(text.end(), input.begin(), input.end());
    return codeOver(master, text, 2);
}

Key turned(const Key& bytes)
{
    Key result{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        result[i] = bytes[(i + 1) % bytes.size()];
    return result;
}

Key chance()
{
    static std::random_device device;
    Key bytes{};
    for (auto& byte : bytes)
        byte = static_cast<std::uint8_t>(device());
    return bytes;
}

const CardSecrets& secrets()
{
    static const CardSecrets all{
        numbered(0x10), numbered(0x30), numbered(0x50), {0xF5, 0xA1, 0xC0}, {'p', 'a', 't', 'r', 'o', 'l'}};
    return all;
}

Key desfireKey(const Bytes& uid)
{
    return keyFor(secrets().desfireSite, uid, secrets().application);
}

Key sunFileKey(const Bytes& uid)
{
    return keyFor(secrets().sunFile, uid, {0xD2, 0x76, 0x00, 0x00, 0x85, 0x01, 0x01});
}

} // namespace simulator
