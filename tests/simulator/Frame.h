// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Bytes.h"

#include <optional>

namespace simulator
{

/// What the chip can find on its serial line.
enum class FrameKind {
    Information, ///< a command or an answer: TFI and data
    Ack,         ///< 00 00 FF 00 FF 00; from a host, while a command runs, it means "stop"
    Nack,        ///< 00 00 FF FF 00 00: "send your last answer again"
    Broken       ///< a start code followed by a wrong length or a wrong checksum
};

struct Frame {
    FrameKind kind;
    Bytes body; ///< TFI (D4 from the host, D5 from the chip) and data; empty but for Information
};

/// The longest body that a frame may carry: TFI, command code and 263 bytes (PN532 user manual, 6.2.1.2).
inline constexpr std::size_t longestBody = 265;

/// The frame around body (1 to longestBody bytes): normal up to 255 bytes, else extended.
Bytes encodeFrame(const Bytes& body);

Bytes ackFrame();
Bytes nackFrame();

/// What the chip says to a command it does not know or that is malformed.
Bytes errorFrame();

/// Finds frames in a stream of bytes; whatever stands between two frames is passed over.
class FrameReader
{
public:
    /// Takes the next byte. Returns the frame that it completes, if it completes one.
    std::optional<Frame> take(std::uint8_t byte);

private:
    std::optional<Frame> takeHeader();
    std::optional<Frame> takeBody();
    std::optional<Frame> finish(FrameKind kind);
    std::optional<Frame> startBody(std::size_t length, bool checks);

    Bytes m_head;             // from the last 00 before the start code's FF
    Bytes m_body;             // body and its checksum
    std::size_t m_wanted = 0; // bytes of body and checksum; 0 while the header is read
};

} // namespace simulator
