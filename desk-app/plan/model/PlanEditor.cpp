// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/model/PlanEditor.h"

#include <QSet>

/// One step of the undo stack.
class PlanStep : public QUndoCommand
{
public:
    PlanStep(PlanEditor& editor, const QString& text, QList<RowChange> changes)
        : QUndoCommand(text), m_editor(editor), m_changes(std::move(changes))
    {
    }
    void redo() override { m_editor.put(m_changes, true); }
    void undo() override { m_editor.put(m_changes, false); }

private:
    PlanEditor& m_editor;
    QList<RowChange> m_changes;
};

namespace
{

QSet<QStringList> setOf(const QList<Cells>& rows)
{
    return {rows.begin(), rows.end()};
}

// A record that went and one that came with the same key are one that changed.
QList<RowChange> difference(const QString& file, const QList<Cells>& base, const QList<Cells>& now)
{
    const QSet<QStringList> were = setOf(base), are = setOf(now);
    QHash<QString, Cells> gone;
    QList<RowChange> changes;
    for (const Cells& row : base) {
        if (!are.contains(row)) gone.insert(plan_file::keyOf(file, row), row);
    }
    for (const Cells& row : now) {
        if (!were.contains(row)) changes.append({file, gone.take(plan_file::keyOf(file, row)), row});
    }
    for (const Cells& row : std::as_const(gone))
        changes.append({file, row, {}});
    return changes;
}

} // namespace

PlanEditor::PlanEditor(QObject* parent) : QObject(parent)
{
    connect(&m_undo, &QUndoStack::indexChanged, this, &PlanEditor::pendingChanged);
}

void PlanEditor::setPlan(const PlanAnswer& plan)
{
    if (plan.version == m_version) return;
    const QList<RowChange> mine = pending();
    m_base = m_now = plan.files;
    m_version = plan.version;
    m_lost.clear();
    m_undo.clear();
    QList<RowChange> kept;
    for (const RowChange& change : mine) {
        const bool there = m_now.value(change.file).contains(change.before);
        const bool done = change.after.isEmpty() ? !there : m_now.value(change.file).contains(change.after);
        if (done) continue;
        if (change.before.isEmpty() || there)
            kept.append(change);
        else
            m_lost.append(change);
    }
    if (!kept.isEmpty()) m_undo.push(new PlanStep(*this, tr("Changes made before"), kept));
    emit reset();
    emit pendingChanged();
}

void PlanEditor::setMayEdit(bool may)
{
    if (may == m_mayEdit) return;
    m_mayEdit = may;
    emit mayEditChanged(may);
}

QList<Cells> PlanEditor::rowsOf(const QString& file, const QString& code) const
{
    QList<Cells> found;
    for (const Cells& row : m_now.value(file)) {
        if (row.first() == code) found.append(row);
    }
    return found;
}

Cells PlanEditor::row(const QString& file, const QString& code) const
{
    for (const Cells& row : m_now.value(file)) {
        if (row.first() == code) return row;
    }
    return plan_file::blank(file);
}

QString PlanEditor::name(const QString& file, const QString& code) const
{
    const QString found = row(file, code).value(1);
    return found.isEmpty() ? code : found;
}

bool PlanEditor::isPending(const QString& file, const Cells& cells) const
{
    return !m_base.value(file).contains(cells);
}

void PlanEditor::change(const QString& text, const QList<RowChange>& changes)
{
    if (m_mayEdit && !changes.isEmpty()) m_undo.push(new PlanStep(*this, text, changes));
}

QList<RowChange> PlanEditor::pending() const
{
    QList<RowChange> all = m_lost;
    for (const QString& file : plan_file::all())
        all += difference(file, m_base.value(file), m_now.value(file));
    return all;
}

void PlanEditor::discard()
{
    m_now = m_base;
    m_lost.clear();
    m_undo.clear();
    emit reset();
    emit pendingChanged();
}

void PlanEditor::put(const QList<RowChange>& changes, bool forwards)
{
    QStringList touched;
    for (qsizetype at = 0; at < changes.size(); ++at) {
        const RowChange& change = changes.at(forwards ? at : changes.size() - 1 - at);
        replace(change.file, forwards ? change.before : change.after, forwards ? change.after : change.before);
        if (!touched.contains(change.file)) touched.append(change.file);
    }
    for (const QString& file : std::as_const(touched))
        emit changed(file);
}

void PlanEditor::replace(const QString& file, const Cells& before, const Cells& after)
{
    QList<Cells>& rows = m_now[file];
    const qsizetype at = before.isEmpty() ? -1 : rows.indexOf(before);
    if (at < 0) {
        if (!after.isEmpty()) rows.append(after);
    } else if (after.isEmpty()) {
        rows.removeAt(at);
    } else {
        rows[at] = after;
    }
}
