// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"

#include <QTimer>

class CardsView;
class PageHead;
class ReadersView;
class SignsView;
class UnitBox;
class QTabBar;
class QStackedWidget;
struct ReadersAnswer;

/// 设备: the health of every reader, cards that nobody knows, and signs to look at.
class ReadersPage : public Page
{
    Q_OBJECT
public:
    explicit ReadersPage(Database& database, QWidget* parent = nullptr);

    void setUnits(const Units& units) override;
    void chooseUnit(const QString& unit) override;
    void setRights(const Rights& rights) override;
    void open(const QVariantMap& what) override;
    [[nodiscard]] QStringList views() const override;
    void showView(const QString& view) override;

protected:
    void askAll() override;
    void setOld(bool old) override;

private:
    enum Tab { ReadersTab, CardsTab, SignsTab };
    void build();
    void connectParts();
    void askReaders();
    void askCards();
    void askSigns();
    void askReader(const QString& reader);
    void noteOutage();
    void endOutage();
    void registerCard(const QString& uid);
    void decide(const QString& decision);
    void nameTabs();
    void tellTime();
    /// Runs a write that is signed; refreshes and says @p done when it is done, tells why when it is refused.
    void write(const std::function<QFuture<qint64>(const QString& badge)>& act,
               const std::function<QString(qint64 answer)>& done);

    QDateTime m_asOf;
    bool m_old = false;
    QTimer m_soon{this};  ///< What readers push is asked about once a second at the most.
    QTimer m_later{this}; ///< A reader that falls silent sends no notice of it.
    PageHead* m_head = nullptr;
    UnitBox* m_unitBox = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    ReadersView* m_readers = nullptr;
    CardsView* m_cards = nullptr;
    SignsView* m_signs = nullptr;
};
