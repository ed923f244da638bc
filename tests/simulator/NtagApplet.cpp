// SPDX-License-Identifier: GPL-3.0-or-later
// NTAG 424 DNA as far as its NDEF file goes (data sheet; AN12196).
#include "tests/simulator/Applet.h"

#include <algorithm>
#include <map>

namespace simulator
{

namespace
{

constexpr std::size_t fileSize = 256;
const Bytes ndefName{0xD2, 0x76, 0x00, 0x00, 0x85, 0x01, 0x01};
const Bytes capabilityFile{0xE1, 0x03};
const Bytes ndefFile{0xE1, 0x04};

/// What a tag keeps without power, for the whole run: it may be held to one reader, and to another one later.
struct Memory {
    std::uint32_t counter = 0;
    Bytes file;
};

Memory& memoryOf(const Bytes& uid)
{
    static std::map<Bytes, Memory> all;
    return all[uid];
}

Bytes lowFirst(std::uint32_t number)
{
    return {static_cast<std::uint8_t>(number), static_cast<std::uint8_t>(number >> 8),
            static_cast<std::uint8_t>(number >> 16)};
}

Bytes highFirst(std::uint32_t number)
{
    auto bytes = lowFirst(number);
    std::ranges::reverse(bytes);
    return bytes;
}

void append(Bytes& to, const Bytes& more)
{
    to.insert(to.end(), more.begin(), more.end());
}

/// One reading's address: who, the how-manieth time, and the code over both.
class SunWriter
{
public:
    SunWriter(const Bytes& uid, std::uint32_t counter, bool wrongKey)
        : m_uid(uid), m_counter(counter), m_file(wrongKey ? chance() : sunFileKey(uid)),
          m_metadata(secrets().sunMetadata)
    {
    }

    std::string address(bool plain) const
    {
        const auto identity = plain ? "uid=" + toHex(m_uid) + "&ctr=" + toHex(highFirst(m_counter)) : "e=" + hidden();
        return "tap.example/p?" + identity + "&c=" + code();
    }

private:
    std::string hidden() const
    {
        Bytes text{0xC7};
        append(text, m_uid);
        append(text, lowFirst(m_counter));
        const auto filler = chance();
        text.insert(text.end(), filler.begin(), filler.begin() + 5);
        Key chain{};
        return toHex(encipher(m_metadata, text, chain));
    }

    std::string code() const
    {
        Bytes vector{0x3C, 0xC3, 0x00, 0x01, 0x00, 0x80};
        append(vector, m_uid);
        append(vector, lowFirst(m_counter));
        const auto whole = messageCode(messageCode(m_file, vector), {});
        Bytes half;
        for (std::size_t i = 1; i < whole.size(); i += 2)
            half.push_back(whole[i]);
        return toHex(half);
    }

    Bytes m_uid;
    std::uint32_t m_counter;
    Key m_file, m_metadata;
};

/// An NDEF file with one address record ("https://").
Bytes fileWith(const std::string& address)
{
    const auto payload = static_cast<std::uint8_t>(address.size() + 1);
    Bytes file{0x00, static_cast<std::uint8_t>(payload + 4), 0xD1, 0x01, payload, 'U', 0x04};
    file.insert(file.end(), address.begin(), address.end());
    file.resize(fileSize);
    return file;
}

class NtagApplet : public Applet
{
public:
    NtagApplet(const Bytes& uid, const Traits& traits) : m_uid(uid), m_traits(traits)
    {
        if (traits.counter) memoryOf(uid).counter = *traits.counter;
    }

    void reset() override
    {
        m_application = false;
        m_file = nullptr;
    }

    Bytes answer(const Bytes& command) override
    {
        if (m_traits.babbles > 0) return Bytes(m_traits.babbles, 0xEE);
        if (command.size() < 4) return {0x67, 0x00};
        if (command[0] == 0x90) return {0x91, 0x1C};
        if (command[0] != 0x00) return {0x6E, 0x00};
        if (command[1] == 0xA4) return select(command);
        if (command[1] == 0xB0) return read(command);
        return {0x6D, 0x00};
    }

private:
    Bytes select(const Bytes& command)
    {
        if (command.size() < 5 || command.size() < 5U + command[4]) return {0x67, 0x00};
        const Bytes name(command.begin() + 5, command.begin() + 5 + command[4]);
        m_file = nullptr;
        m_fresh = true;
        if (command[2] == 0x04)
            m_application = name == ndefName;
        else if (m_application && name == ndefFile)
            m_file = &memoryOf(m_uid).file;
        else if (m_application && name == capabilityFile)
            m_file = &capability();
        return m_file || (command[2] == 0x04 && m_application) ? Bytes{0x90, 0x00} : Bytes{0x6A, 0x82};
    }

    // The counter goes on with the first piece that is read of the file, and stands while the others are.
    Bytes read(const Bytes& command)
    {
        if (!m_file) return {0x69, 0x86};
        if (command.size() != 5) return {0x67, 0x00};
        if (m_file != &capability() && m_fresh) writeMessage();
        m_fresh = false;
        const auto offset = static_cast<std::size_t>(command[2] << 8 | command[3]);
        const std::size_t length = command[4] == 0 ? fileSize : command[4];
        if (offset >= m_file->size()) return {0x6B, 0x00};
        const auto start = m_file->begin() + static_cast<std::ptrdiff_t>(offset);
        Bytes data(start, start + static_cast<std::ptrdiff_t>(std::min(length, m_file->size() - offset)));
        append(data, {0x90, 0x00});
        return data;
    }

    void writeMessage() const
    {
        auto& memory = memoryOf(m_uid);
        if (m_traits.replay && !memory.file.empty()) return;
        ++memory.counter;
        memory.file = fileWith(SunWriter(m_uid, memory.counter, m_traits.wrongKey).address(m_traits.plain));
    }

    static Bytes& capability()
    {
        static Bytes file{0x00, 0x17, 0x20, 0x01, 0x00, 0x00, 0xFF, 0x04, 0x06, 0xE1, 0x04, 0x01,
                          0x00, 0x00, 0x00, 0x05, 0x06, 0xE1, 0x05, 0x00, 0x80, 0x82, 0x83};
        return file;
    }

    Bytes m_uid;
    Traits m_traits;
    bool m_application = false;
    bool m_fresh = true;
    Bytes* m_file = nullptr;
};

} // namespace

std::unique_ptr<Applet> ntag424Applet(const Bytes& uid, const Traits& traits)
{
    return std::make_unique<NtagApplet>(uid, traits);
}

} // namespace simulator
