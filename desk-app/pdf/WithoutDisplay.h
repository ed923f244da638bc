// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

/// The application that painting needs, on a machine that may have no display; what Qt thinks of that machine is not
/// said. There must be no other application. `argc` and `argv` must outlive it.
std::unique_ptr<QCoreApplication> applicationWithoutDisplay(int& argc, char** argv);
