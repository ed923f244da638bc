// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/log/model/ChangesModel.h"

#include "desk-app/log/model/LogWords.h"
#include "desk-app/rows/Roles.h"

#include <QLocale>
#include <QSet>
#include <algorithm>

namespace
{

QString named(const QString& code, const QString& name)
{
    return name.isEmpty() ? code : QStringLiteral("%1  %2").arg(name, code);
}

} // namespace

void ChangesModel::setZone(const QTimeZone& zone)
{
    if (m_zone == zone) return;
    m_zone = zone;
    if (!m_nodes.empty()) emit dataChanged(index(0, When), index(rowCount() - 1, ColumnCount - 1));
}

void ChangesModel::show(const QList<ChangeGroup>& page, bool complete)
{
    beginResetModel();
    m_nodes.clear();
    for (const ChangeGroup& group : page)
        m_nodes.push_back(std::make_unique<Node>(Node{group, static_cast<int>(m_nodes.size()), {}, false}));
    m_complete = complete;
    m_asking = false;
    endResetModel();
}

void ChangesModel::showNewest(const QList<ChangeGroup>& page, bool complete)
{
    qsizetype fresh = 0;
    while (fresh < page.size() && !find(page.at(fresh).key()))
        ++fresh;
    if (m_nodes.empty() || fresh == page.size()) return show(page, complete);
    insert(0, page.mid(0, fresh));
}

void ChangesModel::addGroups(const QList<ChangeGroup>& page, bool complete)
{
    m_asking = false;
    m_complete = complete;
    insert(rowCount(), page);
}

void ChangesModel::insert(int at, const QList<ChangeGroup>& page)
{
    if (page.isEmpty()) return;
    beginInsertRows({}, at, at + static_cast<int>(page.size()) - 1);
    int row = at;
    for (const ChangeGroup& group : page)
        m_nodes.insert(m_nodes.begin() + row++, std::make_unique<Node>(Node{group, 0, {}, false}));
    for (std::size_t each = static_cast<std::size_t>(at); each < m_nodes.size(); ++each)
        m_nodes[each]->row = static_cast<int>(each);
    endInsertRows();
}

void ChangesModel::addChanges(const QString& key, const QList<Change>& page)
{
    Node* node = find(key);
    if (!node) return;
    node->asking = false;
    if (page.isEmpty()) {
        node->group.changes = static_cast<int>(node->changes.size()); // as many as there are
        return;
    }
    const int first = static_cast<int>(node->changes.size());
    beginInsertRows(createIndex(node->row, 0), first, first + static_cast<int>(page.size()) - 1);
    node->changes += page;
    endInsertRows();
}

void ChangesModel::giveUpChanges(const QString& key)
{
    if (Node* node = find(key)) node->asking = false;
}

ChangesModel::Node* ChangesModel::find(const QString& key) const
{
    const auto found = std::find_if(m_nodes.begin(), m_nodes.end(), [&](const auto& node) { return node->group.key() == key; });
    return found == m_nodes.end() ? nullptr : found->get();
}

/// Of a group's index: that group. A change's index holds its group as pointer, a group's none.
ChangesModel::Node* ChangesModel::node(const QModelIndex& parent) const
{
    if (!parent.isValid() || parent.internalPointer() || static_cast<std::size_t>(parent.row()) >= m_nodes.size()) return nullptr;
    return m_nodes[static_cast<std::size_t>(parent.row())].get();
}

const ChangeGroup* ChangesModel::group(const QModelIndex& index) const
{
    if (!index.isValid()) return nullptr;
    if (const auto* under = static_cast<const Node*>(index.internalPointer())) return &under->group;
    const Node* own = node(index);
    return own ? &own->group : nullptr;
}

std::optional<Change> ChangesModel::change(const QModelIndex& index) const
{
    const auto* under = static_cast<const Node*>(index.isValid() ? index.internalPointer() : nullptr);
    return under && index.row() < under->changes.size() ? std::optional(under->changes.at(index.row())) : std::nullopt;
}

QModelIndex ChangesModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) return {};
    return parent.isValid() ? createIndex(row, column, node(parent)) : createIndex(row, column);
}

QModelIndex ChangesModel::parent(const QModelIndex& index) const
{
    const auto* under = static_cast<const Node*>(index.isValid() ? index.internalPointer() : nullptr);
    return under ? createIndex(under->row, 0) : QModelIndex();
}

int ChangesModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) return static_cast<int>(m_nodes.size());
    const Node* under = parent.column() == 0 ? node(parent) : nullptr;
    return under ? static_cast<int>(under->changes.size()) : 0;
}

int ChangesModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

bool ChangesModel::hasChildren(const QModelIndex& parent) const
{
    if (!parent.isValid()) return !m_nodes.empty();
    const Node* under = parent.column() == 0 ? node(parent) : nullptr;
    return under && under->group.changes > 1;
}

bool ChangesModel::canFetchMore(const QModelIndex& parent) const
{
    if (!parent.isValid()) return !m_complete && !m_asking && !m_nodes.empty();
    const Node* under = parent.column() == 0 ? node(parent) : nullptr;
    return under && !under->asking && under->group.changes > 1 && under->changes.size() < under->group.changes;
}

void ChangesModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent)) return;
    if (Node* under = node(parent)) {
        under->asking = true;
        emit changesWanted(under->group, under->changes.isEmpty() ? 0 : under->changes.constLast().number);
    } else {
        m_asking = true;
        emit groupsWanted(m_nodes.back()->group);
    }
}

QString ChangesModel::instant(const QDateTime& at) const
{
    return at.toTimeZone(m_zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString ChangesModel::shown(const ChangeGroup& group, int column) const
{
    const bool several = group.changes > 1;
    switch (column) {
    case When:
        return instant(group.at);
    case What:
        return several ? tr("%n change(s) together", nullptr, group.changes) : LogWords::kind(group.kind);
    case Thing:
        return several ? LogWords::counted(group.kinds) : named(group.code, group.name);
    case Action:
        if (group.added == group.changes) return LogWords::action(false, true);
        if (group.removed == group.changes) return LogWords::action(true, false);
        if (group.added == 0 && group.removed == 0) return LogWords::action(true, true);
        return tr("+%1 −%2 ~%3").arg(group.added).arg(group.removed).arg(group.changes - group.added - group.removed);
    case Who:
        return group.personName.isEmpty() ? group.login : QStringLiteral("%1 (%2)").arg(group.personName, group.badge);
    case Unit:
        return several ? QString() : group.unitName;
    default:
        return {};
    }
}

QString ChangesModel::shown(const Change& change, int column) const
{
    switch (column) {
    case When:
        return {};
    case What:
        return LogWords::kind(change.kind);
    case Thing:
        return named(change.code, change.name);
    case Action:
        return LogWords::action(change.existed, change.exists);
    case Who:
        return change.personName.isEmpty() ? QString() : QStringLiteral("%1 (%2)").arg(change.personName, change.badge);
    case Unit:
        return change.unitName;
    default:
        return {};
    }
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ChangeGroup* of = group(index);
    const std::optional<Change> one = change(index);
    switch (role) {
    case Qt::DisplayRole:
        return one ? shown(*one, index.column()) : shown(*of, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Who) return tr("Login %1").arg(of->login);
        if (index.column() == Action && !one)
            return tr("%1 added, %2 removed, %3 changed").arg(of->added).arg(of->removed).arg(of->changes - of->added - of->removed);
        return one ? shown(*one, index.column()) : shown(*of, index.column());
    case CodeRole:
        return one ? one->code : of->code;
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    case Thing:
        return tr("Which");
    case Action:
        return tr("How");
    case Who:
        return tr("Who");
    case Unit:
        return tr("Unit");
    default:
        return {};
    }
}
