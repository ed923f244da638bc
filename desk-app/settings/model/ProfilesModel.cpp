// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/model/ProfilesModel.h"

void ProfilesModel::load()
{
    QList<ProfileRow> rows;
    const QString usual = profiles::usual();
    for (const Profile& profile : profiles::all())
        rows.append({profile, profile.name == usual});
    show(rows);
}

int ProfilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProfilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Where:
        return tr("Where");
    case Usual:
        return tr("At the start");
    default:
        return {};
    }
}

QVariant ProfilesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ProfileRow& of = row(index.row());
    if (role == Qt::ToolTipRole) return of.profile.conninfo;
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case Name:
        return of.profile.name;
    case Where:
        return of.profile.conninfo;
    case Usual:
        return of.isUsual ? tr("✓ opened") : QString();
    default:
        return {};
    }
}
