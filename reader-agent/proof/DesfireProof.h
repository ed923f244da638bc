// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/proof/Proof.h"

namespace agent
{

/// Card and reader prove to each other that they know the card's AES key, without telling it: SelectApplication,
/// AuthenticateAES (AA; every DESFire from EV1 on), and where a card has that switched off or never had it (DESFire
/// Light), AuthenticateEV2First (71).
class DesfireProof : public ProofSession
{
public:
    /// key: that of this very card.
    DesfireProof(const std::array<std::uint8_t, 3>& application, std::uint8_t keyNumber, const AesKey& key,
                 Random random);
    ~DesfireProof() override;
    DesfireProof(const DesfireProof&) = delete;
    DesfireProof& operator=(const DesfireProof&) = delete;

    std::optional<Bytes> request() const override { return m_request; }
    void take(const Bytes& answer) override;
    void fail() override { m_request.reset(); }
    Proof result() const override { return m_result; }

private:
    enum class Step { Select, ChallengeAes, ChallengeEv2, Response };

    void end(Auth level, std::string detail);
    void takeSelected(std::uint16_t status, Data data);
    void takeChallenge(std::uint16_t status, Data data);
    void takeResponse(std::uint16_t status, Data data);
    void challenge(Step step);
    void respond(Data challenge);

    AesKey m_key;
    std::uint8_t m_keyNumber;
    Random m_random;
    Step m_step = Step::Select;
    bool m_ev2 = false;
    Block m_ours{};     ///< RndA.
    Block m_lastSent{}; ///< Last block that was sent: where AuthenticateAES goes on with CBC.
    std::optional<Bytes> m_request;
    Proof m_result{Auth::Failed, why::noAnswer};
};

} // namespace agent
