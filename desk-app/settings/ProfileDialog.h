// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/settings/connection/Profiles.h"

#include <QDialog>

class ConnectionForm;
class QDialogButtonBox;
class QLineEdit;
class TrialPanel;

/// Edits a connection, and tries it.
class ProfileDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param taken names of the other profiles, which it may not have.
    ProfileDialog(const Profile& profile, const QStringList& taken, QWidget* parent = nullptr);
    [[nodiscard]] Profile profile() const;

private:
    void look();
    QStringList m_taken;
    QLineEdit* m_name;
    ConnectionForm* m_form;
    TrialPanel* m_trial;
    QDialogButtonBox* m_buttons;
};
