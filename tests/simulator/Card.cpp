// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Card.h"

#include "tests/simulator/Faults.h"

namespace simulator
{

namespace
{

constexpr std::uint8_t cascadeTag = 0x88;
constexpr std::uint8_t readCommand = 0x30;
constexpr std::uint8_t getVersionCommand = 0x60;

std::uint8_t sak(CardKind kind)
{
    if (kind == CardKind::Classic) return 0x08;
    return speaksIso4(kind) ? 0x20 : 0x00;
}

Bytes ats(CardKind kind)
{
    if (kind == CardKind::Ntag424) return {0x06, 0x77, 0x77, 0x71, 0x02, 0x80};
    return {0x06, 0x75, 0x77, 0x81, 0x02, 0x80};
}

std::shared_ptr<Applet> appletOf(CardKind kind, const Bytes& uid, const Traits& traits)
{
    if (kind == CardKind::Ntag424) return ntag424Applet(uid, traits);
    return speaksIso4(kind) ? desfireApplet(uid, kind == CardKind::DesfireAes, traits) : nullptr;
}

} // namespace

std::optional<CardKind> cardKindFromWord(std::string_view word)
{
    if (word == "classic") return CardKind::Classic;
    if (word == "ultralight") return CardKind::Ultralight;
    if (word == "ntag") return CardKind::Ntag;
    if (word == "desfire") return CardKind::Desfire;
    if (word == "desfire-aes") return CardKind::DesfireAes;
    if (word == "ntag424") return CardKind::Ntag424;
    return std::nullopt;
}

CardKind usualKind(const Bytes& uid)
{
    return uid.size() == 4 ? CardKind::Classic : CardKind::Ntag;
}

bool fits(CardKind kind, std::size_t uidLength)
{
    const bool alsoFour = kind == CardKind::Classic || kind == CardKind::Desfire || kind == CardKind::DesfireAes;
    return uidLength == 7 || (uidLength == 4 && alsoFour);
}

bool speaksIso4(CardKind kind)
{
    return kind == CardKind::Desfire || kind == CardKind::DesfireAes || kind == CardKind::Ntag424;
}

Card::Card(Bytes uid, CardKind kind, const Traits& traits)
    : m_uid(std::move(uid)), m_kind(kind), m_slow(traits.slow), m_answers(std::make_shared<unsigned>(traits.answers)),
      m_applet(appletOf(kind, m_uid, traits))
{
}

void Card::wake()
{
    state = CardState::Active;
    if (m_applet) m_applet->reset();
}

Bytes Card::target(bool emptyAts) const
{
    const bool iso4 = speaksIso4();
    const auto high = static_cast<std::uint8_t>(iso4 ? 0x03 : 0x00);
    const auto low = static_cast<std::uint8_t>(iso4 || m_uid.size() == 7 ? 0x44 : 0x04);
    Bytes data{high, low, sak(m_kind), static_cast<std::uint8_t>(m_uid.size())};
    data.insert(data.end(), m_uid.begin(), m_uid.end());
    if (iso4) {
        const auto tail = emptyAts ? Bytes{0x00} : ats(m_kind);
        data.insert(data.end(), tail.begin(), tail.end());
    }
    return data;
}

std::uint8_t Card::autoPollType() const
{
    return speaksIso4() ? 0x20 : 0x10;
}

bool Card::hasUid(const Bytes& wanted) const
{
    if (wanted == m_uid) return true;
    if (m_uid.size() != 7) return false;
    Bytes cascaded{cascadeTag};
    cascaded.insert(cascaded.end(), m_uid.begin(), m_uid.end());
    return wanted == cascaded;
}

// The first pages hold the UID with its two check bytes, as NXP's data sheets lay them out.
Bytes Card::readPages(std::uint8_t first) const
{
    const auto& u = m_uid;
    const auto check0 = static_cast<std::uint8_t>(cascadeTag ^ u[0] ^ u[1] ^ u[2]);
    const auto check1 = static_cast<std::uint8_t>(u[3] ^ u[4] ^ u[5] ^ u[6]);
    const bool ntag = m_kind == CardKind::Ntag;
    Bytes memory{u[0], u[1], u[2], check0, u[3], u[4], u[5], u[6], check1, 0x48, 0x00, 0x00};
    const auto capability = ntag ? Bytes{0xE1, 0x10, 0x12, 0x00} : Bytes{0xE1, 0x10, 0x06, 0x00};
    memory.insert(memory.end(), capability.begin(), capability.end());
    const std::size_t pages = ntag ? 45 : 16;
    memory.resize(pages * 4);
    Bytes read;
    for (std::size_t i = 0; i < 16; ++i)
        read.push_back(memory[(first * 4U + i) % memory.size()]); // reading rolls over at the end
    return read;
}

std::optional<Bytes> Card::answer(const Bytes& command)
{
    if (command.empty() || m_kind == CardKind::Classic) return std::nullopt; // mute before authentication
    if (m_applet) {
        if (!takeOne(*m_answers)) return std::nullopt;
        return m_applet->answer(command);
    }
    const std::uint8_t pages = m_kind == CardKind::Ntag ? 45 : 16;
    if (command[0] == readCommand && command.size() == 2 && command[1] < pages) return readPages(command[1]);
    if (command[0] == getVersionCommand && m_kind == CardKind::Ntag)
        return Bytes{0x00, 0x04, 0x04, 0x02, 0x01, 0x00, 0x0F, 0x03};
    return std::nullopt;
}

} // namespace simulator
