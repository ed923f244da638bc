// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/harness/TemporaryDatabase.h"

/// A database of its own with the small district of district.sql: stations S1 and S2, lines L1 (C1 to C3) and
/// L2 (C4 to C6), a fixed reader F1 … F6 at each checkpoint, and 张三, 李四, 王五.
class District
{
public:
    District();
    /// Settings of this process alone, empty: tests that run side by side do not read each other's.
    static void useOwnSettings();

    [[nodiscard]] QString conninfo() const { return m_database.conninfo(); }
    [[nodiscard]] QProcessEnvironment environment() const { return m_database.environment(); }
    QString sql(const QString& statements) const { return m_database.sql(statements); }

    /// A duty of today that accepts now and for the next hour.
    void dutyNow(const QString& line) const;
    /// A duty of today that has ended, and everything that its readers saw is known.
    void dutyOver(const QString& line) const;
    /// Three duties of L1 last month; 张三 came to C1 and C2 each time.
    void lastMonth() const;
    /// 张三's card at the fixed reader of a checkpoint, now, pushed as an agent does. Throws when it is refused.
    void clockIn(const QString& checkpoint) const;

private:
    harness::TemporaryDatabase m_database;
};
