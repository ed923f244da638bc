// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// A connection somebody keeps under a name.
struct Profile {
    QString name;
    QString conninfo; ///< As libpq takes it; never with a password.
    bool operator==(const Profile&) const = default;
};

/// The connections that are kept in the settings, and which of them is used when nothing else is said.
namespace profiles
{

[[nodiscard]] QList<Profile> all();
/// Keeps these, in this order. Passwords are taken out of them: they belong in ~/.pgpass, a service file, or nowhere.
void keep(const QList<Profile>& list);
/// Adds it, or puts it in the place of the one of that name.
void keep(const Profile& profile);

[[nodiscard]] QString usual(); ///< Name of the one used by default; empty = none.
void setUsual(const QString& name);

/// Without `password`; as it is when it cannot be understood.
[[nodiscard]] QString withoutPassword(const QString& conninfo);
/// Whether it names a password.
[[nodiscard]] bool hasPassword(const QString& conninfo);
/// `key='value'` as libpq reads it; nothing for an empty value.
[[nodiscard]] QString part(const QString& key, const QString& value);

/// Where the window connects to: @p given on the command line, else what the PG* variables say (an empty text), else the
/// profile used by default.
[[nodiscard]] QString choose(const QString& given);
/// Nothing says where a database is: neither @p given, nor a variable of libpq, nor a profile.
[[nodiscard]] bool isFirstRun(const QString& given);
/// A variable of the environment says where the database is.
[[nodiscard]] bool environmentSays();

} // namespace profiles
