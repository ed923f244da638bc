// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/proof/CardKeys.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace agent
{

namespace
{

constexpr std::size_t longestSystem = 17; // with UID and the name of the NDEF application: 31 bytes
constexpr int lastKeyNumber = 13;
constexpr std::array<std::uint8_t, 7> ndefApplication{0xD2, 0x76, 0x00, 0x00, 0x85, 0x01, 0x01};
constexpr std::size_t keyDigits = 32;

class File
{
public:
    explicit File(const std::filesystem::path& path) : m_fd{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)} {}
    ~File()
    {
        if (m_fd >= 0) ::close(m_fd);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    int fd() const { return m_fd; }

private:
    int m_fd;
};

std::optional<AesKey> diversified(const AesKey& site, Data uid, Data application, const std::string& system)
{
    Bytes input{uid.begin(), uid.end()};
    input.insert(input.end(), application.begin(), application.end());
    input.insert(input.end(), system.begin(), system.end());
    return diversify(site, input);
}

/// A key of 32 hex digits; nothing for anything else.
std::optional<AesKey> keyOf(std::string_view text)
{
    if (text.size() == keyDigits + 1 && text.back() == '\n') text.remove_suffix(1);
    auto bytes = text.size() == keyDigits ? bytesFromHex(text) : std::nullopt;
    if (!bytes) return std::nullopt;
    Block block{};
    std::ranges::copy(*bytes, block.begin());
    wipe(*bytes);
    const AesKey key{block};
    wipe(block);
    return key;
}

/// Why a file may not hold a key; empty when it may. systemd's own files are open to the service and root alone.
std::string complaint(int fd)
{
    struct stat about {
    };
    if (fd < 0) return std::strerror(errno);
    if (::fstat(fd, &about) != 0) return std::strerror(errno);
    if (!S_ISREG(about.st_mode)) return "is no file";
    if ((about.st_mode & S_IRWXO) != 0)
        return "is open to every user of this host, so it is no secret; take their rights away with chmod o=, and "
               "think of making new keys";
    return {};
}

/// Collects keys and what is wrong with them.
class Loader
{
public:
    explicit Loader(const std::filesystem::path& folder) : m_folder{folder} {}

    std::optional<AesKey> key(const std::string& name)
    {
        if (name.empty()) return std::nullopt;
        if (name.find('/') != std::string::npos) return refuse(name, "is no name of a credential; write it without /");
        if (m_folder.empty())
            return refuse(name, "there are no credentials: $CREDENTIALS_DIRECTORY is not set; start the agent as its "
                                "systemd service with LoadCredentialEncrypted=" +
                                    name);
        const File file{m_folder / name};
        if (const std::string wrong = complaint(file.fd()); !wrong.empty())
            return refuse(name, "credential " + (m_folder / name).string() + ": " + wrong);
        Bytes text(keyDigits + 2);
        const auto count = ::read(file.fd(), text.data(), text.size());
        const auto key =
            keyOf({reinterpret_cast<const char*>(text.data()), static_cast<std::size_t>(std::max<ssize_t>(count, 0))});
        wipe(text);
        return key ? key
                   : refuse(name, "credential " + (m_folder / name).string() +
                                      ": is no key; it must be 32 hex digits in one line");
    }

    std::nullopt_t refuse(const std::string& name, const std::string& why)
    {
        problems.push_back("card key " + name + ": " + why);
        return std::nullopt;
    }

    std::vector<std::string> problems;

private:
    std::filesystem::path m_folder;
};

} // namespace

std::optional<AesKey> CardKeys::desfireKey(Data uid) const
{
    return desfireSite ? diversified(*desfireSite, uid, desfireApplication, system) : std::nullopt;
}

std::optional<AesKey> CardKeys::sunFileKey(Data uid) const
{
    return sunFile ? diversified(*sunFile, uid, ndefApplication, system) : std::nullopt;
}

LoadedCardKeys readCardKeys(const CardKeyNames& names, const std::filesystem::path& folder)
{
    Loader loader{folder};
    CardKeys keys{loader.key(names.desfireSite), {},          0, loader.key(names.sunMetadata),
                  loader.key(names.sunFile),     names.system};
    const auto application = bytesFromHex(names.desfireApplication);
    const bool named = application && application->size() == keys.desfireApplication.size();
    const bool numbered = names.desfireKeyNumber >= 0 && names.desfireKeyNumber <= lastKeyNumber;
    if (named) std::ranges::copy(*application, keys.desfireApplication.begin());
    if (numbered) keys.desfireKeyNumber = static_cast<std::uint8_t>(names.desfireKeyNumber);
    if (keys.desfireSite && !(named && numbered)) {
        loader.refuse(names.desfireSite, "the application must be 6 hex digits and the key's number 0 to 13");
        keys.desfireSite.reset();
    }
    if ((keys.desfireSite || keys.sunFile) && (names.system.empty() || names.system.size() > longestSystem)) {
        loader.refuse(names.system, "the name of the system must have 1 to 17 bytes");
        keys.desfireSite.reset();
        keys.sunFile.reset();
    }
    return {std::move(keys), std::move(loader.problems)};
}

LoadedCardKeys readCardKeys(const CardKeyNames& names)
{
    const char* const folder = std::getenv("CREDENTIALS_DIRECTORY");
    return readCardKeys(names, folder ? folder : "");
}

} // namespace agent
