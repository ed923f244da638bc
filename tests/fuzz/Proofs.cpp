// SPDX-License-Identifier: GPL-3.0-or-later
// What cards answer when they are asked to prove themselves: a conversation ends, and no answer that was not made with the
// key proves anything.
#include "reader-agent/proof/Proof.h"
#include "reader-agent/proof/SunMessage.h"
#include "tests/fuzz/Input.h"

#include <array>

namespace
{

using fuzz::expect;
using fuzz::Input;

constexpr int mostRequests = 8;

agent::CardKeys someKeys()
{
    agent::CardKeys keys;
    keys.desfireSite.emplace(agent::Block{0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xF0});
    keys.sunMetadata.emplace(agent::Block{0xF0, 0xEE, 0xDD, 0xCC, 0xBB, 0xAA, 0x99, 0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11, 0x01});
    keys.sunFile.emplace(agent::Block{0x10, 0x21, 0x32, 0x43, 0x54, 0x65, 0x76, 0x87, 0x98, 0xA9, 0xBA, 0xCB, 0xDC, 0xED, 0xFE, 0x02});
    keys.desfireApplication = {0xF5, 0xA1, 0xC0};
    keys.system = "patrol";
    return keys;
}

/// The same in every run, so that a finding can be met again.
bool chance(std::span<std::uint8_t> bytes)
{
    std::uint8_t next = 0x5A;
    for (std::uint8_t& byte : bytes)
        byte = next = static_cast<std::uint8_t>(next * 29 + 7);
    return true;
}

agent::CardSeen someCard(Input& input)
{
    static constexpr std::array uids{"04A1B2C3D4E5F6", "08A1B2C3", "04A1B2C3D4E5F6A7B8C9", ""};
    agent::CardSeen card;
    card.uid = uids[input.byte() % uids.size()];
    card.atqa = static_cast<std::uint16_t>(input.byte() << 8 | input.byte());
    card.sak = input.byte();
    card.ats = input.block(64);
    return card;
}

bool isKnownReason(std::string_view reason)
{
    namespace why = agent::why;
    static constexpr std::array known{why::uidOnly, why::wrongKey, why::replay, why::notGenuine, why::noAnswer};
    return std::ranges::find(known, reason) != known.end();
}

void converse(agent::ProofSession& session, Input& input)
{
    int requests = 0;
    while (session.request()) {
        expect(++requests <= mostRequests, "a conversation ends after eight requests");
        expect(!session.request()->empty() && session.request()->size() <= 261, "a request is an APDU");
        expect(session.deadline() <= std::chrono::milliseconds{150}, "no card is waited for longer");
        const std::uint8_t kind = input.byte();
        if (kind == 0xFF)
            session.fail();
        else
            session.take(input.block(kind == 0xFE ? 4096 : 255));
    }
    const agent::Proof proof = session.result();
    expect(proof.level == agent::Auth::Failed, "an answer made without the key proves nothing");
    expect(isKnownReason(proof.detail), "a failure has a reason");
    expect(!session.counter(), "only a genuine message has a counter");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const agent::CardKeys keys = someKeys();
    Input input{data, size};
    const std::uint8_t choice = input.byte();
    if (choice % 4 == 3) {
        const auto text = input.text();
        const auto message = agent::findSunMessage({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
        expect(!message || message->encrypted || message->clear, "a message tells who it is of");
        expect(!message || !message->clear || message->clear->counter < 1 << 24, "a counter has 24 bits");
        return 0;
    }
    const agent::CardSeen card = someCard(input);
    const auto last = (choice & 4) != 0 ? std::optional<std::int64_t>{17} : std::nullopt;
    const auto policy = static_cast<agent::Policy>(choice % 4);
    if (const auto session = agent::makeProof(keys, policy, card, last, chance)) converse(*session, input);
    const agent::Proof unasked = agent::proofWithoutAsking(policy, keys, card);
    expect(unasked.level == agent::Auth::Uid || unasked.detail == agent::why::uidOnly, "not asked is uid, or uid_only");
    return 0;
}
