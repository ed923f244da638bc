// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/proof/Proof.h"
#include "reader-agent/proof/SunMessage.h"

namespace agent
{

/// Reads the SUN message of an NTAG 424 DNA (or a DESFire EV3 set up alike) and checks it: select the NDEF application,
/// select its file, read its length, read the message.
class SunProof : public ProofSession
{
public:
    /// fileKey: that of this very tag. metadata: nothing when messages in the clear are to be read only.
    SunProof(Bytes uid, const AesKey& fileKey, std::optional<AesKey> metadata, std::optional<std::int64_t> lastCounter);

    std::optional<Bytes> request() const override;
    void take(const Bytes& answer) override;
    void fail() override { m_step = Step::Over; }
    Proof result() const override { return m_result; }
    std::optional<std::int64_t> counter() const override { return m_counter; }

private:
    enum class Step { Application, File, Length, Message, Over };

    void end(Auth level, std::string detail);
    void takeLength(Data data);
    void judge(Data text);
    std::optional<SunIdentity> identity(const SunMessage& message);

    Bytes m_uid;
    AesKey m_fileKey;
    std::optional<AesKey> m_metadata;
    std::optional<std::int64_t> m_last;
    Step m_step = Step::Application;
    std::uint8_t m_length = 0;
    Proof m_result{Auth::Failed, why::noAnswer};
    std::optional<std::int64_t> m_counter;
};

} // namespace agent
