// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/words/Bytes.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>

struct nfc_context;
struct nfc_device;

namespace agent
{

/// A card of type A as it introduced itself.
struct CardFound {
    std::string uid; ///< Upper-case hex.
    std::uint16_t atqa = 0;
    std::uint8_t sak = 0;
    Bytes ats{};

    /// It speaks ISO/IEC 14443-4, so that it can be asked for a proof.
    bool speaksApdus() const { return (sak & 0x20) != 0; }
};

/// What a card answered; or why it did not.
struct CardAnswer {
    std::optional<Bytes> bytes;
    std::string why{};
};

/// A chip that looks for cards, through libnfc. Whatever goes wrong ends in ReaderLost; then make a new one.
class CardReader
{
public:
    /// Opens exactly this device: libnfc is never left to look for devices by itself, which disturbs others.
    /// Takes up to 1.5 s when nothing answers.
    explicit CardReader(const std::string& connstring);

    /// Looks once; the card in the field, which stays selected until letGo(). Takes up to 0.4 s when nothing answers.
    std::optional<CardFound> look();

    /// Says up to 261 bytes to the selected card. Takes up to the deadline, and 0.1 s more when the chip is silent.
    CardAnswer exchange(const Bytes& bytes, std::chrono::milliseconds deadline);

    /// Ends the selection: a card left selected misses every other look.
    void letGo();

    /// Sets the port pins of a PN532 that mask names; bit 0 is P30, bit 5 is P35.
    void setPins(std::uint8_t mask, std::uint8_t value);

private:
    struct Exit {
        void operator()(nfc_context* context) const;
    };
    struct Close {
        void operator()(nfc_device* device) const;
    };

    [[noreturn]] void lose(const char* doing) const;
    void afterError(int error, const char* doing);

    std::unique_ptr<nfc_context, Exit> m_context;
    std::unique_ptr<nfc_device, Close> m_device;
    int m_errorsInARow = 0;
    std::uint8_t m_pins = 0x3F; ///< As a chip has them that was just switched on: all high.
};

} // namespace agent
