// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/log/model/ChangeModel.h"
#include "desk-app/log/model/ChangesModel.h"

#include <QWidget>

class Card;
class EmptyState;
class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTableView;
class QTimer;
class QTreeView;

/// Who changed what: a bar of filters, the changes in groups, and beside them the chosen one before and after.
class ChangesView : public QWidget
{
    Q_OBJECT
public:
    explicit ChangesView(QWidget* parent = nullptr);

    [[nodiscard]] ChangesModel& model() { return m_model; }
    [[nodiscard]] ChangeFilter filter() const;
    void setZone(const QTimeZone& zone);
    /// What the bar says, to be kept, and to be restored; nothing is emitted.
    [[nodiscard]] QVariantMap choices() const;
    void setChoices(const QVariantMap& choices);
    /// Chooses the newest change when none is chosen, so that the pane beside has something to show.
    void chooseFirst();
    /// The change of a group of one, which the model does not hold.
    void showSole(const QString& groupKey, const Change& change);
    [[nodiscard]] QTableView* fields() const { return m_fields; }

signals:
    void filterChanged();
    /// A group of one is chosen: showSole() its change.
    void soleWanted(const ChangeGroup& group);

private:
    QWidget* buildBar();
    void addFilter(QHBoxLayout* bar, const QString& label, QWidget* box, const QString& name);
    QWidget* buildTree();
    QWidget* buildPane();
    void showPeriod();
    void choose(const QModelIndex& index);
    void show(const std::optional<Change>& change, const ChangeGroup* group);

    ChangesModel m_model;
    ChangeModel m_change;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
    QString m_sole; ///< Key of the group of one that is shown, or waited for.
    QTimer* m_typed;
    QComboBox *m_period, *m_kind;
    QDateEdit *m_from, *m_through;
    QLineEdit *m_search, *m_who;
    QTreeView* m_tree;
    QTableView* m_fields;
    QLabel* m_about;
    Card* m_pane;
    EmptyState *m_empty, *m_noChange;
};
