// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/signals/Outcome.h"

namespace agent
{

std::string_view word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Taken:
        return "taken";
    case Outcome::Offline:
        return "offline";
    case Outcome::Unknown:
        return "unknown";
    case Outcome::Repeated:
        return "repeated";
    case Outcome::Failed:
        return "failed";
    case Outcome::NotKept:
        break;
    }
    return "not_kept";
}

int urgency(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Repeated:
        return 0;
    case Outcome::Taken:
        return 1;
    case Outcome::Offline:
        return 2;
    case Outcome::Unknown:
        return 3;
    case Outcome::Failed:
        return 4;
    case Outcome::NotKept:
        break;
    }
    return 5;
}

} // namespace agent
