// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/model/PlanQuestions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace plan_questions
{

namespace
{

QJsonValue cellsOf(const Cells& cells)
{
    return cells.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(cells));
}

QString jsonOf(const QList<RowChange>& edits)
{
    QJsonArray array;
    for (const RowChange& edit : edits)
        array << QJsonObject{{"file", edit.file}, {"before", cellsOf(edit.before)}, {"after", cellsOf(edit.after)}};
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

PlanAnswer plan(Session& session)
{
    PlanAnswer answer;
    for (const QString& file : plan_file::all())
        answer.files.insert(file, {});
    // One statement, so that the version is that of the rows. U+001F stands in no cell.
    session.select(QStringLiteral("select file, array_to_string(cells, chr(31)) as cells from plan.rows() "
                                  "union all select '', plan.version()"),
                   {}, [&](const Row& row) {
                       const QString file = row["file"].toString();
                       if (file.isEmpty())
                           answer.version = row["cells"].toString();
                       else
                           answer.files[file].append(row["cells"].toString().split(QChar(0x1F)));
                   });
    return answer;
}

PlanChange lastChange(Session& session)
{
    PlanChange last;
    session.select(QStringLiteral("select at, who, changes from plan.last_change()"), {}, [&](const Row& row) {
        last = {row["at"].toDateTime(), row["who"].toString(), row["changes"].toInt()};
    });
    return last;
}

PlanPreview preview(Session& session, const QList<RowChange>& edits)
{
    PlanPreview answer;
    session.select(QStringLiteral("select plan.preview_edits(edits => (:edits)::jsonb)::text as preview"),
                   {{QStringLiteral("edits"), jsonOf(edits)}},
                   [&](const Row& row) { answer = PlanPreview::fromJson(row["preview"].toString().toUtf8()); });
    return answer;
}

QList<FileChange> apply(Session& session, const QList<RowChange>& edits, const QString& version, const QString& badge)
{
    QList<FileChange> changes;
    session.select(QStringLiteral("select file, added, changed, removed from plan.apply_edits(edits => (:edits)::jsonb, "
                                  "base_version => :version, by_badge => :badge) where added + changed + removed > 0"),
                   {{QStringLiteral("edits"), jsonOf(edits)},
                    {QStringLiteral("version"), version},
                    {QStringLiteral("badge"), badge}},
                   [&](const Row& row) {
                       changes.append({row["file"].toString(), row["added"].toInt(), row["changed"].toInt(),
                                       row["removed"].toInt()});
                   });
    return changes;
}

} // namespace plan_questions
