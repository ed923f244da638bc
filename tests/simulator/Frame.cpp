// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Frame.h"

#include <numeric>

namespace simulator
{

namespace
{

// Sums are taken modulo 256: a part and its checksum add up to zero.
std::uint8_t sum(const Bytes& bytes)
{
    return static_cast<std::uint8_t>(std::accumulate(bytes.begin(), bytes.end(), 0U));
}

std::uint8_t complement(unsigned value)
{
    return static_cast<std::uint8_t>(0x100U - (value & 0xFFU));
}

Bytes header(std::size_t length)
{
    if (length <= 0xFF) return {0x00, 0x00, 0xFF, static_cast<std::uint8_t>(length), complement(unsigned(length))};
    const auto high = static_cast<std::uint8_t>(length >> 8);
    const auto low = static_cast<std::uint8_t>(length & 0xFF);
    return {0x00, 0x00, 0xFF, 0xFF, 0xFF, high, low, complement(unsigned(high) + low)};
}

} // namespace

Bytes encodeFrame(const Bytes& body)
{
    auto frame = header(body.size());
    frame.insert(frame.end(), body.begin(), body.end());
    frame.push_back(complement(sum(body)));
    frame.push_back(0x00);
    return frame;
}

Bytes ackFrame()
{
    return {0x00, 0x00, 0xFF, 0x00, 0xFF, 0x00};
}

Bytes nackFrame()
{
    return {0x00, 0x00, 0xFF, 0xFF, 0x00, 0x00};
}

Bytes errorFrame()
{
    return encodeFrame({0x7F});
}

std::optional<Frame> FrameReader::take(std::uint8_t byte)
{
    if (m_wanted > 0) {
        m_body.push_back(byte);
        return takeBody();
    }
    if (m_head.size() == 1 && byte == 0x00) return std::nullopt; // one more 00 of the preamble
    m_head.push_back(byte);
    const bool onTheWay = m_head[0] == 0x00 && (m_head.size() < 2 || m_head[1] == 0xFF);
    if (!onTheWay) m_head.clear();
    return takeHeader();
}

// m_head: 00 FF LEN LCS, or 00 FF FF FF LENM LENL LCS
std::optional<Frame> FrameReader::takeHeader()
{
    if (m_head.size() == 4) {
        const auto length = m_head[2];
        const auto check = m_head[3];
        if (length == 0x00 && check == 0xFF) return finish(FrameKind::Ack);
        if (length == 0xFF && check == 0x00) return finish(FrameKind::Nack);
        if (length == 0xFF && check == 0xFF) return std::nullopt;
        return startBody(length, complement(length) == check);
    }
    if (m_head.size() < 7) return std::nullopt;
    const auto length = static_cast<std::size_t>(m_head[4] << 8 | m_head[5]);
    return startBody(length, complement(unsigned(m_head[4]) + m_head[5]) == m_head[6]);
}

std::optional<Frame> FrameReader::startBody(std::size_t length, bool checks)
{
    if (!checks || length == 0 || length > longestBody) return finish(FrameKind::Broken);
    m_wanted = length + 1;
    return std::nullopt;
}

std::optional<Frame> FrameReader::takeBody()
{
    if (m_body.size() < m_wanted) return std::nullopt;
    if (sum(m_body) != 0) return finish(FrameKind::Broken);
    m_body.pop_back();
    return finish(FrameKind::Information);
}

std::optional<Frame> FrameReader::finish(FrameKind kind)
{
    Frame frame{kind, {}};
    if (kind == FrameKind::Information) frame.body.swap(m_body);
    m_head.clear();
    m_body.clear();
    m_wanted = 0;
    return frame;
}

} // namespace simulator
