// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/settings/model/ProfilesModel.h"
#include "desk-app/widgets/Card.h"

class QPushButton;
class QTableView;
class TrialPanel;

/// The connections that are kept: made, edited, tried, opened at the start or now. Without passwords.
class ProfilesCard : public Card
{
    Q_OBJECT
public:
    explicit ProfilesCard(QWidget* parent = nullptr);

    [[nodiscard]] QTableView* table() const { return m_table; }
    void load() { m_model.load(); }

signals:
    void said(const QString& message);
    /// The window shall be opened on that connection.
    void connectionWanted(const QString& conninfo);

private:
    QPushButton* addButton(class QBoxLayout* row, const QString& text, const QString& name, void (ProfilesCard::*act)());
    [[nodiscard]] int chosen() const;
    void look();
    void add();
    void edit();
    void remove();
    void makeUsual();
    void openNow();
    void keep(int replaced, const Profile& profile);
    void showDialog(int replaced);

    ProfilesModel m_model;
    QTableView* m_table;
    QPushButton *m_edit, *m_remove, *m_usual, *m_open;
    TrialPanel* m_trial;
};
