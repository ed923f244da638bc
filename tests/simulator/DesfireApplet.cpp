// SPDX-License-Identifier: GPL-3.0-or-later
// DESFire as far as an authentication goes (data sheets of EV1 and EV2; AN12196 for EV2First).
#include "tests/simulator/Applet.h"

#include <algorithm>
#include <cstring>

namespace simulator
{

namespace
{

constexpr std::uint8_t operationOk = 0x00;
constexpr std::uint8_t illegalCommand = 0x1C;
constexpr std::uint8_t noSuchKey = 0x40;
constexpr std::uint8_t lengthError = 0x7E;
constexpr std::uint8_t applicationNotFound = 0xA0;
constexpr std::uint8_t authenticationError = 0xAE;
constexpr std::uint8_t additionalFrame = 0xAF;

Bytes status(std::uint8_t code, Bytes data = {})
{
    data.push_back(0x91);
    data.push_back(code);
    return data;
}

Key keyOf(View bytes)
{
    Key key{};
    std::copy_n(bytes.begin(), key.size(), key.begin());
    return key;
}

class DesfireApplet : public Applet
{
public:
    DesfireApplet(const Bytes& uid, bool withApplication, const Traits& traits)
        : m_hasApplication(withApplication), m_traits(traits), m_key(traits.wrongKey ? chance() : desfireKey(uid))
    {
    }

    void reset() override
    {
        m_selected = false;
        m_waiting.reset();
    }

    Bytes answer(const Bytes& command) override
    {
        if (m_traits.babbles > 0) return Bytes(m_traits.babbles, 0xEE);
        if (command.size() < 5 || command[0] != 0x90) return foreign(command);
        const std::size_t length = command.size() == 5 ? 0 : command[4];
        const bool whole = command.size() == (length == 0 ? 5 : 6 + length) && command.back() == 0x00;
        if (!whole || command[2] != 0 || command[3] != 0) return status(lengthError);
        return native(command[1], View(command).subspan(5, length));
    }

private:
    // A plain command of ISO/IEC 7816-4 finds no file here; a bare native one is answered natively.
    static Bytes foreign(const Bytes& command)
    {
        if (!command.empty() && command[0] == 0x00) return {0x6A, 0x82};
        return {illegalCommand};
    }

    Bytes native(std::uint8_t code, View data)
    {
        if (code != additionalFrame) m_waiting.reset();
        if (code == 0x5A) return select(data);
        if (code == 0xAA && !m_traits.ev2) return challenge(data, 1, false);
        if (code == 0x71 && m_traits.ev2) return challenge(data, 2, true);
        if (code == additionalFrame && m_waiting) return verify(data);
        return status(illegalCommand);
    }

    Bytes select(View data)
    {
        if (data.size() != 3) return status(lengthError);
        const bool root = std::ranges::all_of(data, [](auto byte) { return byte == 0; });
        const bool ours = m_hasApplication && std::ranges::equal(data, secrets().application);
        if (!root && !ours) return status(applicationNotFound);
        m_selected = ours;
        return status(operationOk);
    }

    Bytes challenge(View data, std::size_t length, bool ev2)
    {
        if (data.size() < length) return status(lengthError);
        if (!m_selected || data[0] != 0) return status(noSuchKey);
        Key chain{};
        m_number = chance();
        const auto told = encipher(m_key, m_number, chain);
        m_waiting = Waiting{ev2, ev2 ? Key{} : chain};
        return status(additionalFrame, told);
    }

    // The reader has proved itself when it could turn our number; then we turn its.
    Bytes verify(View data)
    {
        auto [ev2, chain] = *m_waiting;
        m_waiting.reset();
        if (data.size() != 32) return status(lengthError);
        const auto plain = decipher(m_key, data, chain);
        const auto theirs = turned(keyOf(plain));
        if (keyOf(View(plain).subspan(16)) != turned(m_number)) return status(authenticationError);
        if (!ev2) return status(operationOk, encipher(m_key, theirs, chain));
        Bytes told{0x9D, 0x00, 0xC4, 0xDF}; // the transaction, then the number, then what both sides can do
        told.insert(told.end(), theirs.begin(), theirs.end());
        told.resize(32);
        chain = {};
        return status(operationOk, encipher(m_key, told, chain));
    }

    struct Waiting {
        bool ev2;
        Key chain;
    };

    bool m_hasApplication;
    Traits m_traits;
    Key m_key;
    bool m_selected = false;
    Key m_number{};
    std::optional<Waiting> m_waiting;
};

} // namespace

std::unique_ptr<Applet> desfireApplet(const Bytes& uid, bool withApplication, const Traits& traits)
{
    return std::make_unique<DesfireApplet>(uid, withApplication, traits);
}

} // namespace simulator
