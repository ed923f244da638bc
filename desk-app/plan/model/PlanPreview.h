// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanFiles.h"

#include <QDate>
#include <QMetaType>

class QByteArray;

/// One thing that is wrong with a plan; words::problem() says it.
struct PlanProblem {
    QString file;
    int line = 1; ///< Physical line of the file, as imported or as an export would write it.
    QString column, code, found, expected;
    Cells cells; ///< The record it is in; none when the whole file is meant.
    [[nodiscard]] QString sentence() const; ///< What is wrong and what would be right, in the language of the desk.
    [[nodiscard]] QString place() const;    ///< As patrolctl says it: file:line: column
};

/// How many rows of a file change.
struct FileChange {
    QString file;
    int added = 0, changed = 0, removed = 0;
};

/// A duty before or after a change. No start: there is none.
struct DutyFacts {
    QString start, end; ///< Local times, HH:MM.
    int visits = 0;
    QStringList people; ///< Names.
};

/// A duty of the days to come that a changed plan opens, removes or changes.
struct DutyChange {
    QString what; ///< opened, removed, changed
    QString line, lineName, shift, shiftName;
    QDate date;
    DutyFacts before, after;
    QStringList differs; ///< time, people, visits, stops, terms
};

/// A duty that stays as it was written, or is not opened, although the plan says otherwise.
struct DutyNote {
    QString line, shift, code; ///< started, already_past, no_checkpoint, covered
    QDate date;                ///< The first of them.
    int days = 1;
    [[nodiscard]] QString sentence() const;
};

/// What saving a changed plan would do; with problems it would do nothing.
struct PlanPreview {
    QList<PlanProblem> problems;
    QList<FileChange> files;
    QList<DutyChange> duties;
    QList<DutyNote> notes;
    QString version; ///< Of the plan that it was compared with.

    /// From what plan.preview() and plan.preview_edits() answer.
    [[nodiscard]] static PlanPreview fromJson(const QByteArray& json);
    [[nodiscard]] int count(const QString& what) const; ///< Of duties opened, removed or changed.
    [[nodiscard]] bool changesNothing() const { return problems.isEmpty() && files.isEmpty(); }
};
Q_DECLARE_METATYPE(PlanPreview)
