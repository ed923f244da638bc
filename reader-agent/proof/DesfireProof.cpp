// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/proof/DesfireProof.h"

#include "reader-agent/proof/Apdu.h"

#include <algorithm>

namespace agent
{

namespace
{

constexpr std::uint8_t selectApplication = 0x5A;
constexpr std::uint8_t authenticateAes = 0xAA;
constexpr std::uint8_t authenticateEv2First = 0x71;
constexpr std::uint8_t additionalFrame = 0xAF;

constexpr std::uint16_t done = 0x9100;
constexpr std::uint16_t goOn = 0x91AF;
constexpr std::uint16_t illegalCommand = 0x911C;
constexpr std::uint16_t permissionDenied = 0x919D;
constexpr std::uint16_t noSuchKey = 0x9140;
constexpr std::uint16_t authenticationError = 0x91AE;

constexpr std::size_t transaction = 4;                              ///< EV2: what stands before RndA' …
constexpr std::size_t ev2Answer = transaction + sizeof(Block) + 12; ///< … and the capabilities after it.

Block blockOf(Data data)
{
    Block block{};
    std::ranges::copy(data.first<sizeof(Block)>(), block.begin());
    return block;
}

/// The first byte goes to the end: so each side shows that it could read the other's number.
Block rotated(Block block)
{
    std::rotate(block.begin(), block.begin() + 1, block.end());
    return block;
}

} // namespace

DesfireProof::DesfireProof(const std::array<std::uint8_t, 3>& application, std::uint8_t keyNumber, const AesKey& key,
                           Random random)
    : m_key{key}, m_keyNumber{keyNumber}, m_random{std::move(random)}, m_request{
                                                                           wrapped(selectApplication, application)}
{
}

DesfireProof::~DesfireProof()
{
    wipe(m_ours);
}

void DesfireProof::end(Auth level, std::string detail)
{
    m_result = {level, std::move(detail)};
    m_request.reset();
}

void DesfireProof::take(const Bytes& answer)
{
    if (!m_request) return;
    const auto split = agent::split(answer);
    if (!split) return end(Auth::Failed, why::notGenuine);
    switch (m_step) {
    case Step::Select:
        return takeSelected(split->status, split->data);
    case Step::ChallengeAes:
    case Step::ChallengeEv2:
        return takeChallenge(split->status, split->data);
    case Step::Response:
        return takeResponse(split->status, split->data);
    }
}

void DesfireProof::takeSelected(std::uint16_t status, Data data)
{
    if (status != done) return end(Auth::Failed, why::uidOnly); // no such application, or no DESFire
    if (!data.empty()) return end(Auth::Failed, why::notGenuine);
    challenge(Step::ChallengeAes);
}

void DesfireProof::challenge(Step step)
{
    m_step = step;
    m_ev2 = step == Step::ChallengeEv2;
    m_request =
        m_ev2 ? wrapped(authenticateEv2First, Bytes{m_keyNumber, 0x00}) : wrapped(authenticateAes, Bytes{m_keyNumber});
}

void DesfireProof::takeChallenge(std::uint16_t status, Data data)
{
    const bool refused = status == illegalCommand || status == permissionDenied;
    if (refused && !m_ev2) return challenge(Step::ChallengeEv2);
    if (refused) return end(Auth::Failed, why::uidOnly);
    // An application with other kinds of keys, or without this one.
    if (status == authenticationError || status == noSuchKey) return end(Auth::Failed, why::wrongKey);
    if (status != goOn || data.size() != sizeof(Block)) return end(Auth::Failed, why::notGenuine);
    respond(data);
}

// AuthenticateAES goes on with CBC from message to message; AuthenticateEV2First starts afresh with each.
void DesfireProof::respond(Data challenge)
{
    if (!m_random(m_ours)) return end(Auth::Failed, why::noAnswer);
    const Bytes theirs = cbcDecrypt(m_key, challenge);
    const Block turned = rotated(blockOf(theirs));
    Bytes both{m_ours.begin(), m_ours.end()};
    both.insert(both.end(), turned.begin(), turned.end());
    const Bytes sent = cbcEncrypt(m_key, both, m_ev2 ? Block{} : blockOf(challenge));
    wipe(both);
    m_lastSent = blockOf(Data{sent}.last<sizeof(Block)>());
    m_step = Step::Response;
    m_request = wrapped(additionalFrame, sent);
}

void DesfireProof::takeResponse(std::uint16_t status, Data data)
{
    if (status == authenticationError) return end(Auth::Failed, why::wrongKey);
    if (status != done || data.size() != (m_ev2 ? ev2Answer : sizeof(Block))) return end(Auth::Failed, why::notGenuine);
    const Bytes plain = cbcDecrypt(m_key, data, m_ev2 ? Block{} : m_lastSent);
    const Data proof = Data{plain}.subspan(m_ev2 ? transaction : 0, sizeof(Block));
    if (!same(proof, rotated(m_ours))) return end(Auth::Failed, why::wrongKey);
    end(Auth::Mutual, {});
}

} // namespace agent
