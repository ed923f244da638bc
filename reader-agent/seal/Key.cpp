// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/seal/Key.h"

#include "reader-agent/seal/Chain.h"
#include "reader-agent/seal/NewFile.h"

#include <cerrno>
#include <cstring>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <sys/stat.h>
#include <system_error>
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
    throw KeyUnusable{"key " + file.string() + ": " + what};
}

/// A key that root makes must be readable to the agent, whose folder it lies in.
bool giveToFolderOwner(const std::filesystem::path& file, int fd)
{
    struct stat folder {
    };
    if (::geteuid() != 0 || ::stat(folderOf(file).c_str(), &folder) != 0) return true;
    return ::fchown(fd, folder.st_uid, folder.st_gid) == 0;
}

/// Gives the file a second name that is free; empty when there is no file.
std::filesystem::path keepAside(const std::filesystem::path& file)
{
    for (int n = 1;; ++n) {
        const std::filesystem::path aside = file.string() + ".old-" + std::to_string(n);
        if (::link(file.c_str(), aside.c_str()) == 0) return aside;
        if (errno == ENOENT) return {};
        if (errno != EEXIST) fail(file, std::string{"cannot be kept aside: "} + std::strerror(errno));
    }
}

[[noreturn]] void failToMake(const std::filesystem::path& file, const std::system_error& error)
{
    fail(file, "cannot be made: " + error.code().message() + "; its folder must be there and writable");
}

struct FreeMemory {
    void operator()(BIO* memory) const { BIO_free_all(memory); }
};

} // namespace

void Key::Free::operator()(evp_pkey_st* key) const
{
    EVP_PKEY_free(key);
}

Key Key::drawInto(NewFile& part, const std::filesystem::path& file)
{
    Handle handle{EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")};
    const std::unique_ptr<BIO, FreeMemory> memory{BIO_new(BIO_s_secmem())};
    if (!handle || !memory ||
        PEM_write_bio_PKCS8PrivateKey(memory.get(), handle.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        throw std::bad_alloc{};
    char* text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    part.write({text, static_cast<std::size_t>(size)});
    if (!giveToFolderOwner(file, part.fd()))
        fail(file, std::string{"cannot be given to the agent's user: "} + std::strerror(errno));
    return Key{std::move(handle)};
}

std::optional<Key> Key::fromFile(const std::filesystem::path& file)
{
    const File input{std::fopen(file.c_str(), "re")};
    if (!input && errno == ENOENT) return std::nullopt;
    if (!input)
        fail(file, std::string{"cannot be read: "} + std::strerror(errno) + "; it must belong to the agent's user");
    Handle handle{PEM_read_PrivateKey(input.get(), nullptr, nullptr, nullptr)};
    if (!handle || EVP_PKEY_get_id(handle.get()) != EVP_PKEY_ED25519)
        fail(file, "is no Ed25519 key; put the reader's key back, or make a new one: reader-agent enroll --again");
    return Key{std::move(handle)};
}

Key Key::fromSeed(const std::array<std::uint8_t, 32>& seed)
{
    return Key{Handle{EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size())}};
}

Key Key::make(const std::filesystem::path& file)
try {
    NewFile part{file, 0600};
    Key key = drawInto(part, file);
    part.keep(NewFile::Other::Refuse);
    return key;
} catch (const std::system_error& error) {
    if (error.code() == std::errc::file_exists) fail(file, "is there already");
    failToMake(file, error);
}

std::pair<Key, std::filesystem::path> Key::makeAgain(const std::filesystem::path& file)
try {
    NewFile part{file, 0600};
    Key key = drawInto(part, file);
    const std::filesystem::path aside = keepAside(file);
    part.keep(NewFile::Other::Replace);
    return {std::move(key), aside};
} catch (const std::system_error& error) {
    failToMake(file, error);
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

std::string fingerprint(const PublicKey& key)
{
    const std::string digits = hex(sha256({reinterpret_cast<const char*>(key.data()), key.size()}));
    return digits.substr(0, 4) + '-' + digits.substr(4, 4) + '-' + digits.substr(8, 4) + '-' + digits.substr(12, 4);
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
