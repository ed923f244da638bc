// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Applet.h"

#include <optional>

namespace simulator
{

enum class CardKind {
    Classic,    ///< MIFARE Classic 1K: SAK 08, UID of 4 or 7 bytes
    Ultralight, ///< MIFARE Ultralight: SAK 00, UID of 7 bytes
    Ntag,       ///< NTAG213: SAK 00, UID of 7 bytes
    Desfire,    ///< MIFARE DESFire without applications: SAK 20 and an ATS, UID of 7 bytes, or of 4 when it is random
    DesfireAes, ///< the same with an application whose AES key is made from the UID
    Ntag424     ///< NTAG 424 DNA: SAK 20 and an ATS, UID of 7 bytes, a SUN message
};

/// States of ISO/IEC 14443-3 as far as a host can tell them apart.
enum class CardState { Idle, Active, Halted };

/// The kind that word ("classic", "ultralight", "ntag", "desfire", "desfire-aes", "ntag424") names.
std::optional<CardKind> cardKindFromWord(std::string_view word);

/// What people carry most often with a UID of that length: 4 bytes are a Classic, 7 an NTAG.
CardKind usualKind(const Bytes& uid);

/// Whether cards of that kind have UIDs of so many bytes.
bool fits(CardKind kind, std::size_t uidLength);

/// Whether cards of that kind speak ISO/IEC 14443-4.
bool speaksIso4(CardKind kind);

/// A card as the chip's radio knows it. Copies are the same card.
class Card
{
public:
    /// uid must fit the kind.
    Card(Bytes uid, CardKind kind, const Traits& traits = {});

    const Bytes& uid() const { return m_uid; }
    CardKind kind() const { return m_kind; }
    bool speaksIso4() const { return simulator::speaksIso4(m_kind); }

    /// What the card takes for an answer beyond the usual.
    Duration slowness() const { return m_slow; }

    /// It is drawn away by now.
    bool isDrawnAway() const { return m_answers && *m_answers == 0; }

    /// The reader has selected it.
    void wake();

    /// SENS_RES, SEL_RES, UID length, UID, and the ATS if the card has one: a target of InListPassiveTarget.
    /// With emptyAts the ATS is a length byte of 0, as noise or an odd card may give it.
    Bytes target(bool emptyAts = false) const;

    /// The type byte of InAutoPoll's answer: 10 (MIFARE) or 20 (ISO/IEC 14443-4A).
    std::uint8_t autoPollType() const;

    /// Whether wanted is this card's UID, plain or with cascade tags (88) as a select needs it.
    bool hasUid(const Bytes& wanted) const;

    /// The answer to a command of the host; none where a card stays mute (it does not know the command).
    std::optional<Bytes> answer(const Bytes& command);

    CardState state = CardState::Idle;

private:
    Bytes readPages(std::uint8_t first) const;

    Bytes m_uid;
    CardKind m_kind;
    Duration m_slow;
    std::shared_ptr<unsigned> m_answers; // that are left
    std::shared_ptr<Applet> m_applet;
};

} // namespace simulator
