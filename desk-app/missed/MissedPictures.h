// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/missed/model/MissedVisitsModel.h"

#include <QWidget>
#include <map>

class Card;
class CountChart;

/// What nobody reached, counted by line, checkpoint, crew and hour. A bar can be chosen.
class MissedPictures : public QWidget
{
    Q_OBJECT
public:
    explicit MissedPictures(QWidget* parent = nullptr);
    void show(const MissedFilter& filter);

signals:
    void chosen(MissedBy by, const QString& key); ///< By the person at the desk.

private:
    static QString titleOf(MissedBy by);
    std::map<MissedBy, CountChart*> m_charts;
};
