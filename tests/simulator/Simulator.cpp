// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/Simulator.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <exception>
#include <sys/signalfd.h>
#include <unistd.h>

namespace simulator
{

namespace
{

constexpr std::size_t signalNumber = 1'000'001;
constexpr std::size_t commandNumber = 1'000'002;

// Ending hangs up, and takes from a host what it has not read yet: the last answer must not get lost so.
constexpr auto lingering = std::chrono::milliseconds(500);

// The time of day on this machine's clock.
Duration timeOfDay()
{
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return std::chrono::hours(local.tm_hour) + std::chrono::minutes(local.tm_min) + std::chrono::seconds(local.tm_sec);
}

// nohup(1) asks for that.
bool isIgnored(int signal)
{
    struct sigaction action {
    };
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

DeviceSettings settings(const Options& options)
{
    return {Timing().times(options.chipSpeed), options.manners, options.speed};
}

} // namespace

Simulator::Simulator(const Options& options, std::vector<RoundLine> lines)
    : m_options(options), m_player(std::move(lines), options.speed), m_known(options.devices.size()),
      m_agenda(options.devices.size())
{
    const auto tell = [this](const std::string& word, const std::string& detail) { report(word, detail); };
    for (const auto& each : options.devices) {
        m_numbers[each.name] = m_devices.size();
        m_devices.push_back(std::make_unique<Device>(each.name, each.link, settings(options), tell));
    }
}

Simulator::~Simulator()
{
    if (m_signals >= 0) ::close(m_signals);
}

void Simulator::run()
{
    watchSignals();
    plugInAll();
    watchCommands();
    for (auto now = Clock::now(); !finished(now); now = Clock::now()) {
        startWhenReady(now);
        runDue(now);
        tellWhenOver();
        lingerWhenOver(now);
        for (const auto number : m_poller.wait(nextDue()))
            handle(number, Clock::now());
    }
}

// When nobody reads the events any more (SIGPIPE), the readers still go on.
void Simulator::watchSignals()
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    if (!isIgnored(SIGHUP)) sigaddset(&ending, SIGHUP);
    sigprocmask(SIG_BLOCK, &ending, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    m_signals = signalfd(-1, &ending, SFD_NONBLOCK | SFD_CLOEXEC);
    m_poller.watch(m_signals, signalNumber);
}

void Simulator::watchCommands()
{
    if (!m_options.commands) return;
    m_listening = m_poller.watchLevel(STDIN_FILENO, commandNumber);
    if (m_listening) return;
    m_listening = true;
    while (m_listening && !m_quit) // a file, not a pipe: it is all there
        readCommands(Clock::now());
}

void Simulator::plugInAll()
{
    for (std::size_t number = 0; number < m_devices.size(); ++number) {
        m_devices[number]->plugIn();
        settle(number);
    }
}

void Simulator::handle(std::size_t number, Instant now)
{
    if (number == signalNumber) {
        m_quit = true;
    } else if (number == commandNumber) {
        readCommands(now);
    } else {
        m_devices[number]->read(now);
        settle(number);
    }
}

void Simulator::runDue(Instant now)
{
    for (const auto& line : m_player.take(now))
        perform(line.reader, line.action, now);
    while (const auto number = m_agenda.takeDue(now)) {
        m_devices[*number]->run(now);
        settle(*number);
    }
}

void Simulator::perform(const std::string& reader, const Action& action, Instant now)
{
    const auto number = reader.empty() ? 0 : m_numbers.at(reader);
    m_devices[number]->perform(action, now);
    settle(number);
}

// A device may have changed everything about itself: plug, plans, polls.
void Simulator::settle(std::size_t number)
{
    const auto& device = *m_devices[number];
    auto& known = m_known[number];
    if (device.descriptor() != known.descriptor && device.descriptor() >= 0)
        m_poller.watch(device.descriptor(), number);
    m_busy += std::size_t{device.busy()} - std::size_t{known.busy};
    m_polled += std::size_t{device.polled()} - std::size_t{known.polled};
    known = {device.descriptor(), device.busy(), device.polled()};
    m_agenda.set(number, device.nextDue());
}

void Simulator::readCommands(Instant now)
{
    std::array<char, 4096> buffer{};
    const auto count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (count <= 0) {
        m_listening = false;
        m_poller.forget(STDIN_FILENO);
        return;
    }
    m_input.append(buffer.data(), static_cast<std::size_t>(count));
    for (auto end = m_input.find('\n'); end != std::string::npos && !m_quit; end = m_input.find('\n')) {
        command(m_input.substr(0, end), now);
        m_input.erase(0, end + 1);
    }
}

// "tap F001 04A1B2C3 for 1s" is "04A1B2C3 for 1s" at F001, "unplug F001 2s" is "unplug 2s" there.
void Simulator::command(const std::string& line, Instant now)
{
    ++m_inputLine;
    auto words = splitWords(line);
    if (words.empty()) return;
    if (words[0] == "quit") {
        m_quit = true;
        return;
    }
    if (words.size() < 2) return refuse("which reader? Write '" + words[0] + " " + m_devices[0]->name() + "'");
    const auto reader = words[1];
    if (!m_numbers.contains(reader)) return refuse("there is no reader " + reader);
    const bool tap = words[0] == "tap";
    words.erase(words.begin() + 1);
    if (tap) words.erase(words.begin());
    const auto parsed = parseAction(words);
    if (const auto* const wrong = std::get_if<Problem>(&parsed)) return refuse(wrong->text);
    perform(reader, std::get<Action>(parsed), now);
}

void Simulator::refuse(const std::string& why)
{
    report("refused", "stdin:" + std::to_string(m_inputLine) + ": " + why);
}

void Simulator::startWhenReady(Instant now)
{
    if (m_player.started() || (m_options.wait && m_polled < m_devices.size())) return;
    m_player.start(now, m_options.fromNow ? timeOfDay() : m_options.from);
    if (!m_options.rounds.empty()) report("playing", "");
}

bool Simulator::allPlayed() const
{
    return m_player.over() && m_busy == 0;
}

void Simulator::tellWhenOver()
{
    if (m_told || m_options.rounds.empty() || !allPlayed()) return;
    m_told = true;
    report("done", "");
}

void Simulator::lingerWhenOver(Instant now)
{
    const bool over = !m_options.stay && !m_listening && allPlayed();
    if (!over) m_endsAt.reset();
    if (over && !m_endsAt) m_endsAt = now + lingering;
}

bool Simulator::finished(Instant now) const
{
    return m_quit || (m_endsAt && *m_endsAt <= now);
}

std::optional<Instant> Simulator::nextDue() const
{
    std::optional<Instant> due;
    for (const auto& each : {m_player.nextDue(), m_agenda.next(), m_endsAt})
        if (each && (!due || *each < *due)) due = each;
    return due;
}

void Simulator::report(const std::string& word, const std::string& detail) const
{
    const bool important = word == "ready" || word == "playing" || word == "done" || word == "refused";
    if (m_options.quiet && !important) return;
    const auto line = detail.empty() ? word + "\n" : word + " " + detail + "\n";
    [[maybe_unused]] const auto written = ::write(STDOUT_FILENO, line.data(), line.size());
}

} // namespace simulator
