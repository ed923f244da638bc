// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/page/Page.h"
#include "desk-app/database/Database.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>
#include <memory>

namespace
{

/// A page with one table, whose question takes as long as it is told.
class ExamplePage : public Page
{
public:
    explicit ExamplePage(Database& database, double seconds = 0, int columns = 4)
        : Page(database, QStringLiteral("example")), m_seconds(seconds), model(3, columns)
    {
        view = new QTableView;
        view->setModel(&model);
        view->setSortingEnabled(true);
        view->horizontalHeader()->setSectionsMovable(true);
        (new QVBoxLayout(this))->addWidget(view);
        restored = remember(view, QStringLiteral("table"));
        hearOf({QStringLiteral("plan")});
    }
    using Page::setSetting;
    using Page::setting;

private:
    double m_seconds;

public:
    QStandardItemModel model;
    QTableView* view;
    bool restored;
    int asked = 0, shown = 0;

protected:
    void askAll() override
    {
        ++asked;
        ask(m_database.ask<int>(Database::Way::Report, "example.all",
                                [seconds = m_seconds](Session& session) {
                                    session.select(QStringLiteral("select pg_sleep(%1)").arg(seconds), {}, [](const Row&) {});
                                    return 1;
                                }),
            [this](int) { ++shown; });
    }
};

bool isKept()
{
    return QSettings().contains(QStringLiteral("pages/example/columns/table-4"));
}

} // namespace

class PageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        District::useOwnSettings();
        QCoreApplication::setApplicationName(QStringLiteral("PageTest"));
    }
    void init() { QSettings().clear(); }
    void columnsAreRemembered();
    void columnsOfAnotherTableAreNotTaken();
    void settingsAreOfThePage();
    void changesThatComeWhileItAsksAreAskedAboutOnceAfterwards();
    void whatIsNotSeenIsNotAsked();
    void closingAPageCancelsWhatItAskedFor();

private:
    [[nodiscard]] bool runs() const
    {
        return m_district.sql(QStringLiteral("select count(*) from pg_stat_activity where datname = current_database() and "
                                             "state = 'active' and query like 'select pg_sleep%'")) == u"1";
    }
    District m_district;
    Database m_database{m_district.conninfo()};
};

void PageTest::columnsAreRemembered()
{
    {
        ExamplePage page(m_database);
        QVERIFY(!page.restored);
        page.view->setColumnWidth(1, 222);
        page.view->horizontalHeader()->moveSection(0, 2);
        page.view->setColumnHidden(3, true);
        page.view->sortByColumn(1, Qt::DescendingOrder);
        QVERIFY(harness::waitUntil(isKept));
    }
    ExamplePage again(m_database);
    QVERIFY(again.restored);
    const QHeaderView* header = again.view->horizontalHeader();
    QCOMPARE(again.view->columnWidth(1), 222);
    QCOMPARE(header->visualIndex(0), 2);
    QVERIFY(header->isSectionHidden(3));
    QCOMPARE(header->sortIndicatorSection(), 1);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
}

void PageTest::columnsOfAnotherTableAreNotTaken()
{
    {
        ExamplePage page(m_database);
        page.view->setColumnHidden(3, true);
        page.view->setColumnWidth(0, 150);
        QVERIFY(harness::waitUntil(isKept));
    }
    const ExamplePage later(m_database, 0, 5);
    QVERIFY2(!later.restored, "a later version of the table has more columns");
    QVERIFY(!later.view->isColumnHidden(3));
}

void PageTest::settingsAreOfThePage()
{
    const ExamplePage page(m_database);
    QCOMPARE(page.setting(QStringLiteral("filter"), 7).toInt(), 7);
    page.setSetting(QStringLiteral("filter"), 9);
    QCOMPARE(page.setting(QStringLiteral("filter"), 7).toInt(), 9);
    QCOMPARE(QSettings().value(QStringLiteral("pages/example/filter")).toInt(), 9);
}

// Were each question cancelled by the next, a lively district would show nothing.
void PageTest::changesThatComeWhileItAsksAreAskedAboutOnceAfterwards()
{
    ExamplePage page(m_database, 0.6);
    page.show();
    QVERIFY(harness::waitUntil([&] { return page.shown > 0; }));
    const int before = page.shown;
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < 2500) {
        m_district.sql(QStringLiteral("notify patrol, 'plan'"));
        QTest::qWait(60);
    }
    QVERIFY2(page.shown >= before + 2, qPrintable(QString::number(page.shown)));
    QVERIFY2(page.asked <= page.shown + 1, "a question was thrown away");
    QVERIFY(harness::waitUntil([&] { return page.isReady(); }));
}

void PageTest::whatIsNotSeenIsNotAsked()
{
    ExamplePage page(m_database);
    m_district.sql(QStringLiteral("notify patrol, 'plan'"));
    QTest::qWait(500);
    QCOMPARE(page.asked, 0);
    QVERIFY(!page.isReady());
    page.show();
    QVERIFY(harness::waitUntil([&] { return page.isReady(); }));
    QCOMPARE(page.asked, 1);
}

void PageTest::closingAPageCancelsWhatItAskedFor()
{
    auto page = std::make_unique<ExamplePage>(m_database, 20);
    page->show();
    QVERIFY(harness::waitUntil([&] { return runs(); }));
    page.reset();
    QVERIFY(harness::waitUntil([&] { return !runs(); }));
}

QTEST_MAIN(PageTest)
#include "PageTest.moc"
