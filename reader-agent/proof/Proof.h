// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/proof/CardKeys.h"
#include "reader-agent/words/Entry.h"

#include <chrono>
#include <functional>
#include <memory>

namespace agent
{

/// The least that a card must prove.
enum class Policy { Uid, Sun, Mutual };

/// The policy that word ("uid", "sun", "mutual") names.
std::optional<Policy> policyFromWord(std::string_view word);

/// True when these keys can show what the policy wants; without them cards are taken by their number.
bool hasKeys(Policy policy, const CardKeys& keys);

/// A card as it introduced itself.
struct CardSeen {
    std::string uid; ///< Upper-case hex.
    std::uint16_t atqa = 0;
    std::uint8_t sak = 0;
    Bytes ats{};
};

/// Fills with random bytes; false when there are none.
using Random = std::function<bool(std::span<std::uint8_t>)>;

/// Why a card failed: the words after "failed:".
namespace why
{
inline constexpr const char* uidOnly = "uid_only";       ///< It cannot prove what the policy wants.
inline constexpr const char* wrongKey = "wrong_key";     ///< It, or whoever made it, does not know the key.
inline constexpr const char* replay = "replay";          ///< Its counter is not above the last one known.
inline constexpr const char* notGenuine = "not_genuine"; ///< It answers as no such card does.
inline constexpr const char* noAnswer = "no_answer";     ///< Drawn away, or too slow.
} // namespace why

/// The conversation with one card, without the radio: say request() to the card, give its answer to take(), or say
/// fail() when none came in time; again until there is no request. What a card answers is not trusted in any way:
/// the conversation ends after at most eight requests, whatever comes.
class ProofSession
{
public:
    virtual ~ProofSession() = default;

    /// The command (APDU) to send now; nothing when the conversation is over.
    virtual std::optional<Bytes> request() const = 0;

    /// How long the card may take for it.
    std::chrono::milliseconds deadline() const { return std::chrono::milliseconds{120}; }

    virtual void take(const Bytes& answer) = 0;
    virtual void fail() = 0;

    /// What came out; failed:no_answer while the conversation goes on.
    virtual Proof result() const = 0;

    /// The counter of a genuine, fresh SUN message.
    virtual std::optional<std::int64_t> counter() const { return std::nullopt; }
};

/// The conversation that the policy asks for; null when there is nothing to ask: the policy wants no more than the UID,
/// the card speaks no ISO/IEC 14443-4 or has a UID of chance, or the keys are missing. lastCounter: the highest counter
/// known of this card. random: for tests; RAND_bytes when empty.
std::unique_ptr<ProofSession> makeProof(const CardKeys& keys, Policy policy, const CardSeen& card,
                                        std::optional<std::int64_t> lastCounter, Random random = {});

/// What a card has proved that was not asked: uid; failed:uid_only when the policy wants more than the card can. A card
/// that was not asked because this host has no keys is uid: the host's failing is no card's failure.
Proof proofWithoutAsking(Policy policy, const CardKeys& keys, const CardSeen& card);

} // namespace agent
