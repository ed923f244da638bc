// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

/// GPIO chips as the kernel's first character device interface shows them, kept in files. preload.cpp tells where.
///
/// The record has a line for each event, in the order in which they happened, with CLOCK_BOOTTIME in nanoseconds:
///   <ns> <chip> request <offset,…> <consumer>     somebody has the lines as outputs now
///   <ns> <chip> <offset> <0|1>                    the level of a line, when it is asked for and when it changes
///   <ns> <chip> release <offset,…>                they were given back, and stay as they are
namespace gpio
{

/// Whether there is a folder to play chips from.
bool played();

bool exists(const std::string& chip);

/// A descriptor of the chip's device; -1 with errno when there is no such chip.
int openChip(const std::string& chip);

/// What the kernel would answer to an ioctl on a chip or on lines: 0, or an errno. Nothing for any other descriptor.
std::optional<int> control(int fd, unsigned long request, void* argument);

/// The descriptor is about to be closed.
void forget(int fd);

} // namespace gpio
