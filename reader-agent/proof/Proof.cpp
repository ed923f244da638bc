// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/proof/Proof.h"

#include "reader-agent/proof/DesfireProof.h"
#include "reader-agent/proof/SunProof.h"

#include <openssl/rand.h>

namespace agent
{

namespace
{

constexpr std::uint8_t speaksApdus = 0x20; ///< Bit of the SAK: ISO/IEC 14443-4.
constexpr std::size_t sunUid = 7;

using Session = std::unique_ptr<ProofSession>;

bool randomBytes(std::span<std::uint8_t> bytes)
{
    return RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1;
}

/// Tries the second way when the card cannot go the first.
class EitherProof : public ProofSession
{
public:
    EitherProof(Session first, Session second) : m_now{std::move(first)}, m_next{std::move(second)} {}

    std::optional<Bytes> request() const override { return m_now->request(); }
    void take(const Bytes& answer) override
    {
        m_now->take(answer);
        if (m_next && !m_now->request() && m_now->result().detail == why::uidOnly) m_now = std::move(m_next);
    }
    void fail() override { m_now->fail(); }
    Proof result() const override { return m_now->result(); }
    std::optional<std::int64_t> counter() const override { return m_now->counter(); }

private:
    Session m_now, m_next;
};

/// A card that says another UID each time has no key of its own; telephones do so (08 and three bytes of chance).
bool isOfChance(const Bytes& uid)
{
    return uid.size() == 4 && uid[0] == 0x08;
}

/// The UID of a card that can be asked for more than that.
std::optional<Bytes> uidToAsk(const CardSeen& card)
{
    auto uid = bytesFromHex(card.uid);
    if (!uid || uid->empty() || (card.sak & speaksApdus) == 0 || isOfChance(*uid)) return std::nullopt;
    return uid;
}

Session sunProof(const CardKeys& keys, const Bytes& uid, std::optional<std::int64_t> lastCounter)
{
    const auto key = uid.size() == sunUid ? keys.sunFileKey(uid) : std::nullopt;
    return key ? std::make_unique<SunProof>(uid, *key, keys.sunMetadata, lastCounter) : nullptr;
}

Session desfireProof(const CardKeys& keys, const Bytes& uid, Random random)
{
    const auto key = keys.desfireKey(uid);
    if (!key) return nullptr;
    return std::make_unique<DesfireProof>(keys.desfireApplication, keys.desfireKeyNumber, *key, std::move(random));
}

} // namespace

std::optional<Policy> policyFromWord(std::string_view word)
{
    if (word == "uid") return Policy::Uid;
    if (word == "sun") return Policy::Sun;
    if (word == "mutual") return Policy::Mutual;
    return std::nullopt;
}

bool hasKeys(Policy policy, const CardKeys& keys)
{
    return policy == Policy::Uid || keys.desfireSite || (policy == Policy::Sun && keys.sunFile);
}

std::unique_ptr<ProofSession> makeProof(const CardKeys& keys, Policy policy, const CardSeen& card,
                                        std::optional<std::int64_t> lastCounter, Random random)
{
    const auto uid = policy == Policy::Uid ? std::nullopt : uidToAsk(card);
    if (!uid) return nullptr;
    Session mutual = desfireProof(keys, *uid, random ? std::move(random) : Random{randomBytes});
    Session sun = policy == Policy::Sun ? sunProof(keys, *uid, lastCounter) : nullptr;
    if (sun && mutual) return std::make_unique<EitherProof>(std::move(sun), std::move(mutual));
    return sun ? std::move(sun) : std::move(mutual);
}

Proof proofWithoutAsking(Policy policy, const CardKeys& keys, const CardSeen&)
{
    if (policy == Policy::Uid || !hasKeys(policy, keys)) return {Auth::Uid, {}};
    return {Auth::Failed, why::uidOnly};
}

} // namespace agent
