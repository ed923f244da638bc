// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/model/SettingsQuestions.h"

namespace settings_questions
{

ConnectionFacts connection(Session& session)
{
    ConnectionFacts facts;
    session.select(QStringLiteral("select * from desk.connection()"), {}, [&](const Row& row) {
        facts.login = row["login"].toString();
        facts.database = row["database"].toString();
        facts.serverVersion = row["server_version"].toString();
        facts.schemaVersion = row["schema_version"].toInt();
        facts.overNetwork = row["over_network"].toBool();
        if (!row["encrypted"].isNull()) facts.encrypted = row["encrypted"].toBool();
        facts.protocol = row["protocol"].toString();
        facts.cipher = row["cipher"].toString();
        facts.bits = row["bits"].toInt();
    });
    return facts;
}

} // namespace settings_questions
