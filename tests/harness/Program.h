// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace harness
{

/// How a program ended.
struct Outcome {
    int exitCode = -1; ///< -1: it could not start, crashed, or was killed at its deadline; `err` says which.
    QByteArray out;
    QByteArray err;
};

/// How to run a program.
struct Surroundings {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QByteArray input = {};             ///< Given on stdin.
    QString folder = {};               ///< Working folder; empty: this process's.
    std::chrono::seconds deadline{60}; ///< Then it is killed.
};

/// Runs a program to its end. A name without slash is looked for in PATROL_BIN, then in PATH.
Outcome run(const QString& program, const QStringList& arguments, const Surroundings& surroundings = {});

/// The path of a program of ours (PATROL_BIN/name), or the bare name where PATROL_BIN has none.
QString programPath(const QString& name);

/// A path inside the repository (PATROL_SOURCE).
QString sourcePath(const QString& relative);

/// Turns the event loop until `happened` says yes. False when it did not within the deadline.
bool waitUntil(const std::function<bool()>& happened, std::chrono::milliseconds deadline = std::chrono::seconds{10});

} // namespace harness
