// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"

#include <QDate>
#include <QTimer>

class MonthBox;
class PageHead;
class PlacesOverview;
class PlaceView;
class QStackedWidget;
class UnitBox;
struct PlacesAnswer;

/// 点位: the month as each place saw it. How long nobody came, in which hours of the week nobody ever does, how well a
/// stranger could guess; and the month of one place, clock-in by clock-in.
class PlacesPage : public Page
{
    Q_OBJECT
public:
    explicit PlacesPage(Database& database, QWidget* parent = nullptr);

    void setUnits(const Units& units) override;
    void chooseUnit(const QString& unit) override;
    void open(const QVariantMap& what) override;
    [[nodiscard]] QStringList views() const override;
    void showView(const QString& view) override;

protected:
    void askAll() override;
    void setOld(bool old) override;

private:
    void build();
    void connectParts();
    void askMonth();
    void show(const PlacesAnswer& answer);
    void openPlace(QString checkpoint); ///< By value: what is wanted is forgotten when it opens.
    void tellTime();

    QString m_wanted; ///< The place to open as soon as its month is there.
    QDateTime m_asOf;
    bool m_old = false;
    QTimer m_later{this}; ///< Clock-ins change a month little: it is asked for again after a while.
    PageHead* m_head = nullptr;
    UnitBox* m_unitBox = nullptr;
    MonthBox* m_monthBox = nullptr;
    QStackedWidget* m_stack = nullptr;
    PlacesOverview* m_overview = nullptr;
    PlaceView* m_place = nullptr;
};
