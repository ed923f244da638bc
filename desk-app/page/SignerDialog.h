// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/Units.h"

#include <QDialog>

class Database;
class DatabaseError;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QStandardItemModel;

/// Asks who sits at this desk: a name or a badge, completed from the people of the district.
class SignerDialog : public QDialog
{
    Q_OBJECT
public:
    SignerDialog(Database& database, const Units& units, QWidget* parent);

    void accept() override;

signals:
    void chosen(const PersonRow& person);

private:
    void build();
    void offer(const QList<PersonRow>& people);
    void look();
    /// The one person that the text means: by line, by badge, or by a name that only one has. Null when there is none.
    [[nodiscard]] const PersonRow* found() const;
    [[nodiscard]] QString lineOf(const PersonRow& person) const;

    const Units m_units;
    QList<PersonRow> m_people;
    QStandardItemModel* m_model;
    QLineEdit* m_edit;
    QLabel* m_about;
    QDialogButtonBox* m_buttons;
};
