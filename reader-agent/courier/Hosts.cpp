// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/courier/Hosts.h"

#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <libpq-fe.h>
#include <map>
#include <sstream>

namespace agent
{

namespace
{

/// What this agent asks for where the connection string says nothing: a pulled cable shows.
constexpr std::array<std::pair<const char*, const char*>, 4> ours{{{"fallback_application_name", "reader-agent"},
                                                                   {"client_encoding", "UTF8"},
                                                                   {"keepalives_idle", "30"},
                                                                   {"tcp_user_timeout", "15000"}}};

struct FreeOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

using Words = std::map<std::string, std::string>;

/// Everything libpq knows once it has read string, service file and environment. The impossible gssencmode is the last
/// thing it finds, and why it does not go on to connect.
Words wordsOf(const std::string& conninfo)
{
    const std::array names{"dbname", "gssencmode", static_cast<const char*>(nullptr)};
    const std::array values{conninfo.c_str(), "none", static_cast<const char*>(nullptr)};
    const Connection never{PQconnectStartParams(names.data(), values.data(), 1)};
    const std::unique_ptr<PQconninfoOption, FreeOptions> options{PQconninfo(never.get())};
    Words words;
    for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option)
        if (option->val && *option->val) words[option->keyword] = option->val;
    words["gssencmode"] = "disable"; // a reader needs no Kerberos: it would cost a round trip
    return words;
}

std::string wordIn(const Words& words, const std::string& key)
{
    const auto found = words.find(key);
    return found == words.end() ? std::string{} : found->second;
}

std::vector<std::string> listIn(const Words& words, const std::string& key)
{
    std::vector<std::string> list;
    std::stringstream text{wordIn(words, key) + ','};
    for (std::string element; std::getline(text, element, ',');)
        list.push_back(element);
    return list;
}

/// The element for host i; a single port holds for every host.
std::string elementOf(const std::vector<std::string>& list, std::size_t i)
{
    if (list.size() == 1) return list.front();
    return i < list.size() ? list[i] : std::string{};
}

Host hostOf(const Words& words, std::size_t i)
{
    Words own = words;
    for (const char* key : {"host", "hostaddr", "port"})
        own[key] = elementOf(listIn(words, key), i);
    Host host{own["host"].empty() ? own["hostaddr"] : own["host"], {}};
    host.words.assign(own.begin(), own.end());
    return host;
}

std::chrono::milliseconds numberIn(const Words& words, const std::string& key, int unit)
{
    const std::string text = wordIn(words, key);
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::chrono::milliseconds{std::max(number, 0)} * unit;
}

Connection connectTo(const Host& host, std::chrono::milliseconds limit, int stopFd)
{
    std::vector<const char*> names, values;
    for (const auto& [name, value] : ours) {
        names.push_back(name);
        values.push_back(value);
    }
    for (const auto& [name, value] : host.words) {
        names.push_back(name.c_str());
        values.push_back(value.c_str());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    return finishConnecting(Connection{PQconnectStartParams(names.data(), values.data(), 1)},
                            Deadline{limit, stopFd});
}

} // namespace

Destination destinationOf(const std::string& conninfo)
{
    const Words words = wordsOf(conninfo);
    const std::size_t count = std::max(listIn(words, "host").size(), listIn(words, "hostaddr").size());
    Destination to{{}, numberIn(words, "connect_timeout", 1000), numberIn(words, "tcp_user_timeout", 1)};
    if (words.size() == 1) // none was read but the one we set
        to.hosts.push_back({"", {{"dbname", conninfo}}});
    else
        for (std::size_t i = 0; i < count; ++i)
            to.hosts.push_back(hostOf(words, i));
    return to;
}

Connection connectToAny(const std::vector<Host>& hosts, std::size_t& first, std::chrono::milliseconds limit, int stopFd)
{
    std::string said, state;
    for (std::size_t tried = 0; tried < hosts.size(); ++tried) {
        const Host& host = hosts[(first + tried) % hosts.size()];
        try {
            Connection connection = connectTo(host, limit, stopFd);
            first = (first + tried) % hosts.size();
            return connection;
        } catch (const AgentEnds&) {
            throw;
        } catch (const ServerUnreachable& error) {
            if (tried > 0) said += "; ";
            if (hosts.size() > 1) said += "host " + host.name + ": ";
            said += error.what();
            state = tried == 0 || !state.empty() ? error.sqlstate() : std::string{};
        }
    }
    throw ServerUnreachable{said, state};
}

} // namespace agent
