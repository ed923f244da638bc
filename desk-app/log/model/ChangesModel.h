// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/log/model/LogRows.h"

#include <QAbstractItemModel>
#include <QTimeZone>
#include <memory>
#include <optional>
#include <vector>

/// The log as a tree: what was changed together, newest first, and under each group of several its changes. Both levels
/// are fetched page by page: the model says what it wants, and is given it.
class ChangesModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { When, What, Thing, Action, Who, Unit, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setZone(const QTimeZone& zone);
    /// Begins anew with a first page; @p complete: there are no more.
    void show(const QList<ChangeGroup>& page, bool complete);
    /// The newest page again: groups that are new come on top, what is shown stays as it is. Begins anew when there is a
    /// gap between them.
    void showNewest(const QList<ChangeGroup>& page, bool complete);
    void addGroups(const QList<ChangeGroup>& page, bool complete);
    /// Nothing came: fetchMore() may ask again.
    void giveUpGroups() { m_asking = false; }
    /// Changes of the group of that key; ignored when it is gone by now.
    void addChanges(const QString& key, const QList<Change>& page);
    void giveUpChanges(const QString& key);

    /// The group that the index is, or lies under; null for none.
    [[nodiscard]] const ChangeGroup* group(const QModelIndex& index) const;
    /// The change that the index is; none for a group.
    [[nodiscard]] std::optional<Change> change(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void groupsWanted(const ChangeGroup& after);
    void changesWanted(const ChangeGroup& group, qint64 after);

private:
    struct Node {
        ChangeGroup group;
        int row = 0;
        QList<Change> changes;
        bool asking = false;
    };
    [[nodiscard]] Node* node(const QModelIndex& parent) const;
    [[nodiscard]] Node* find(const QString& key) const;
    void insert(int at, const QList<ChangeGroup>& page);
    [[nodiscard]] QString shown(const ChangeGroup& group, int column) const;
    [[nodiscard]] QString shown(const Change& change, int column) const;
    [[nodiscard]] QString instant(const QDateTime& at) const;

    std::vector<std::unique_ptr<Node>> m_nodes;
    bool m_complete = true, m_asking = false;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};
