// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/inspect/Enroll.h"

#include "reader-agent/seal/Key.h"

namespace agent
{

namespace
{

struct Enrolled {
    Key key;
    std::string how;
};

/// A code as a shell takes it.
std::string shellWord(const std::string& code)
{
    if (code.find_first_of("'\"\\$`&;<>()[]{}*?!#~=%^") == std::string::npos) return code;
    std::string word{"'"};
    for (const char c : code)
        word += c == '\'' ? "'\\''" : std::string{c};
    return word + '\'';
}

Enrolled makeAgain(const std::filesystem::path& file)
{
    auto [key, aside] = Key::makeAgain(file);
    return {std::move(key), aside.empty() ? "made"
                                          : "made again; the old one is kept as " + aside.string() +
                                                "; start the agent again, it signs with the old one until then"};
}

Enrolled keyOf(const std::filesystem::path& file, bool again)
{
    if (again) return makeAgain(file);
    if (auto key = Key::fromFile(file)) return {std::move(*key), "was there already; --again makes a new one"};
    return {Key::make(file), "made"};
}

} // namespace

std::string enroll(const ReaderSettings& reader, bool again)
{
    const auto [key, how] = keyOf(reader.key, again);
    const PublicKey publicKey = key.publicKey();
    return "reader       " + reader.code + "\npublic key   " + hex(publicKey) + "\nfingerprint  " +
           fingerprint(publicKey) + "\nkey file     " + reader.key.string() + ": " + how +
           "\nnext         an editor of the database compares the fingerprint with you, then runs:\n"
           "             patrolctl reader enroll " +
           shellWord(reader.code) + " --public-key " + hex(publicKey) + " --by BADGE\n";
}

} // namespace agent
