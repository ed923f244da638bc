// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/inspect/Doctor.h"

#include "reader-agent/inspect/Checks.h"

namespace agent
{

Findings examine(const Settings& settings, const std::filesystem::path& config)
{
    Findings findings;
    examineHost(settings, config, findings);
    examineCredentials(settings.keys, findings);
    for (const ReaderSettings& reader : settings.readers)
        examineReader(settings, reader, findings);
    examineDatabase(settings, findings);
    return findings;
}

} // namespace agent
