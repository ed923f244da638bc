// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/log/LogPage.h"

#include "desk-app/log/ChangesView.h"
#include "desk-app/log/ClockInList.h"
#include "desk-app/log/ClockInsView.h"
#include "desk-app/page/PageHead.h"
#include "desk-app/widgets/Card.h"

#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace
{

constexpr int groupsAPage = 100;
constexpr int changesAPage = 200;
const QString choicesKey = QStringLiteral("changes");
const QString firstJournal = QStringLiteral("00000000-0000-0000-0000-000000000000"); ///< None comes before it.
const QString clockInsView = QStringLiteral("clockins");

QWidget* explanation(const QString& title, const QString& text)
{
    auto* card = new Card(title);
    auto* label = new QLabel(text);
    label->setObjectName(QStringLiteral("logNotAllowed"));
    label->setWordWrap(true);
    label->setContentsMargins(14, 0, 14, 12);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    card->addContent(label);
    return card;
}

} // namespace

LogPage::LogPage(Database& database, QWidget* parent)
    : Page(database, QStringLiteral("log"), parent), m_head(new PageHead(tr("Log"))), m_tabs(new QTabBar),
      m_stack(new QStackedWidget), m_changes(new ChangesView), m_clockIns(new ClockInsView)
{
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(20, 14, 20, 16);
    down->setSpacing(12);
    down->addWidget(m_head);
    m_tabs->setObjectName(QStringLiteral("logTabs"));
    m_tabs->setAccessibleName(tr("What the log shows"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Changes"));
    m_tabs->addTab(tr("Clock-ins"));
    down->addWidget(m_tabs);
    m_notAllowed = explanation(tr("You may not read the log"),
                               tr("Who changed what is for editors and auditors. An administrator of the database can grant your "
                                  "login one of their roles: patrol_editor or patrol_auditor. The list of clock-ins is yours to see."));
    m_stack->addWidget(m_changes);
    m_stack->addWidget(m_clockIns);
    m_stack->addWidget(m_notAllowed);
    down->addWidget(m_stack, 1);
    m_changes->setChoices(setting(choicesKey).toMap());
    connect(m_tabs, &QTabBar::currentChanged, this, &LogPage::showTab);
    connectChanges();
    connectClockIns();
    hearOf({QStringLiteral("plan"), QStringLiteral("excuses"), QStringLiteral("adjustments"), QStringLiteral("rules"),
            QStringLiteral("sheets"), QStringLiteral("readers"), QStringLiteral("acknowledgements"), QStringLiteral("appeals"),
            QStringLiteral("signs"), QStringLiteral("clock-ins")});
}

void LogPage::connectChanges()
{
    connect(m_changes, &ChangesView::filterChanged, this, [this] {
        setSetting(choicesKey, m_changes->choices());
        if (mayReadChanges()) askNewest();
    });
    connect(&m_changes->model(), &ChangesModel::groupsWanted, this, &LogPage::askGroups);
    connect(&m_changes->model(), &ChangesModel::changesWanted, this, &LogPage::askChanges);
    connect(m_changes, &ChangesView::soleWanted, this, &LogPage::askSole);
}

void LogPage::connectClockIns()
{
    remember(m_clockIns->list(), clockInsView);
    connect(m_clockIns, &ClockInsView::filterChanged, this, &LogPage::askNewestClockIns);
    connect(m_clockIns, &ClockInsView::newestWanted, this, &LogPage::askNewestClockIns);
    connect(m_clockIns, &ClockInsView::leapWanted, this, &LogPage::leap);
    connect(m_clockIns, &ClockInsView::wanted, this, &Page::wanted);
    connect(&m_clockIns->model(), &ClockInListModel::wanted, this, &LogPage::askClockIns);
}

bool LogPage::mayReadChanges() const
{
    return m_rights.may(QStringLiteral("desk.change_groups"));
}

bool LogPage::isReady() const
{
    const bool nothingToAsk = !m_rights.functions.isEmpty() && !mayReadChanges() && m_tabs->currentIndex() == 0;
    return nothingToAsk || Page::isReady();
}

void LogPage::setUnits(const Units& units)
{
    Page::setUnits(units);
    m_changes->setZone(units.zone());
    m_clockIns->setZone(units.zone());
}

void LogPage::setRights(const Rights& rights)
{
    const bool could = mayReadChanges();
    Page::setRights(rights);
    if (could && !mayReadChanges()) m_changes->model().show({}, true); // what it may no longer see is gone
    showTab();
}

QStringList LogPage::views() const
{
    return {clockInsView};
}

void LogPage::showView(const QString& view)
{
    m_tabs->setCurrentIndex(view == clockInsView ? 1 : 0);
}

void LogPage::showTab()
{
    const bool unknown = m_rights.functions.isEmpty();
    m_stack->setCurrentWidget(m_tabs->currentIndex() == 1       ? static_cast<QWidget*>(m_clockIns)
                              : mayReadChanges() || unknown ? m_changes
                                                            : m_notAllowed);
    if (isVisible()) askAll();
}

void LogPage::askAll()
{
    if (m_rights.functions.isEmpty()) return;
    if (m_tabs->currentIndex() == 0) {
        if (mayReadChanges()) askNewest();
    } else if (!m_clockInsAsked || m_clockIns->model().rowCount() == 0) {
        askNewestClockIns();
    } else if (m_clockIns->list()->topRow() <= 0) { // who reads further down is left in peace
        m_clockIns->model().noteNews();
        m_clockIns->model().want(Direction::Newer);
    }
}

void LogPage::setOld(bool old)
{
    if (old) m_head->setNote(tr("The database is away: this is how it was"));
}

void LogPage::askNewest()
{
    const ChangeFilter filter = m_changes->filter();
    ask(m_database.ask<QList<ChangeGroup>>(Database::Way::Report, "log.groups",
                                           [filter](Session& session) { return log_questions::groups(session, filter, {}, groupsAPage); }),
        [this, filter](const QList<ChangeGroup>& page) {
            const bool complete = page.size() < groupsAPage;
            if (filter == m_shown)
                m_changes->model().showNewest(page, complete);
            else
                m_changes->model().show(page, complete);
            m_shown = filter;
            m_changes->chooseFirst();
            m_head->setNote(tr("as of %1").arg(QDateTime::currentDateTimeUtc().toTimeZone(m_units.zone()).toString(QStringLiteral("HH:mm:ss"))));
        });
}

void LogPage::askGroups(const ChangeGroup& after)
{
    const ChangeFilter filter = m_shown;
    ask(m_database.ask<QList<ChangeGroup>>(Database::Way::Report, "log.more",
                                           [filter, after](Session& session) { return log_questions::groups(session, filter, after, groupsAPage); }),
        [this, filter](const QList<ChangeGroup>& page) {
            if (filter == m_shown) m_changes->model().addGroups(page, page.size() < groupsAPage);
        },
        [this] { m_changes->model().giveUpGroups(); });
}

void LogPage::askChanges(const ChangeGroup& group, qint64 after)
{
    const ChangeFilter filter = m_shown;
    // No kind: two groups may be opened one after the other.
    ask(m_database.ask<QList<Change>>(Database::Way::Report, nullptr,
                                      [=](Session& session) { return log_questions::changes(session, group, filter, after, changesAPage); }),
        [this, key = group.key()](const QList<Change>& page) { m_changes->model().addChanges(key, page); },
        [this, key = group.key()] { m_changes->model().giveUpChanges(key); });
}

void LogPage::askSole(const ChangeGroup& group)
{
    const ChangeFilter filter = m_shown;
    ask(m_database.ask<QList<Change>>(Database::Way::Quick, "log.sole",
                                      [=](Session& session) { return log_questions::changes(session, group, filter, 0, 1); }),
        [this, key = group.key()](const QList<Change>& page) {
            if (!page.isEmpty()) m_changes->showSole(key, page.first());
        });
}

void LogPage::askNewestClockIns()
{
    m_clockInsAsked = true;
    const ClockInFilter filter = m_clockIns->filter();
    ask(m_database.ask<QList<ListedClockIn>>(Database::Way::Report, "log.clockIns",
                                             [filter](Session& session) {
                                                 return log_questions::clockIns(session, Direction::Older, {}, filter, ClockInListModel::pageRows);
                                             }),
        [this](const QList<ListedClockIn>& page) {
            m_clockIns->model().show(page, true, page.size() < ClockInListModel::pageRows);
            m_clockIns->list()->showRow(0);
        });
}

void LogPage::askClockIns(Direction direction, const ClockInKey& key)
{
    const ClockInFilter filter = m_clockIns->filter();
    // A leap, or another filter, overtakes both.
    ask(m_database.ask<QList<ListedClockIn>>(Database::Way::Report, direction == Direction::Newer ? "log.newerClockIns" : "log.olderClockIns",
                                             [=](Session& session) {
                                                 return log_questions::clockIns(session, direction, key, filter, ClockInListModel::pageRows);
                                             }),
        [this, direction, key](const QList<ListedClockIn>& page) {
            m_clockIns->model().add(direction, key, page, page.size() < ClockInListModel::pageRows);
        },
        [this, direction] { m_clockIns->model().giveUp(direction); });
}

void LogPage::leap(const QDateTime& at)
{
    const ClockInFilter filter = m_clockIns->filter();
    const QString from = at.toUTC().toString(Qt::ISODateWithMs);
    struct Around {
        QList<ListedClockIn> newer, older;
    };
    ask(m_database.ask<Around>(Database::Way::Report, "log.clockIns",
                               [=](Session& session) {
                                   return Around{log_questions::clockIns(session, Direction::Newer, {from, {}, 0}, filter, ClockInListModel::pageRows),
                                                 log_questions::clockIns(session, Direction::Older, {from, firstJournal, 0}, filter, ClockInListModel::pageRows)};
                               }),
        [this](const Around& around) {
            const int newer = static_cast<int>(around.newer.size());
            m_clockIns->model().show(around.newer + around.older, newer < ClockInListModel::pageRows, around.older.size() < ClockInListModel::pageRows);
            m_clockIns->list()->showRow(around.older.isEmpty() ? newer - 1 : newer);
        });
}
