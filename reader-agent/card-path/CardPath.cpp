// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/card-path/CardPath.h"

#include <algorithm>

namespace agent
{

namespace
{

constexpr std::chrono::milliseconds closingTakes{500}; ///< Closing a chip that does not answer takes 0.35 s.

std::chrono::nanoseconds bootTime()
{
    return std::chrono::nanoseconds{boottimeNs()};
}

} // namespace

CardPath::CardPath(const Settings& settings, const CardKeys& keys, Events& events, Supervisor& supervisor,
                   std::map<std::string, Pulse>& pulses, const CourierPulse& courier, std::function<void()> news)
    : m_events{events}, m_supervisor{supervisor}, m_pulses{pulses}, m_courier{courier}, m_news{std::move(news)},
      m_clock{now()}, m_feedAt{supervisor.feedEvery() ? bootTime() : std::chrono::nanoseconds::max()}
{
    for (const ReaderSettings& reader : settings.readers)
        m_posts.emplace_back(settings, reader, keys, pulses.at(reader.code));
}

bool CardPath::run()
{
    m_supervisor.ready();
    m_news();
    while (!m_events.askedToEnd()) {
        turn();
        if (allDenied()) return false;
    }
    m_supervisor.stopping();
    return true;
}

bool CardPath::allDenied() const
{
    return std::ranges::none_of(m_posts, [](const Post& post) { return post.deniedBecause().empty(); });
}

void CardPath::turn()
{
    std::vector<int> watchers;
    auto due = m_feedAt;
    for (const Post& post : m_posts) {
        watchers.push_back(post.fd());
        due = std::min(due, post.dueAt());
    }
    m_events.wait(watchers, due - bootTime());
    noteClockSteps();
    // First listen, then judge silence: words may have waited while the disk was slow.
    bool news = false;
    for (Post& post : m_posts)
        news = post.listen() || news;
    for (Post& post : m_posts)
        news = post.keepUp() || news;
    if (news) m_news();
    tellSupervisor(news);
}

void CardPath::noteClockSteps()
{
    const Instant at = now();
    const auto step = m_clock.look(at);
    if (!step) return;
    say("the clock was set by " + std::to_string(step->count() / 1000) + " ms");
    for (Post& post : m_posts)
        post.noteClockStep(at);
    m_news();
}

/// The watchdog is fed only while both threads turn: one that hangs is worth a restart, the journal holds what was
/// read.
void CardPath::tellSupervisor(bool news)
{
    const auto now = bootTime();
    const bool feeding = now >= m_feedAt;
    if (news || feeding) m_supervisor.status(status());
    if (!feeding) return;
    m_feedAt = now + *m_supervisor.feedEvery();
    if (std::chrono::nanoseconds{m_courier.turnsByNs} < now)
        return m_hangs.meet("the courier hangs; the service manager is no longer told that all is well");
    m_hangs.end("the courier turns again");
    m_supervisor.feed();
}

std::string CardPath::status() const
{
    const auto count = [this](auto what) { return std::to_string(std::ranges::count_if(m_pulses, what)); };
    return count([](const auto& one) -> bool { return one.second.listening; }) + " of " +
           std::to_string(m_pulses.size()) + " readers listen, " +
           (std::ranges::any_of(m_pulses, [](const auto& one) -> bool { return one.second.online; })
                ? "the database answers"
                : "the database does not answer; the journal keeps what is read");
}

void CardPath::close()
{
    for (Post& post : m_posts)
        post.askToEnd();
    for (Post& post : m_posts)
        post.waitForEnd(closingTakes);
}

} // namespace agent
