// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/people/model/PeopleRows.h"

/// What an appeal is about, in words: a term of the score, a duty, a visit, or the month.
[[nodiscard]] QString appealSubject(const AppealRow& appeal);
/// The state of an appeal in words.
[[nodiscard]] QString appealState(const QString& state);

/// Appeals: a row each.
class AppealsModel : public RowsModel<AppealRow>
{
    Q_OBJECT
public:
    enum Column { Number, State, Person, About, Text, Lodged, Answer, ColumnCount };
    using RowsModel::RowsModel;

    void setZone(const QTimeZone& zone);
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const AppealRow& appeal) const override { return QString::number(appeal.number); }

private:
    [[nodiscard]] QString shown(const AppealRow& appeal, int column) const;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};
