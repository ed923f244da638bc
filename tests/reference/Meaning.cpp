// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/World.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace reference
{
namespace
{
using Cards = std::unordered_map<std::string, std::vector<const Card*>>;

const Card* cardAt(const Cards& cards, const std::string& uid, Instant at)
{
    const auto found = cards.find(uid);
    if (found == cards.end()) return nullptr;
    for (const Card* card : found->second)
        if (card->during.holds(at)) return card;
    return nullptr;
}

/// Instant, reader, entry; what a wand tells of one instant has no entries of its own and is taken by UID.
bool earlier(const Tap& a, const Tap& b)
{
    const std::string none;
    return std::tie(a.at, a.reader, a.downloaded ? a.uid : none, a.entry, a.journal) <
           std::tie(b.at, b.reader, b.downloaded ? b.uid : none, b.entry, b.journal);
}

/// Who carries a handheld and where it last was.
struct Carried {
    std::string bearer;
    Instant bound = 0;
    std::string place;
    Instant placed = 0;
};

Sighting atFixed(const Reader& reader, const Tap& tap, const Card* card)
{
    Sighting seen{tap, reader.placed.holds(tap.at) ? reader.placedAt : std::string{}, {}, card != nullptr, false};
    if (card && card->kind == "person") seen.person = card->subject;
    seen.isEvent = card && card->kind == "event";
    return seen;
}

Sighting atHandheld(Carried& carried, const Tap& tap, const Card* card)
{
    Sighting seen{tap, {}, {}, card != nullptr, false};
    if (!card) return seen;
    if (card->kind == "person") carried.bearer = card->subject, carried.bound = tap.at;
    if (card->kind == "checkpoint") {
        carried.place = seen.checkpoint = card->subject;
        carried.placed = tap.at;
    }
    if (card->kind == "event") {
        seen.isEvent = true;
        if (!carried.place.empty() && tap.at - carried.placed <= 5 * minute) seen.checkpoint = carried.place;
    }
    if (!carried.bearer.empty() && tap.at - carried.bound <= 12 * hour) seen.person = carried.bearer;
    return seen;
}
} // namespace

Sightings resolve(const World& world)
{
    Cards cards;
    for (const Card& card : world.cards) cards[card.uid].push_back(&card);
    std::vector<Tap> taps = world.taps;
    std::sort(taps.begin(), taps.end(), earlier);
    std::unordered_map<std::string, Carried> carried;
    Sightings sightings;
    for (const Tap& tap : taps) {
        const Reader& reader = world.readers.at(tap.reader);
        const Card* card = cardAt(cards, tap.uid, tap.at);
        Sighting seen = reader.placedAt.empty() ? atHandheld(carried[tap.reader], tap, card) : atFixed(reader, tap, card);
        sightings[seen.checkpoint].push_back(std::move(seen));
    }
    return sightings;
}
} // namespace reference
