// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/card-path/CardPath.h"

#include <algorithm>

namespace agent
{

namespace
{

constexpr std::chrono::milliseconds closingTakes{500}; ///< Closing a chip that does not answer takes 0.35 s.

std::chrono::nanoseconds untilDue(const std::list<Post>& posts)
{
    std::chrono::nanoseconds due = std::chrono::nanoseconds::max();
    for (const Post& post : posts)
        due = std::min(due, post.dueAt());
    return due - std::chrono::nanoseconds{boottimeNs()};
}

} // namespace

CardPath::CardPath(const Settings& settings, Events& events, std::map<std::string, Pulse>& pulses,
                   std::function<void()> news)
    : m_events{events}, m_news{std::move(news)}, m_clock{now()}
{
    for (const ReaderSettings& reader : settings.readers)
        m_posts.emplace_back(settings, reader, pulses.at(reader.code));
}

bool CardPath::run()
{
    noteStart();
    while (!m_events.askedToEnd()) {
        turn();
        const auto denied =
            std::ranges::find_if(m_posts, [](const Post& post) { return !post.deniedBecause().empty(); });
        if (denied == m_posts.end()) continue;
        say(denied->deniedBecause() + "; end that one, or name another device");
        return false;
    }
    return true;
}

void CardPath::turn()
{
    std::vector<int> watchers;
    for (const Post& post : m_posts)
        watchers.push_back(post.fd());
    m_events.wait(watchers, untilDue(m_posts));
    noteClockSteps();
    // First listen, then judge silence: words may have waited while the disk was slow.
    bool news = false;
    for (Post& post : m_posts)
        news = post.listen() || news;
    for (Post& post : m_posts)
        news = post.keepUp() || news;
    if (news) m_news();
    for (Post& post : m_posts)
        post.keepSignals();
}

void CardPath::noteStart()
{
    for (Post& post : m_posts)
        post.note(Kind::Start, now());
    m_news();
}

void CardPath::noteClockSteps()
{
    const Instant at = now();
    const auto step = m_clock.look(at);
    if (!step) return;
    say("the clock was set by " + std::to_string(step->count() / 1000) + " ms");
    for (Post& post : m_posts)
        post.note(Kind::ClockStep, at);
    m_news();
}

void CardPath::close()
{
    for (Post& post : m_posts)
        post.askToEnd();
    for (Post& post : m_posts)
        post.waitForEnd(closingTakes);
}

} // namespace agent
