// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/people/model/PeopleFilter.h"
#include "desk-app/people/model/PeopleModel.h"

#include <QVariantMap>
#include <QWidget>

class EmptyState;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

/// Everybody's month as a table, with what narrows it: a search, the kind of person, the grade.
class PeopleTable : public QWidget
{
    Q_OBJECT
public:
    explicit PeopleTable(QWidget* parent = nullptr);

    void show(const QList<PersonScore>& people);
    /// What is shown while there are no rows.
    void say(const QString& title, const QString& explanation);
    [[nodiscard]] QTableView* table() const { return m_table; }
    /// The person chosen; null when there is none.
    [[nodiscard]] const PersonScore* chosen() const;
    [[nodiscard]] const PersonScore* find(const QString& badge) const;
    /// The person so many rows below (above, when negative) the one of @p badge, as sorted and filtered; null at the ends.
    [[nodiscard]] const PersonScore* neighbour(const QString& badge, int step) const;
    void choose(const QString& badge); ///< Selects the row when it is there.
    /// The lowest final score there is: whose month tells most.
    [[nodiscard]] const PersonScore* mostTelling() const;
    [[nodiscard]] QVariantMap filters() const;
    void setFilters(const QVariantMap& filters);

signals:
    void personWanted(const QString& badge);
    void filtersChanged();

private:
    QWidget* buildFilters();
    void buildTable();
    void apply();
    void count();
    PeopleModel m_model;
    PeopleFilter m_filter;
    QLineEdit* m_search;
    QComboBox *m_kind, *m_grade;
    QLabel* m_count;
    QTableView* m_table;
    EmptyState* m_empty;
    QString m_title, m_explanation;
};
