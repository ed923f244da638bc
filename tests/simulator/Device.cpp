// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Device.h"

#include <algorithm>
#include <initializer_list>

namespace simulator
{

Device::Device(std::string name, std::filesystem::path link, const DeviceSettings& settings, const Report& report)
    : m_name(std::move(name)), m_settings(settings),
      m_report([report, reader = m_name](const std::string& word, const std::string& detail) {
          report(word, detail.empty() ? reader : reader + " " + detail);
      }),
      m_chip(settings.timing), m_hand(m_chip.field(), settings.manners, m_report), m_link(std::move(link)),
      m_pins(m_chip.pins())
{
}

void Device::plugIn()
{
    m_replugAt.reset();
    if (m_pty) return;
    auto pty = std::make_unique<Pty>();
    m_link.pointTo(pty->hostPath());
    m_pty = std::move(pty);
    m_report("ready", (m_link.path().empty() ? m_pty->hostPath() : m_link.path()).string());
}

Duration Device::scaled(Duration duration) const
{
    return std::chrono::duration_cast<Duration>(duration / m_settings.speed);
}

void Device::perform(const Action& action, Instant now)
{
    std::visit([&](const auto& each) { begin(each, now); }, action);
}

void Device::begin(const Tap& tap, Instant now)
{
    auto scaledTap = tap;
    scaledTap.hold = scaled(tap.hold);
    m_hand.tap(scaledTap, now);
}

void Device::begin(const Remove&, Instant now)
{
    m_hand.removeAll();
    m_hand.run(now);
}

// Without its plug the chip has no power: it forgets what it was told.
void Device::begin(const Unplug& unplug, Instant now)
{
    m_replugAt.reset();
    if (unplug.lasts > Duration::zero()) m_replugAt = now + scaled(unplug.lasts);
    if (!m_pty) return;
    m_link.remove();
    m_pty.reset();
    m_open = false;
    m_chip.powerCycle();
    m_report("unplugged", "");
    reportPins();
}

void Device::begin(const Replug&, Instant)
{
    plugIn();
}

void Device::begin(const Silence& silence, Instant now)
{
    m_silentUntil = now + scaled(silence.lasts);
    m_report("silent", "");
}

void Device::begin(const Garbage& garbage, Instant)
{
    Bytes noise(garbage.bytes);
    for (auto& byte : noise)
        byte = static_cast<std::uint8_t>(m_noise() >> 8);
    m_report("garbage", std::to_string(noise.size()));
    write(noise);
}

void Device::begin(const Fault& fault, Instant)
{
    m_chip.faults().*fault.which = fault.times;
    if (fault.which == &Faults::late) m_chip.faults().lateness = fault.lateness;
    m_report("fault", fault.word);
}

void Device::read(Instant now)
{
    if (!m_pty) return;
    const auto [bytes, hungUp] = m_pty->read();
    if (!bytes.empty()) hear(bytes, now);
    if (hungUp && m_open) m_report("closed", "");
    if (hungUp) m_open = false;
}

// That a host has opened the pseudo-terminal shows in the first byte that it writes.
void Device::hear(const Bytes& bytes, Instant now)
{
    if (!m_open) {
        m_open = true;
        m_pollsAtOpening = m_chip.polls();
        m_pollReported = false;
        m_report("opened", "");
    }
    if (!m_silentUntil) m_chip.receive(bytes, now);
}

void Device::run(Instant now)
{
    if (m_replugAt && *m_replugAt <= now) plugIn();
    for (const auto& delivery : m_chip.deliver(now)) {
        if (m_silentUntil || !m_open) continue;
        write(delivery.bytes);
        for (const auto& uid : delivery.seen)
            m_hand.seen(uid, now);
    }
    reportFirstPoll();
    reportPins();
    m_hand.run(now);
    if (m_silentUntil && *m_silentUntil <= now) {
        m_silentUntil.reset();
        m_report("speaks", "");
    }
}

void Device::reportFirstPoll()
{
    if (!m_open || m_pollReported || m_chip.polls() == m_pollsAtOpening) return;
    m_pollReported = true;
    m_report("polled", "");
}

void Device::reportPins()
{
    if (m_chip.pins() == m_pins) return;
    m_pins = m_chip.pins();
    m_report("pins", toHex({m_pins}));
}

void Device::write(const Bytes& bytes)
{
    if (m_pty && m_open) m_pty->write(bytes);
}

std::optional<Instant> Device::nextDue() const
{
    std::optional<Instant> due;
    for (const auto& each : {m_chip.nextDue(), m_hand.nextDue(), m_replugAt, m_silentUntil})
        if (each && (!due || *each < *due)) due = each;
    return due;
}

bool Device::busy() const
{
    return m_hand.busy() || m_replugAt || m_silentUntil;
}

} // namespace simulator
