// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/connection/Profiles.h"

#include "desk-app/database/ConnectionString.h"
#include "desk-app/database/DatabaseError.h"

#include <QSettings>
#include <algorithm>
#include <array>

namespace profiles
{

namespace
{

const QString listKey = QStringLiteral("connections");
const QString usualKey = QStringLiteral("connection/usual");
const QString password = QStringLiteral("password");

} // namespace

QList<Profile> all()
{
    QSettings settings;
    QList<Profile> list;
    const int count = settings.beginReadArray(listKey);
    for (int at = 0; at < count; ++at) {
        settings.setArrayIndex(at);
        list.append({settings.value(QStringLiteral("name")).toString(), settings.value(QStringLiteral("conninfo")).toString()});
    }
    return list;
}

void keep(const QList<Profile>& list)
{
    QSettings settings;
    settings.remove(listKey);
    settings.beginWriteArray(listKey, static_cast<int>(list.size()));
    for (int at = 0; at < list.size(); ++at) {
        settings.setArrayIndex(at);
        settings.setValue(QStringLiteral("name"), list.at(at).name);
        settings.setValue(QStringLiteral("conninfo"), withoutPassword(list.at(at).conninfo));
    }
    settings.endArray();
    settings.sync();
}

void keep(const Profile& profile)
{
    QList<Profile> list = all();
    const auto found = std::find_if(list.begin(), list.end(), [&](const Profile& one) { return one.name == profile.name; });
    if (found == list.end())
        list.append(profile);
    else
        *found = profile;
    keep(list);
}

QString usual()
{
    return QSettings().value(usualKey).toString();
}

void setUsual(const QString& name)
{
    QSettings().setValue(usualKey, name);
}

QString part(const QString& key, const QString& value)
{
    if (value.isEmpty()) return {};
    QString quoted = value;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return QStringLiteral("%1='%2'").arg(key, quoted);
}

bool hasPassword(const QString& conninfo)
try {
    return !ConnectionString::parse(conninfo).value(password).isEmpty();
} catch (const DatabaseError&) {
    return false;
}

QString withoutPassword(const QString& conninfo)
try {
    if (!hasPassword(conninfo)) return conninfo;
    QStringList parts;
    const ConnectionString parsed = ConnectionString::parse(conninfo);
    for (const auto& [key, value] : parsed.parameters()) {
        if (key != password) parts.append(part(key, value));
    }
    return parts.join(u' ');
} catch (const DatabaseError&) {
    return conninfo;
}

bool environmentSays()
{
    constexpr std::array names{"PGSERVICE", "PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER"};
    return std::any_of(names.begin(), names.end(), [](const char* name) { return !qEnvironmentVariableIsEmpty(name); });
}

QString choose(const QString& given)
{
    if (!given.isEmpty() || environmentSays()) return given;
    const QList<Profile> list = all();
    for (const Profile& profile : list) {
        if (profile.name == usual()) return profile.conninfo;
    }
    return list.isEmpty() ? QString() : list.first().conninfo;
}

bool isFirstRun(const QString& given)
{
    return given.isEmpty() && !environmentSays() && all().isEmpty();
}

} // namespace profiles
