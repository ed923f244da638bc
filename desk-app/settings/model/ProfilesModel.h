// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/settings/connection/Profiles.h"

/// A kept connection, and whether it is the one used by default.
struct ProfileRow {
    Profile profile;
    bool isUsual = false;
    bool operator==(const ProfileRow&) const = default;
};

/// The connections that are kept.
class ProfilesModel : public RowsModel<ProfileRow>
{
    Q_OBJECT
public:
    enum Column { Name, Where, Usual, ColumnCount };

    using RowsModel::RowsModel;

    /// Reads them from the settings.
    void load();

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const ProfileRow& row) const override { return row.profile.name; }
    [[nodiscard]] bool isNews(const ProfileRow*, const ProfileRow&) const override { return false; }
};
