// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of today is put together, and what is said where there is nothing to show.
#include "desk-app/map/MapLegend.h"
#include "desk-app/map/MapView.h"
#include "desk-app/today/TodayHead.h"
#include "desk-app/today/TodayPage.h"
#include "desk-app/today/TodayTables.h"
#include "desk-app/today/TodayTiles.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

void TodayPage::build()
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(20, 14, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_head = new TodayHead);
    layout->addWidget(m_tiles = new TodayTiles);
    layout->addWidget(buildPictures(), 1);
    // Nothing scrolls at the size of text that most desks have; at twice that, something must.
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    all->addWidget(scroll);
}

QWidget* TodayPage::buildPictures()
{
    m_linesTable = TodayTables::lines(&m_linesShown);
    m_linesEmpty = new EmptyState(m_linesTable, {}, {});
    m_linesCard = new Card(tr("Completion by line"));
    m_linesCard->addContent(m_linesTable);
    auto* lists = new QSplitter(Qt::Vertical);
    lists->addWidget(buildUrgent());
    lists->addWidget(buildLists());
    lists->setSizes({300, 380});
    auto* all = new QSplitter(Qt::Horizontal);
    all->addWidget(buildMap());
    all->addWidget(m_linesCard);
    all->addWidget(lists);
    for (int at = 0; at < all->count(); ++at)
        all->setStretchFactor(at, QList{42, 28, 30}.at(at));
    all->setSizes({478, 320, 348});
    for (QSplitter* splitter : {lists, all}) {
        splitter->setHandleWidth(12);
        splitter->setChildrenCollapsible(false);
    }
    return all;
}

Card* TodayPage::buildUrgent()
{
    m_urgentTable = TodayTables::urgent(&m_urgent);
    m_urgentCard = new Card(tr("Now"));
    m_urgentCard->addContent(m_urgentTable);
    return m_urgentCard;
}

Card* TodayPage::buildLists()
{
    m_listTable = TodayTables::visits(&m_list);
    m_listEmpty = new EmptyState(m_listTable, {}, {});
    m_feedTable = TodayTables::clockIns(&m_clockIns);
    m_acknowledge = new QPushButton;
    m_acknowledge->setObjectName(QStringLiteral("acknowledgeButton"));
    auto* missed = new QWidget;
    auto* down = new QVBoxLayout(missed);
    down->setContentsMargins(0, 0, 0, 6);
    down->addWidget(m_listTable, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(10, 0, 10, 0);
    foot->addStretch();
    foot->addWidget(m_acknowledge);
    down->addLayout(foot);
    auto* stack = new QStackedWidget;
    stack->addWidget(missed);
    stack->addWidget(m_feedTable);
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("todayTabs"));
    m_tabs->setAccessibleName(tr("What is listed"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->addTab(QString());
    m_tabs->addTab(tr("Clock-ins"));
    connect(m_tabs, &QTabBar::currentChanged, stack, &QStackedWidget::setCurrentIndex);
    auto* card = new Card({});
    card->addContent(m_tabs, 0);
    card->addContent(stack, 1);
    return card;
}

Card* TodayPage::buildMap()
{
    auto* card = new Card(tr("Checkpoints"));
    auto* nowButton = new QPushButton(tr("Now"));
    auto* dayButton = new QPushButton(tr("Whole day"));
    nowButton->setToolTip(tr("The duty under way; between duties the last one"));
    dayButton->setToolTip(tr("The worst of the day"));
    nowButton->setObjectName(QStringLiteral("mapNowButton"));
    dayButton->setObjectName(QStringLiteral("mapDayButton"));
    for (QPushButton* button : {nowButton, dayButton}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        card->addControl(button);
    }
    nowButton->setChecked(true);
    connect(nowButton, &QPushButton::clicked, this, [this] { setMapView(CheckpointsModel::View::Now); });
    connect(dayButton, &QPushButton::clicked, this, [this] { setMapView(CheckpointsModel::View::WholeDay); });
    m_map = new MapView(&m_checkpoints);
    m_about = new QLabel(m_map);
    m_about->setObjectName(QStringLiteral("aboutCheckpoint"));
    m_about->setMargin(10);
    m_about->setAutoFillBackground(true);
    m_about->setFrameShape(QFrame::StyledPanel);
    m_about->setTextFormat(Qt::PlainText);
    m_about->move(12, 10);
    m_about->hide();
    card->addContent(m_map, 1);
    card->addContent(new MapLegend, 0);
    return card;
}

// Why there is nothing, and what would change that.
void TodayPage::tellEmpty()
{
    if (!m_asker.day().asOf.isValid())
        m_linesEmpty->setTexts(tr("Waiting for the database"), tr("The day shows as soon as it answers."));
    else if (m_checkpoints.rowCount() == 0)
        m_linesEmpty->setTexts(tr("There is no plan yet"),
                               tr("Bring one in on page Plan, or with: patrolctl plan import FOLDER"));
    else if (m_lines.rowCount() == 0)
        m_linesEmpty->setTexts(tr("No line has a duty today"),
                               tr("Shifts, rosters and the calendar of the plan give none for this date. Look on page "
                                  "Plan, dispatch a mobile duty there, or bring in a plan: patrolctl plan import FOLDER"));
    else
        m_linesEmpty->setTexts(tr("No line of this unit has a duty today"), tr("Choose another unit above."));
}
