// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/places/model/PlaceDaysModel.h"
#include "desk-app/places/model/PlaceVisitsModel.h"
#include "desk-app/places/model/PlacesModel.h"
#include "desk-app/places/model/WeekModel.h"

#include <QWidget>

class Card;
class EmptyState;
class QLabel;
class QPushButton;
class QTableView;

/// The month of one place: every clock-in and every duty day by day, the hours of its week, what is to be said of it.
class PlaceView : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceView(QWidget* parent = nullptr);

    /// @param place as the month tells it; @p places puts it into words.
    void showPlace(const PlaceRow& place, const PlacesModel& places);
    void showDays(const PlaceAnswer& answer, const QTimeZone& zone);
    [[nodiscard]] QString checkpoint() const { return m_checkpoint; }

signals:
    void left(); ///< Back to the overview.
    void mapWanted(const QString& checkpoint);
    void missedWanted(const QString& checkpoint);

private:
    QWidget* buildHead();
    QWidget* buildDays();
    QWidget* buildPictures();
    QString m_checkpoint;
    PlaceDaysModel m_days;
    WeekModel m_week;
    PlaceVisitsModel m_visits;
    QLabel *m_name, *m_about, *m_summary;
    QPushButton* m_back;
    Card* m_weekCard = nullptr;
    EmptyState* m_daysEmpty = nullptr;
};
