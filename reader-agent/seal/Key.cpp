// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/seal/Key.h"

#include "reader-agent/seal/Chain.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <sys/stat.h>
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

std::filesystem::path folderOf(const std::filesystem::path& file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
}

std::filesystem::path partOf(const std::filesystem::path& file)
{
    return file.string() + ".part";
}

void flushFolder(const std::filesystem::path& file)
{
    const int fd = ::open(folderOf(file).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    ::fsync(fd);
    ::close(fd);
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

} // namespace

void Key::Free::operator()(evp_pkey_st* key) const
{
    EVP_PKEY_free(key);
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

Key Key::makePart(const std::filesystem::path& file)
{
    // Under another name first: a power cut must not leave half a key where a whole one is expected.
    const std::filesystem::path part = partOf(file);
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    const int fd = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        fail(file, std::string{"cannot be made: "} + std::strerror(errno) + "; its folder must be there and writable");
    const File output{::fdopen(fd, "w")};
    Handle handle{EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")};
    const bool written = handle &&
                         PEM_write_PKCS8PrivateKey(output.get(), handle.get(), nullptr, nullptr, 0, nullptr, nullptr) &&
                         std::fflush(output.get()) == 0 && giveToFolderOwner(file, fd) && ::fsync(fd) == 0;
    if (!written) fail(file, std::string{"cannot be written: "} + std::strerror(errno));
    return Key{std::move(handle)};
}

Key Key::make(const std::filesystem::path& file)
{
    Key key = makePart(file);
    const std::filesystem::path part = partOf(file);
    if (::renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, file.c_str(), RENAME_NOREPLACE) != 0) {
        const int error = errno;
        ::unlink(part.c_str());
        fail(file, error == EEXIST ? "is there already" : std::string{"cannot be written: "} + std::strerror(error));
    }
    flushFolder(file);
    return key;
}

std::pair<Key, std::filesystem::path> Key::makeAgain(const std::filesystem::path& file)
{
    Key key = makePart(file);
    const std::filesystem::path aside = keepAside(file);
    if (std::rename(partOf(file).c_str(), file.c_str()) != 0)
        fail(file, std::string{"cannot be written: "} + std::strerror(errno));
    flushFolder(file);
    return {std::move(key), aside};
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
