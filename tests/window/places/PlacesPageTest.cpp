// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/PlacesPage.h"
#include "desk-app/database/Database.h"
#include "desk-app/rows/DayMark.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/window/MainWindow.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

/// Last month of the small district: 张三 came to C1 and C2 on the 10th, 11th and 12th at nine, nobody anywhere else.
class PlacesPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theMostNeglectedComeFirst();
    void aUnitHasItsPlaces();
    void filtersNarrowAndAreRemembered();
    void theHoursSumUpWhatIsShownOrTellOne();
    void aClickOpensTheMonthOfAPlace();
    void keysOpenAPlaceAndLeaveIt();
    void anotherPageOpensAPlace();
    void theMapAndTheMissedAreAClickAway();
    void aMonthWithoutCheckpointsSaysSo();
    void anExcuseChangesThePicture();

private:
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }
    Page* page() const { return m_window->page(QStringLiteral("places")); }
    QAbstractItemModel* table() const { return find<QTableView>("placesTable")->model(); }
    QString cell(const QString& checkpoint, int column) const;
    QModelIndex rowOf(const QString& checkpoint) const;
    void openPlaces();
    void click(const QString& checkpoint);

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void PlacesPageTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("PlacesPageTest"));
}

void PlacesPageTest::init()
{
    m_district = std::make_unique<District>();
    m_district->lastMonth();
    m_database = std::make_unique<Database>(m_district->conninfo());
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->resize(1440, 900);
    m_window->show();
    openPlaces();
}

void PlacesPageTest::cleanup()
{
    if (auto* text = find<QLineEdit>("placesText")) text->clear();
    m_window.reset();
    m_database.reset();
    m_district.reset();
}

void PlacesPageTest::openPlaces()
{
    m_window->showPage(QStringLiteral("places"));
    QVERIFY(harness::waitUntil([&] { return page()->isReady() && table()->rowCount() == 6; }));
}

QModelIndex PlacesPageTest::rowOf(const QString& checkpoint) const
{
    for (int row = 0; row < table()->rowCount(); ++row) {
        if (table()->index(row, 0).data(CodeRole) == checkpoint) return table()->index(row, 0);
    }
    return {};
}

QString PlacesPageTest::cell(const QString& checkpoint, int column) const
{
    return rowOf(checkpoint).siblingAtColumn(column).data().toString();
}

void PlacesPageTest::click(const QString& checkpoint)
{
    auto* view = find<QTableView>("placesTable");
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(rowOf(checkpoint)).center());
    QVERIFY(harness::waitUntil(
        [&] { return page()->isReady() && find<QTableView>("placeDays")->model()->rowCount() >= 28; }));
}

void PlacesPageTest::theMostNeglectedComeFirst()
{
    QVERIFY(rowOf(QStringLiteral("C1")).row() >= 4 && rowOf(QStringLiteral("C2")).row() >= 4);
    QCOMPARE(cell(QStringLiteral("C1"), 3), QStringLiteral("100.0%"));
    QCOMPARE(cell(QStringLiteral("C3"), 3), QStringLiteral("0.0%"));
    QCOMPARE(cell(QStringLiteral("C4"), 3), QStringLiteral("–"));
    const int days = QDate::currentDate().addMonths(-1).daysInMonth();
    const QString without = cell(QStringLiteral("C1"), 4);
    QVERIFY2(without.startsWith(QString::number(days - 3)), qPrintable(without));
    QCOMPARE(cell(QStringLiteral("C1"), 5), QStringLiteral("–")); // three visits are too few to guess by
}

void PlacesPageTest::aUnitHasItsPlaces()
{
    auto* units = find<QComboBox>("placesUnitBox");
    units->setCurrentIndex(units->findData(QStringLiteral("S1")));
    emit units->activated(units->currentIndex());
    QVERIFY(harness::waitUntil([&] { return table()->rowCount() == 3; }));
    QVERIFY(rowOf(QStringLiteral("C3")).isValid() && !rowOf(QStringLiteral("C4")).isValid());
}

void PlacesPageTest::filtersNarrowAndAreRemembered()
{
    QTest::keyClicks(find<QLineEdit>("placesText"), QStringLiteral("c2"));
    QCOMPARE(table()->rowCount(), 1);
    QCOMPARE(find<QTableView>("placesLevels")->model()->rowCount(), 1);
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
    m_window->showPage(QStringLiteral("places"));
    QVERIFY(harness::waitUntil([&] { return page()->isReady() && table()->rowCount() == 1; }));
    QCOMPARE(find<QLineEdit>("placesText")->text(), QStringLiteral("c2"));
    find<QLineEdit>("placesText")->setText(QStringLiteral("nothing is called that"));
    QCOMPARE(table()->rowCount(), 0);
    QCOMPARE(find<QTableView>("placesWeek")->model()->rowCount(), 0);
}

void PlacesPageTest::theHoursSumUpWhatIsShownOrTellOne()
{
    const auto* week = find<QTableView>("placesWeek")->model();
    const auto came = [&] {
        int came = 0;
        for (int day = 0; day < 7; ++day)
            came += week->index(day, 9).data(SortRole).toInt();
        return came;
    };
    QCOMPARE(came(), 6);
    QCOMPARE(week->index(0, 3).data(HeatRole).toDouble(), 0.0);
    QVERIFY(find<QLabel>("placesWeekNote")->text().contains(QStringLiteral("nobody came in 165 of 168")));
    find<QTableView>("placesTable")->setCurrentIndex(rowOf(QStringLiteral("C1")));
    QTest::mouseClick(find<QPushButton>("placesHoursOne"), Qt::LeftButton);
    QCOMPARE(came(), 3);
    QVERIFY(find<QLabel>("placesWeekNote")->text().startsWith(QStringLiteral("示例点1")));
    QTest::mouseClick(find<QPushButton>("placesHoursAll"), Qt::LeftButton);
    QCOMPARE(came(), 6);
}

void PlacesPageTest::aClickOpensTheMonthOfAPlace()
{
    click(QStringLiteral("C1"));
    QCOMPARE(find<QLabel>("placeName")->text(), QStringLiteral("示例点1"));
    const auto* days = find<QTableView>("placeDays")->model();
    const auto marks = days->index(9, 9).data(MarksRole).value<QList<DayMark>>();
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks.at(0).verdict, Verdict::OnTime);
    QCOMPARE(marks.at(1).shape, DayMark::Shape::Dot);
    QVERIFY(days->index(9, 9).data(Qt::ToolTipRole).toString().contains(QStringLiteral("张三")));
    QVERIFY(days->index(8, 9).data(MarksRole).value<QList<DayMark>>().isEmpty());
    QCOMPARE(find<QTableView>("placeVisits")->model()->rowCount(), 3);
    const QString told = find<QLabel>("placeSummary")->text();
    QVERIFY2(told.contains(QStringLiteral("3 of 3 visits")) && told.contains(QStringLiteral("Too few visits")),
             qPrintable(told));
}

void PlacesPageTest::keysOpenAPlaceAndLeaveIt()
{
    auto* view = find<QTableView>("placesTable");
    view->setCurrentIndex(rowOf(QStringLiteral("C2")));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(harness::waitUntil([&] { return find<QTableView>("placeDays")->model()->rowCount() >= 28; }));
    QVERIFY(!view->isVisible());
    QTest::keyClick(find<QTableView>("placeDays"), Qt::Key_Escape);
    QVERIFY(view->isVisible());
}

void PlacesPageTest::anotherPageOpensAPlace()
{
    const QDate today = QDate::currentDate();
    page()->open({{QStringLiteral("checkpoint"), QStringLiteral("C2")},
                  {QStringLiteral("month"), QDate(today.year(), today.month(), 1).addMonths(-1)}});
    QVERIFY(harness::waitUntil(
        [&] { return find<QLabel>("placeName")->text() == u"示例点2" && find<QLabel>("placeName")->isVisible(); }));
    auto* units = find<QComboBox>("placesUnitBox");
    units->setCurrentIndex(units->findData(QStringLiteral("S1")));
    emit units->activated(units->currentIndex());
    QVERIFY(harness::waitUntil([&] { return page()->isReady() && table()->rowCount() == 3; }));
    page()->open({{QStringLiteral("checkpoint"), QStringLiteral("C5")}}); // of another unit: all are shown again
    QVERIFY(harness::waitUntil([&] { return find<QLabel>("placeName")->text() == u"示例点5"; }));
    page()->open({{QStringLiteral("checkpoint"), QStringLiteral("C99")}});
    QVERIFY(harness::waitUntil([&] { return page()->isReady() && find<QTableView>("placesTable")->isVisible(); }));
}

void PlacesPageTest::theMapAndTheMissedAreAClickAway()
{
    click(QStringLiteral("C1"));
    QSignalSpy wanted(page(), &Page::wanted);
    QTest::mouseClick(find<QPushButton>("placeMap"), Qt::LeftButton);
    QTest::mouseClick(find<QPushButton>("placeMissed"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("map"));
    QCOMPARE(wanted.at(0).at(1).toMap().value(QStringLiteral("checkpoint")), QVariant(QStringLiteral("C1")));
    QCOMPARE(wanted.at(1).at(0).toString(), QStringLiteral("missed"));
    QCOMPARE(wanted.at(1).at(1).toMap().value(QStringLiteral("from")).toDate().day(), 1);
}

void PlacesPageTest::aMonthWithoutCheckpointsSaysSo()
{
    m_district->sql(QStringLiteral("update patrol.checkpoint set in_feed = false; delete from patrol.sighting; select "
                                   "pg_notify('patrol', 'plan')"));
    QVERIFY(harness::waitUntil([&] { return table()->rowCount() == 0; }));
    QCOMPARE(find<QTableView>("placesCategories")->model()->rowCount(), 0);
}

void PlacesPageTest::anExcuseChangesThePicture()
{
    QCOMPARE(cell(QStringLiteral("C3"), 3), QStringLiteral("0.0%"));
    m_district->sql(QStringLiteral("with day as (select (date_trunc('month', now() at time zone 'Asia/Shanghai') - "
                                   "interval '1 month')::date + 9 as d) "
                                   "select desk.approve_excuse(desk.ask_excuse(null, 'C3', d::timestamptz, (d + "
                                   "4)::timestamptz, 'closed', null, 'P1'), 'P2') from day"));
    QVERIFY(harness::waitUntil([&] { return cell(QStringLiteral("C3"), 3) == u"–"; }));
}

QTEST_MAIN(PlacesPageTest)
#include "PlacesPageTest.moc"
