// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Rows.h"

#include <QObject>
#include <QSet>

class Database;

/// Visits to announce: those that turned missed, and those whose window closed a while ago without data.
struct Misses {
    QList<VisitRow> missed, silent;
    [[nodiscard]] bool isEmpty() const { return missed.isEmpty() && silent.isEmpty(); }
};

/// Notices what was missed since it was last asked, each visit once: also after the connection was lost, and when the
/// window was made anew in another language. What was missed before the program started is in the list, and not told.
class MissWatch : public QObject
{
    Q_OBJECT
public:
    /// A reader delivers within a minute as a rule: only then no data is worth a word.
    static constexpr int patienceSeconds = 150;

    explicit MissWatch(QObject* parent = nullptr) : QObject(parent) {}
    /// The one of a connection; lives as long as @p database.
    static MissWatch& of(Database& database);

    /// What is news among these; @p units are the ones to tell of, empty = all.
    Misses take(const TodayAnswer& day, const QSet<QString>& units);
    /// Whether a window closed so lately that a reader may yet tell: then the day is to be asked for soon again.
    [[nodiscard]] static bool isWaiting(const TodayAnswer& day);

private:
    QSet<QString> m_missed, m_silent; ///< Told, or known from the start.
    bool m_begun = false;
};
