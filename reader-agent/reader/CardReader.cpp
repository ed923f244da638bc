// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/reader/CardReader.h"

#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <nfc/nfc.h>
#include <thread>

/// A command of one's own to a chip of this family. The library exports it, and none of its headers declares it:
/// there is no other way to the port pins. Bytes in, bytes out (none wanted: null and 0); a timeout of -1 is libnfc's
/// usual 350 ms; below 0 is an error of nfc.h.
extern "C" int pn53x_transceive(struct nfc_device* device, const std::uint8_t* command, std::size_t length,
                                std::uint8_t* answer, std::size_t room, int timeout);

namespace agent
{

namespace
{

constexpr int errorsToLose = 3;
/// After a timeout a late answer may still come; libnfc would take it for the answer to the next command.
constexpr std::chrono::milliseconds lateAnswer{100};

nfc_context* makeContext()
{
    nfc_context* context = nullptr;
    nfc_init(&context);
    if (!context) throw ReaderLost{"libnfc could not be initialised"};
    return context;
}

nfc_device* openDevice(nfc_context* context, const std::string& connstring)
{
    nfc_connstring name{};
    connstring.copy(name, std::min(connstring.size(), sizeof name - 1));
    nfc_device* device = nfc_open(context, name);
    if (!device) throw ReaderLost{"the chip does not answer, or " + connstring + " does not exist"};
    return device;
}

/// Trouble on the radio side is a card that was drawn away, not a lost chip.
bool isOfTheRadio(int error)
{
    return error == NFC_ERFTRANS || error == NFC_ETGRELEASED;
}

std::string uidOf(const nfc_iso14443a_info& card)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (std::size_t i = 0; i < card.szUidLen; ++i) {
        text += digits[card.abtUid[i] >> 4];
        text += digits[card.abtUid[i] & 15];
    }
    return text;
}

/// Nothing when the UID has a length that no card of type A has: noise, not a card.
std::optional<CardFound> introduced(const nfc_iso14443a_info& card)
{
    if (card.szUidLen != 4 && card.szUidLen != 7 && card.szUidLen != 10) return std::nullopt;
    // A copy: libnfc packs its structures, so that no reference may point into them.
    const std::size_t told = card.szAtsLen;
    const std::size_t atsLength = std::min(told, sizeof card.abtAts);
    return CardFound{uidOf(card), static_cast<std::uint16_t>(card.abtAtqa[0] << 8 | card.abtAtqa[1]), card.btSak,
                     Bytes(card.abtAts, card.abtAts + atsLength)};
}

} // namespace

void CardReader::Exit::operator()(nfc_context* context) const
{
    nfc_exit(context);
}
void CardReader::Close::operator()(nfc_device* device) const
{
    nfc_close(device);
}

CardReader::CardReader(const std::string& connstring)
    : m_context{makeContext()}, m_device{openDevice(m_context.get(), connstring)}
{
    // A chip whose answer to GetFirmwareVersion was lost is opened all the same, and aborts the process at the first
    // select. It then knows no modulation, and that is the only sign.
    const nfc_modulation_type* known = nullptr;
    if (nfc_device_get_supported_modulation(m_device.get(), N_INITIATOR, &known) < 0 || !known)
        throw ReaderLost{"the chip did not say what it is"};
    if (nfc_initiator_init(m_device.get()) < 0) lose("initialising");
    if (nfc_device_set_property_bool(m_device.get(), NP_INFINITE_SELECT, false) < 0)
        lose("setting the number of tries");
}

std::optional<CardFound> CardReader::look()
{
    static constexpr nfc_modulation typeA{NMT_ISO14443A, NBR_106};
    nfc_target card{};
    const int found = nfc_initiator_select_passive_target(m_device.get(), typeA, nullptr, 0, &card);
    if (found < 0) afterError(found, "looking for a card");
    if (found >= 0) m_errorsInARow = 0;
    if (found <= 0) return std::nullopt;
    auto known = introduced(card.nti.nai);
    if (!known) letGo();
    return known;
}

CardAnswer CardReader::exchange(const Bytes& bytes, std::chrono::milliseconds deadline)
{
    // libnfc puts a longer answer together in a buffer of 264 bytes, and only looks at the size of ours.
    std::array<std::uint8_t, 262> answer{};
    const int count = nfc_initiator_transceive_bytes(m_device.get(), bytes.data(), bytes.size(), answer.data(),
                                                     answer.size(), static_cast<int>(deadline.count()));
    if (count >= 0) return {Bytes(answer.begin(), answer.begin() + count)};
    if (isOfTheRadio(count)) return {{}, "the card was drawn away"};
    // A released target comes as an error of the chip, too; the chip that says so is not lost.
    if (count == NFC_ECHIP) return {{}, "the chip could not speak with the card"};
    if (count == NFC_EOVFLOW) return {{}, "the card answered more than it may"};
    afterError(count, "speaking with a card");
    return {{}, "nothing came in time"};
}

void CardReader::letGo()
{
    if (const int released = nfc_initiator_deselect_target(m_device.get()); released < 0)
        afterError(released, "letting a card go");
}

void CardReader::setPins(std::uint8_t mask, std::uint8_t value)
{
    constexpr std::uint8_t writeGpio = 0x0E, meant = 0x80, allPins = 0x3F;
    m_pins = static_cast<std::uint8_t>(((m_pins & ~mask) | (value & mask)) & allPins);
    const std::array<std::uint8_t, 3> command{writeGpio, static_cast<std::uint8_t>(meant | m_pins), 0x00};
    const int written = pn53x_transceive(m_device.get(), command.data(), command.size(), nullptr, 0, -1);
    if (written < 0) afterError(written, "setting port pins");
}

void CardReader::afterError(int error, const char* doing)
{
    if (isOfTheRadio(error)) return;
    if (error == NFC_EDEVNOTSUPP || ++m_errorsInARow >= errorsToLose) lose(doing);
    std::this_thread::sleep_for(lateAnswer);
}

void CardReader::lose(const char* doing) const
{
    throw ReaderLost{std::string{doing} + ": " + nfc_strerror(m_device.get())};
}

} // namespace agent
