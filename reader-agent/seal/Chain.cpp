// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/seal/Chain.h"

#include <new>
#include <openssl/evp.h>

namespace agent
{

Digest sha256(std::string_view text)
{
    Digest digest{};
    // Fails only for want of memory: SHA-256 is always there.
    if (EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc{};
    return digest;
}

Digest firstDigest(std::string_view journal)
{
    return sha256(journal);
}

Digest nextDigest(const Digest& previous, std::string_view line)
{
    return sha256(hex(previous).append(line));
}

} // namespace agent
