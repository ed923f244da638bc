// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/readers/model/ReaderDaysModel.h"
#include "desk-app/readers/model/ReaderEventsModel.h"
#include "desk-app/readers/model/ReadersRows.h"

#include <QWidget>

class Card;
class ReadersModel;
class QFormLayout;
class QLabel;
class QPushButton;

/// One reader: what it says of itself, its last days, what happened to it.
class ReaderDetail : public QWidget
{
    Q_OBJECT
public:
    explicit ReaderDetail(QWidget* parent = nullptr);

    /// @param reader null: none is chosen.
    void showReader(const HealthRow* reader, const ReadersModel& readers);
    void showHistory(const ReaderAnswer& answer, const QTimeZone& zone);
    void setMay(bool note, bool end);
    [[nodiscard]] QString reader() const { return m_reader; }
    /// The outage that somebody noted and that lasts; 0 = none.
    [[nodiscard]] qint64 openOutage() const { return m_openOutage; }

signals:
    void outageWanted();
    void endWanted();
    void placeWanted(const QString& checkpoint);

private:
    QWidget* buildFacts();
    void look();
    QString m_reader, m_checkpoint;
    QDateTime m_completeThrough;
    qint64 m_openOutage = 0;
    bool m_mayNote = false, m_mayEnd = false;
    ReaderDaysModel m_days;
    ReaderEventsModel m_events;
    Card* m_head;
    QLabel* m_facts;
    QPushButton *m_note, *m_end, *m_place;
};
