// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/seal/Key.h"

#include "reader-agent/words/Trouble.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <unistd.h>

namespace agent
{

namespace
{

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

const unsigned char* bytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& what)
{
    throw JournalBroken{"key " + file.string() + ": " + what};
}

void flushFolder(const std::filesystem::path& file)
{
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    ::fsync(fd);
    ::close(fd);
}

} // namespace

void Key::Free::operator()(evp_pkey_st* key) const
{
    EVP_PKEY_free(key);
}

Key Key::fromFile(const std::filesystem::path& file)
{
    Handle handle = read(file);
    if (!handle) handle = make(file);
    return Key{std::move(handle)};
}

Key Key::fromSeed(const std::array<std::uint8_t, 32>& seed)
{
    return Key{Handle{EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size())}};
}

Key::Handle Key::read(const std::filesystem::path& file)
{
    const File input{std::fopen(file.c_str(), "re")};
    if (!input && errno == ENOENT) return nullptr;
    if (!input) fail(file, std::string{"cannot be read: "} + std::strerror(errno));
    Handle handle{PEM_read_PrivateKey(input.get(), nullptr, nullptr, nullptr)};
    if (!handle || EVP_PKEY_get_id(handle.get()) != EVP_PKEY_ED25519)
        fail(file, "is no Ed25519 key; put the reader's key back, or move the file away to have a new one made");
    return handle;
}

Key::Handle Key::make(const std::filesystem::path& file)
{
    // Under another name first: a power cut must not leave half a key where a whole one is expected.
    const std::filesystem::path part = file.string() + ".part";
    std::filesystem::remove(part);
    const int fd = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0) fail(file, std::string{"cannot be made: "} + std::strerror(errno));
    File output{::fdopen(fd, "w")};
    Handle handle{EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")};
    const bool written =
        handle && PEM_write_PKCS8PrivateKey(output.get(), handle.get(), nullptr, nullptr, 0, nullptr, nullptr) &&
        std::fflush(output.get()) == 0 && ::fsync(fd) == 0 && std::rename(part.c_str(), file.c_str()) == 0;
    if (!written) fail(file, std::string{"cannot be written: "} + std::strerror(errno));
    flushFolder(file);
    return handle;
}

PublicKey Key::publicKey() const
{
    PublicKey key{};
    std::size_t size = key.size();
    EVP_PKEY_get_raw_public_key(m_handle.get(), key.data(), &size);
    return key;
}

Signature Key::sign(std::string_view text) const
{
    Signature signature{};
    std::size_t size = signature.size();
    const Context context{EVP_MD_CTX_new()};
    if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_handle.get()) != 1 ||
        EVP_DigestSign(context.get(), signature.data(), &size, bytes(text), text.size()) != 1)
        throw std::bad_alloc{};
    return signature;
}

std::string headText(std::string_view journal, const Entry& head)
{
    return "patrol-head " + std::string{journal} + ' ' + std::to_string(head.number) + ' ' + hex(head.digest);
}

bool isSignedBy(const PublicKey& key, std::string_view text, const Signature& signature)
{
    struct Free {
        void operator()(EVP_PKEY* raw) const { EVP_PKEY_free(raw); }
    };
    const std::unique_ptr<EVP_PKEY, Free> handle{
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.data(), key.size())};
    const Context context{EVP_MD_CTX_new()};
    return handle && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, handle.get()) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), bytes(text), text.size()) == 1;
}

} // namespace agent
