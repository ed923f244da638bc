// SPDX-License-Identifier: GPL-3.0-or-later
// A chip that answers what the input says, the real watcher with the real libnfc on it, and the agent's side of the watcher:
// it hears nothing but what a watcher may say, or that the reader is lost, and never waits.
#include "reader-agent/watcher/WatcherProcess.h"
#include "reader-agent/words/Instant.h"
#include "reader-agent/words/Trouble.h"
#include "tests/fuzz/Input.h"
#include "tests/simulator/Chip.h"
#include "tests/simulator/Pty.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <poll.h>

namespace
{

using namespace std::chrono_literals;
using fuzz::expect;
using fuzz::Input;
using simulator::Bytes;
using simulator::Clock;

constexpr auto watched = 400ms;   ///< For so long an input is played; opening takes libnfc 55 ms.
constexpr auto endsWithin = 5s;   ///< Letting go of a watcher, whatever it is busy with, on a machine that is busy, too.
constexpr auto nothingDue = 10ms;
constexpr double chipSpeed = 1000;

/// Changes what an honest chip would have said.
Bytes twisted(Bytes bytes, Input& input)
{
    switch (input.byte() % 8) {
    case 1: // something else
        return input.block(64);
    case 2: // another payload in a proper frame
        return simulator::encodeFrame([&input] {
            auto body = input.block(255);
            return body.empty() ? Bytes{0xD5} : body;
        }());
    case 3: // a payload whose tail is another
        if (bytes.size() > 9) {
            Bytes body(bytes.begin() + 5, bytes.end() - 2);
            const std::size_t kept = input.byte() % body.size();
            const auto tail = input.block(64);
            body.resize(kept);
            body.insert(body.end(), tail.begin(), tail.end());
            return body.empty() ? Bytes{} : simulator::encodeFrame(body);
        }
        return bytes;
    case 4: // a byte that is another
        if (!bytes.empty()) bytes[input.byte() % bytes.size()] = input.byte();
        return bytes;
    case 5: // something before it
    {
        auto before = input.block(16);
        before.insert(before.end(), bytes.begin(), bytes.end());
        return before;
    }
    case 6:
        return {};
    default:
        return bytes;
    }
}

/// The chip's end: it hears all and says what input makes of its answers.
class Liar
{
public:
    explicit Liar(Input& input) : m_input{input}, m_chip{simulator::Timing().times(chipSpeed)}
    {
        const auto kind = input.byte() % 3;
        if (kind != 0) m_chip.field().put({{0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6}, kind == 1 ? simulator::CardKind::Ntag : simulator::CardKind::Desfire});
        m_honestAnswers = input.byte() % 24; // a look that is reached
    }

    std::string path() const { return m_pty.hostPath().string(); }
    int fd() const { return m_pty.descriptor(); }

    void work()
    {
        const auto heard = m_pty.read();
        if (!heard.bytes.empty()) m_chip.receive(heard.bytes, Clock::now());
        for (auto& delivery : m_chip.deliver(Clock::now()))
            m_pty.write(m_honestAnswers > 0 && m_honestAnswers-- > 0 ? delivery.bytes : twisted(std::move(delivery.bytes), m_input));
    }

    std::chrono::milliseconds due() const
    {
        const auto due = m_chip.nextDue();
        if (!due) return nothingDue;
        return std::clamp(std::chrono::ceil<std::chrono::milliseconds>(*due - Clock::now()), 0ms, nothingDue);
    }

private:
    Input& m_input;
    simulator::Chip m_chip;
    simulator::Pty m_pty;
    int m_honestAnswers = 0;
};

/// What the agent may hear of a watcher.
class Listener
{
public:
    explicit Listener(agent::WatcherProcess& watcher) : m_watcher{watcher} {}

    /// False when the watcher is lost, or has said that it ends.
    bool listen(Input& input)
    {
        while (const auto report = m_watcher.nextReport()) {
            check(*report);
            using Kind = agent::Report::Kind;
            if (report->kind == Kind::Lost || report->kind == Kind::Busy) return false;
            if (report->kind == Kind::Card && (report->sak & 0x20) != 0) ask(input);
        }
        return true;
    }

private:
    void ask(Input& input)
    {
        auto bytes = input.block(200);
        if (bytes.empty()) return m_watcher.release();
        m_watcher.exchange(50ms, bytes);
        ++m_asked;
    }

    void check(const agent::Report& report)
    {
        using Kind = agent::Report::Kind;
        expect(report.kind != Kind::Card || report.text.size() == 8 || report.text.size() == 14 || report.text.size() == 20,
               "a UID has 4, 7 or 10 bytes");
        expect(report.boottimeNs <= agent::boottimeNs(), "nothing is seen before it happens");
        if (report.kind == Kind::Answer || report.kind == Kind::NoAnswer)
            expect(++m_answered <= m_asked, "an answer was asked for");
    }

    agent::WatcherProcess& m_watcher;
    int m_asked = 0, m_answered = 0;
};

void play(Liar& liar, agent::WatcherProcess& watcher, Input& input)
try {
    Listener listener{watcher};
    const auto until = Clock::now() + watched;
    while (Clock::now() < until && listener.listen(input)) {
        std::array<pollfd, 2> waiting{pollfd{liar.fd(), POLLIN, 0}, pollfd{watcher.fd(), POLLIN, 0}};
        ::poll(waiting.data(), waiting.size(), static_cast<int>(liar.due().count()));
        liar.work();
    }
} catch (const agent::ReaderLost&) {
    // Whatever libnfc did of it: the agent starts another watcher.
}

/// With sanitizers the watcher's own complaints, but not libnfc's, are findings. The folder is emptied.
void readComplaints(const std::filesystem::path& folder)
{
    for (const auto& file : std::filesystem::directory_iterator{folder}) {
        std::ifstream stream{file.path()};
        std::string line, whole;
        bool ours = true;
        for (int lines = 0; std::getline(stream, line); ++lines) {
            whole += line + '\n';
            if (lines < 8 && line.find("libnfc") != std::string::npos) ours = false;
        }
        std::filesystem::remove(file.path());
        if (ours) std::fputs(whole.c_str(), stderr);
        expect(!ours, "the watcher's own code is sound");
    }
}

/// Where watchers that are built with sanitizers complain; gone with this process.
class Complaints
{
public:
    Complaints()
    {
        std::string name = "/tmp/patrol-fuzz.XXXXXX";
        expect(::mkdtemp(name.data()) != nullptr, "there is a folder");
        ::setenv("ASAN_OPTIONS", ("handle_abort=0:detect_leaks=0:log_path=" + name + "/asan").c_str(), 1);
        m_folder = name;
    }
    ~Complaints()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    Complaints(const Complaints&) = delete;
    Complaints& operator=(const Complaints&) = delete;

    const std::filesystem::path& folder() const { return m_folder; }

private:
    std::filesystem::path m_folder;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Complaints complaints;
    Input input{data, size};
    Liar liar{input};
    auto ended = Clock::now();
    {
        agent::WatcherProcess watcher{agent::watcherProgram(), "pn532_uart:" + liar.path(), 5ms, true};
        play(liar, watcher, input);
        ended = Clock::now();
    }
    expect(Clock::now() - ended < endsWithin, "a watcher is let go of at once");
    readComplaints(complaints.folder());
    return 0;
}
