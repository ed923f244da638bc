// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/proof/SunProof.h"

#include "reader-agent/proof/Apdu.h"

namespace agent
{

namespace
{

constexpr std::uint8_t selectCode = 0xA4;
constexpr std::uint8_t readCode = 0xB0;
constexpr std::array<std::uint8_t, 7> ndefApplication{0xD2, 0x76, 0x00, 0x00, 0x85, 0x01, 0x01};
constexpr std::array<std::uint8_t, 2> ndefFile{0xE1, 0x04};
constexpr std::uint16_t selectApplication = 0x0400; ///< P1 P2: by its name.
constexpr std::uint16_t selectFile = 0x000C;        ///< By its identifier; nothing is to be told of it.
constexpr std::uint8_t lengthBytes = 2;             ///< They stand at the file's start.
constexpr std::uint16_t done = 0x9000;
constexpr std::size_t longestMessage = 254; ///< The NDEF file of an NTAG 424 DNA has 256 bytes.

} // namespace

SunProof::SunProof(Bytes uid, const AesKey& fileKey, std::optional<AesKey> metadata,
                   std::optional<std::int64_t> lastCounter)
    : m_uid{std::move(uid)}, m_fileKey{fileKey}, m_metadata{std::move(metadata)}, m_last{lastCounter}
{
}

std::optional<Bytes> SunProof::request() const
{
    switch (m_step) {
    case Step::Application:
        return command(selectCode, selectApplication, ndefApplication, 0x00);
    case Step::File:
        return command(selectCode, selectFile, ndefFile);
    case Step::Length:
        return command(readCode, 0x0000, {}, lengthBytes);
    case Step::Message:
        return command(readCode, lengthBytes, {}, m_length);
    case Step::Over:
        break;
    }
    return std::nullopt;
}

void SunProof::end(Auth level, std::string detail)
{
    m_result = {level, std::move(detail)};
    m_step = Step::Over;
}

void SunProof::take(const Bytes& answer)
{
    if (m_step == Step::Over) return;
    const auto split = agent::split(answer);
    if (!split) return end(Auth::Failed, why::notGenuine);
    if (split->status != done) return end(Auth::Failed, why::uidOnly); // it has no such application, file or message
    switch (m_step) {
    case Step::Application: // it may tell of itself here; that is of no interest
        m_step = Step::File;
        return;
    case Step::File:
        m_step = Step::Length;
        return;
    case Step::Length:
        return takeLength(split->data);
    case Step::Message:
        return split->data.size() == m_length ? judge(split->data) : end(Auth::Failed, why::notGenuine);
    case Step::Over:
        return;
    }
}

void SunProof::takeLength(Data data)
{
    if (data.size() != lengthBytes) return end(Auth::Failed, why::notGenuine);
    const std::size_t length = static_cast<std::size_t>(data[0]) << 8 | data[1];
    if (length == 0 || length > longestMessage) return end(Auth::Failed, why::uidOnly);
    m_length = static_cast<std::uint8_t>(length);
    m_step = Step::Message;
}

std::optional<SunIdentity> SunProof::identity(const SunMessage& message)
{
    if (!message.encrypted || !m_metadata) return message.clear;
    return decryptIdentity(*m_metadata, *message.encrypted);
}

// The counter last: before the code has vouched for it, it says nothing.
void SunProof::judge(Data text)
{
    const auto message = findSunMessage(text);
    if (!message || (!message->clear && !m_metadata)) return end(Auth::Failed, why::uidOnly);
    const auto told = identity(*message);
    if (!told) return end(Auth::Failed, why::wrongKey);
    if (!same(told->uid, m_uid)) return end(Auth::Failed, why::notGenuine); // another tag's message
    if (!same(sunCode(sunSessionKey(m_fileKey, *told), {}), message->code)) return end(Auth::Failed, why::wrongKey);
    if (m_last && told->counter <= *m_last) return end(Auth::Failed, why::replay);
    m_counter = told->counter;
    end(Auth::Sun, std::to_string(told->counter));
}

} // namespace agent
