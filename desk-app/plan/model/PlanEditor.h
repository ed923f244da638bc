// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanQuestions.h"

#include <QObject>
#include <QUndoStack>

/// The plan as it would be with the changes made at this desk: what the views show, and what saving will send. Every
/// change is a set of records, can be undone, and is nothing until it is saved.
class PlanEditor : public QObject
{
    Q_OBJECT
public:
    explicit PlanEditor(QObject* parent = nullptr);

    /// The plan in the database is now @p plan. Changes that are pending are put on top of it again; those whose record
    /// has become another stay pending, and their preview says so.
    void setPlan(const PlanAnswer& plan);
    [[nodiscard]] bool isLoaded() const { return !m_version.isEmpty(); }
    /// There is no plan yet: import one.
    [[nodiscard]] bool isEmpty() const { return rows(plan_file::units).isEmpty(); }
    [[nodiscard]] QString version() const { return m_version; }

    void setMayEdit(bool may);
    [[nodiscard]] bool mayEdit() const { return m_mayEdit; }

    /// The records of a file, with what is pending; in the order of the database, new ones last.
    [[nodiscard]] QList<Cells> rows(const QString& file) const { return m_now.value(file); }
    /// Those whose first cell is @p code.
    [[nodiscard]] QList<Cells> rowsOf(const QString& file, const QString& code) const;
    /// The record of a file with one key column; blank when there is none.
    [[nodiscard]] Cells row(const QString& file, const QString& code) const;
    /// The name of a thing, its code when it has none.
    [[nodiscard]] QString name(const QString& file, const QString& code) const;
    /// Whether the record is not (so) in the database.
    [[nodiscard]] bool isPending(const QString& file, const Cells& cells) const;

    /// Makes changes, as one step that can be undone and that bears @p text. Nothing where the login may not edit.
    void change(const QString& text, const QList<RowChange>& changes);
    void changeRow(const QString& text, const QString& file, const Cells& before, const Cells& after)
    {
        change(text, {{file, before, after}});
    }
    /// What is pending, least: what came and went again is not in it.
    [[nodiscard]] QList<RowChange> pending() const;
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }
    /// Forgets all that is pending.
    void discard();

signals:
    void reset();                      ///< Everything may be different.
    void changed(const QString& file); ///< Records of this file are different.
    void pendingChanged();
    void mayEditChanged(bool may);

private:
    friend class PlanStep;
    void put(const QList<RowChange>& changes, bool forwards);
    void replace(const QString& file, const Cells& before, const Cells& after);

    QHash<QString, QList<Cells>> m_base, m_now;
    QList<RowChange> m_lost; ///< Pending changes of records that are not there (so) any more.
    QString m_version;
    QUndoStack m_undo;
    bool m_mayEdit = false;
};
