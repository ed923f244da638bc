// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Chip.h"

#include <algorithm>

namespace simulator
{

namespace
{

constexpr std::uint8_t wakeUpByte = 0x55;
constexpr std::uint8_t fromHost = 0xD4;
constexpr std::uint8_t fromChip = 0xD5;
constexpr std::uint8_t getFirmwareVersion = 0x02;

} // namespace

Chip::Chip(const Timing& timing) : m_timing(timing), m_firmware(m_timing, m_field, m_faults) {}

void Chip::powerCycle()
{
    m_field.switchTo(false);
    m_firmware.reset();
    m_reader = {};
    m_asleep = true;
    m_pending.reset();
    m_sent.clear();
    m_lastAnswer.clear();
}

void Chip::receive(const Bytes& bytes, Instant now)
{
    m_hearsUntil = std::max(m_hearsUntil, now);
    for (const auto byte : bytes) {
        m_hearsUntil += m_timing.byte;
        if (m_asleep && byte == wakeUpByte) m_asleep = false;
        if (m_asleep) continue;
        if (const auto frame = m_reader.take(byte)) take(*frame, m_hearsUntil);
    }
}

// A broken frame is passed over: the chip does not acknowledge what it did not understand.
void Chip::take(const Frame& frame, Instant at)
{
    switch (frame.kind) {
    case FrameKind::Information:
        return start(frame.body, at);
    case FrameKind::Ack:
        return m_pending.reset();
    case FrameKind::Nack:
        if (!m_lastAnswer.empty()) send(m_lastAnswer, at);
        return;
    case FrameKind::Broken:
        return;
    }
}

// A new command ends the one before it; a host that sends one has not waited for what is still on its way.
void Chip::start(const Bytes& body, Instant at)
{
    for (auto& sent : m_sent)
        sent.delivery.seen.clear();
    if (takeOne(m_faults.lostCommand)) return;
    if (!takeOne(m_faults.lostAck)) send(ackFrame(), at + m_timing.acknowledge);
    const auto acknowledged = at + m_timing.acknowledge + m_timing.byte * ackFrame().size();
    const bool command = body[0] == fromHost;
    m_pending = Pending{command ? Bytes(body.begin() + 1, body.end()) : Bytes(), 0, acknowledged, {}};
}

std::optional<Instant> Chip::nextDue() const
{
    std::optional<Instant> due;
    if (m_pending) due = m_pending->due;
    if (!m_sent.empty() && (!due || m_sent.front().arrives < *due)) due = m_sent.front().arrives;
    return due;
}

std::vector<Delivery> Chip::deliver(Instant now)
{
    while (m_pending && m_pending->due <= now)
        workOnPending();
    std::vector<Delivery> arrived;
    while (!m_sent.empty() && m_sent.front().arrives <= now) {
        arrived.push_back(std::move(m_sent.front().delivery));
        m_sent.pop_front();
    }
    return arrived;
}

void Chip::workOnPending()
{
    if (m_pending->outcome) return finishPending();
    auto outcome = m_firmware.work(m_pending->command, m_pending->attempt++);
    m_pending->due += outcome.takes;
    if (!outcome.again) m_pending->outcome = std::move(outcome);
}

void Chip::finishPending()
{
    const auto done = std::move(*m_pending);
    m_pending.reset();
    m_asleep = m_firmware.sleeps();
    const bool asked = !done.command.empty() && done.command[0] == getFirmwareVersion;
    const bool lost = asked && takeOne(m_faults.lostFirmware);
    if (!lost && !takeOne(m_faults.lostAnswer)) answer(*done.outcome, done.due);
}

void Chip::answer(const Outcome& outcome, Instant at)
{
    auto body = outcome.answer;
    body.insert(body.begin(), fromChip);
    m_lastAnswer = outcome.answer.empty() ? errorFrame() : encodeFrame(body);
    auto bytes = m_lastAnswer;
    const bool broken = takeOne(m_faults.badChecksum);
    if (broken) bytes[bytes.size() - 2] ^= 0xFFU;
    if (takeOne(m_faults.late)) at += m_faults.lateness;
    send(std::move(bytes), at, broken ? std::vector<Bytes>() : outcome.seen);
}

void Chip::send(Bytes bytes, Instant at, std::vector<Bytes> seen)
{
    m_speaksUntil = std::max(m_speaksUntil, at) + m_timing.byte * bytes.size();
    m_sent.push_back({m_speaksUntil, {std::move(bytes), std::move(seen)}});
}

} // namespace simulator
