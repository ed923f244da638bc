// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/reader/CardReader.h"

#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <nfc/nfc.h>
#include <thread>

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

/// Empty when the length is none that a card of type A has: noise, not a card.
std::string uidOf(const nfc_iso14443a_info& card)
{
    if (card.szUidLen != 4 && card.szUidLen != 7 && card.szUidLen != 10) return {};
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (std::size_t i = 0; i < card.szUidLen; ++i) {
        text += digits[card.abtUid[i] >> 4];
        text += digits[card.abtUid[i] & 15];
    }
    return text;
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

std::optional<std::string> CardReader::look()
{
    static constexpr nfc_modulation typeA{NMT_ISO14443A, NBR_106};
    nfc_target card{};
    const int found = nfc_initiator_select_passive_target(m_device.get(), typeA, nullptr, 0, &card);
    if (found < 0) return afterError(found);
    m_errorsInARow = 0;
    if (found == 0) return std::nullopt;
    // A card left selected misses every other look.
    if (const int released = nfc_initiator_deselect_target(m_device.get()); released < 0) afterError(released);
    std::string uid = uidOf(card.nti.nai);
    return uid.empty() ? std::nullopt : std::optional{std::move(uid)};
}

std::optional<std::string> CardReader::afterError(int error)
{
    // Trouble on the radio side is a card that was drawn away, not a lost chip.
    if (error == NFC_ERFTRANS || error == NFC_ETGRELEASED) return std::nullopt;
    if (error == NFC_EDEVNOTSUPP || ++m_errorsInARow >= errorsToLose) lose("looking for a card");
    std::this_thread::sleep_for(lateAnswer);
    return std::nullopt;
}

void CardReader::lose(const char* doing) const
{
    throw ReaderLost{std::string{doing} + ": " + nfc_strerror(m_device.get())};
}

} // namespace agent
