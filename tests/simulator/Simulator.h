// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/Agenda.h"
#include "tests/simulator/Device.h"
#include "tests/simulator/Options.h"
#include "tests/simulator/Player.h"
#include "tests/simulator/Poller.h"

#include <map>

namespace simulator
{

/// All devices of one run, the round that is played on them, commands, signals: one loop.
class Simulator
{
public:
    /// lines name devices of options. Throws as Poller does.
    Simulator(const Options& options, std::vector<RoundLine> lines);
    ~Simulator();
    Simulator(const Simulator&) = delete;
    Simulator& operator=(const Simulator&) = delete;

    /// Runs until everything is played, "quit", SIGINT or SIGTERM. Throws std::exception if a device cannot
    /// be made.
    void run();

private:
    void watchSignals();
    void watchCommands();
    void plugInAll();
    void handle(std::size_t number, Instant now);
    void runDue(Instant now);
    void readCommands(Instant now);
    void command(const std::string& line, Instant now);
    void refuse(const std::string& why);
    void perform(const std::string& reader, const Action& action, Instant now);
    void settle(std::size_t number);
    void startWhenReady(Instant now);
    bool allPlayed() const;
    void tellWhenOver();
    void lingerWhenOver(Instant now);
    bool finished(Instant now) const;
    std::optional<Instant> nextDue() const;
    void report(const std::string& word, const std::string& detail) const;

    /// What the loop knows of a device between two looks at it.
    struct Known {
        int descriptor = -1;
        bool busy = false;
        bool polled = false;
    };

    Options m_options;
    Player m_player;
    Poller m_poller;
    std::vector<std::unique_ptr<Device>> m_devices;
    std::map<std::string, std::size_t> m_numbers;
    std::vector<Known> m_known;
    Agenda m_agenda;
    std::size_t m_busy = 0;   // devices
    std::size_t m_polled = 0; // devices
    int m_signals = -1;
    bool m_listening = false; // to commands
    std::string m_input;      // of a command that is not whole yet
    std::size_t m_inputLine = 0;
    bool m_quit = false;
    bool m_told = false; // that all is over
    std::optional<Instant> m_endsAt;
};

} // namespace simulator
