// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanEditor.h"
#include "desk-app/plan/model/PlanColumns.h"
#include "desk-app/widgets/RowDelegate.h"

class QComboBox;

/// Fills @p box with what may stand in a column: words, or what it refers to, to be found by code or name. The data of
/// its entries are codes. Without a code: nothing given.
void fillChoices(QComboBox* box, const PlanEditor& editor, const QString& file, const PlanColumn& column, const QString& name);
/// The code that is chosen or typed.
[[nodiscard]] QString chosenCode(const QComboBox* box);
void chooseCode(QComboBox* box, const QString& code);

/// Edits a cell of the plan: a list of words, a search for what it refers to, else a line of text.
class CellDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    /// Wide enough for the text and the room around it.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};
