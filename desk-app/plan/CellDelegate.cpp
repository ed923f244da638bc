// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/CellDelegate.h"

#include "desk-app/plan/model/PlanTableModel.h"

#include <QAbstractProxyModel>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

void fillChoices(QComboBox* box, const PlanEditor& editor, const QString& file, const PlanColumn& column, const QString& name)
{
    box->clear();
    if (column.type == PlanColumn::Type::Word) {
        for (const QString& word : column.words)
            box->addItem(PlanColumn::word(file, name, word), word);
        return;
    }
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItem(QString(), QString());
    for (const Cells& row : editor.rows(column.refers))
        box->addItem(row.value(0) + u' ' + row.value(1), row.value(0));
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

QString chosenCode(const QComboBox* box)
{
    const int at = box->isEditable() ? box->findText(box->currentText()) : box->currentIndex();
    return at >= 0 ? box->itemData(at).toString() : box->currentText().trimmed();
}

void chooseCode(QComboBox* box, const QString& code)
{
    const int at = box->findData(code);
    box->setCurrentIndex(at);
    if (at < 0 && box->isEditable()) box->setEditText(code);
}

namespace
{

QModelIndex sourceOf(QModelIndex index)
{
    while (const auto* proxy = qobject_cast<const QAbstractProxyModel*>(index.model()))
        index = proxy->mapToSource(index);
    return index;
}

} // namespace

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QModelIndex source = sourceOf(index);
    const auto* model = qobject_cast<const PlanTableModel*>(source.model());
    if (!model) return RowDelegate::createEditor(parent, option, index);
    const PlanColumn column = model->column(source.column());
    QWidget* made = nullptr;
    if (column.type == PlanColumn::Type::Word || column.type == PlanColumn::Type::Reference) {
        auto* box = new QComboBox(parent);
        fillChoices(box, model->editor(), model->file(), column, model->nameOf(source.column()));
        made = box;
    } else {
        auto* line = new QLineEdit(parent);
        if (column.type == PlanColumn::Type::Date) line->setPlaceholderText(QStringLiteral("2026-01-31"));
        if (column.type == PlanColumn::Type::Time) line->setPlaceholderText(QStringLiteral("08:00"));
        made = line;
    }
    made->setAccessibleName(column.title);
    return made;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString cell = index.data(Qt::EditRole).toString();
    if (auto* box = qobject_cast<QComboBox*>(editor))
        chooseCode(box, cell);
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setText(cell);
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, chosenCode(box));
    else if (const auto* line = qobject_cast<QLineEdit*>(editor))
        model->setData(index, line->text());
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return RowDelegate::sizeHint(option, index) + QSize(option.fontMetrics.averageCharWidth() + 8, 0);
}
