// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/CardCrypto.h"
#include "tests/simulator/Timing.h"

#include <limits>
#include <memory>
#include <optional>

namespace simulator
{

/// How a card with a program on it differs from a good one.
struct Traits {
    bool wrongKey = false;   ///< it was made with other keys
    bool replay = false;     ///< it repeats the last message of the tag with its UID, as a copy does
    bool plain = false;      ///< its message names UID and counter in the clear
    bool ev2 = false;        ///< it knows AuthenticateEV2First only
    std::size_t babbles = 0; ///< it answers so many bytes that mean nothing
    unsigned answers = std::numeric_limits<unsigned>::max(); ///< after so many it is drawn away
    Duration slow{};                                         ///< it takes so much longer for each answer
    std::optional<std::uint32_t> counter;                    ///< its counter before the next reading
};

/// The program on a card that speaks ISO/IEC 14443-4: commands in, answers out.
class Applet
{
public:
    virtual ~Applet() = default;

    /// The card was selected: whatever was under way is forgotten.
    virtual void reset() = 0;
    virtual Bytes answer(const Bytes& command) = 0;
};

/// A DESFire EV1 with one AES application, or without any.
std::unique_ptr<Applet> desfireApplet(const Bytes& uid, bool withApplication, const Traits& traits);

/// An NTAG 424 DNA that writes a SUN message into its NDEF file at each reading.
std::unique_ptr<Applet> ntag424Applet(const Bytes& uid, const Traits& traits);

} // namespace simulator
