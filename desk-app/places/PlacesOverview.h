// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/places/model/GroupsModel.h"
#include "desk-app/places/model/PlacesFilter.h"
#include "desk-app/places/model/PlacesModel.h"
#include "desk-app/places/model/WeekModel.h"

#include <QWidget>

class Card;
class EmptyState;
class PlacesFilters;
class QLabel;
class QPushButton;
class QTableView;

/// The places of a month: a table, the most neglected first; the hours of the week; levels and categories as bars.
class PlacesOverview : public QWidget
{
    Q_OBJECT
public:
    explicit PlacesOverview(QWidget* parent = nullptr);

    void show(const PlacesAnswer& answer, const QTimeZone& zone);
    [[nodiscard]] const PlaceRow* find(const QString& checkpoint) const { return m_places.find(checkpoint); }
    [[nodiscard]] const PlacesModel& places() const { return m_places; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] PlacesFilters* filters() const { return m_filters; }

signals:
    void placeWanted(const QString& checkpoint); ///< Its month is to be opened.

private:
    QWidget* buildTable();
    QWidget* buildPictures();
    QTableView* groupTable(GroupsModel& model, const QString& name, const QString& title);
    void sumUp(); ///< Bars and hours of what is shown.
    void showHours();
    [[nodiscard]] const PlaceRow* chosen() const;

    PlacesModel m_places;
    PlacesFilter m_shown;
    WeekModel m_week;
    GroupsModel m_levels{GroupsModel::By::Level}, m_categories{GroupsModel::By::Category};
    PlacesFilters* m_filters;
    QTableView *m_table = nullptr, *m_weekTable = nullptr;
    Card *m_tableCard = nullptr, *m_weekCard = nullptr;
    QLabel* m_weekNote = nullptr;
    EmptyState* m_empty = nullptr;
    QPushButton *m_allButton = nullptr, *m_oneButton = nullptr;
};
