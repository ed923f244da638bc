// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/charts/TermBars.h"
#include "desk-app/database/Database.h"
#include "desk-app/page/Page.h"
#include "desk-app/page/Signer.h"
#include "desk-app/people/model/PersonDaysModel.h"
#include "desk-app/people/model/PeopleModel.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/window/MainWindow.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

class PeoplePageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        District::useOwnSettings();
        translations::use(QStringLiteral("en"));
    }
    void init();
    void cleanup();
    void everybodyIsFoundByInitials();
    void barsAddUpToTheScore();
    void daysTellTheirVisits();
    void aVisitOpensItsEvidence();
    void thePageForThePersonIsReadable();
    void anAppealIsLodgedAndAnswered();
    void aGrantedAppealNamesWhatItLedTo();
    void nobodyAnswersTheirOwn();
    void anAppealIsWithdrawn();
    void whatIsIssuedIsClosed();
    void whoMayNotIsNotOffered();
    void anotherPageLeadsToAPerson();
    void filtersAreRemembered();
    void withoutDutiesItSaysWhy();

private:
    void showPeople();
    void showPerson(const QString& typed);
    void lodge(const QString& text);
    void press(const char* name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    [[nodiscard]] QString sql(const QString& statement) const { return m_district->sql(statement).trimmed(); }
    [[nodiscard]] QString lastMonth() const { return QStringLiteral("(date_trunc('month', now() at time zone 'Asia/Shanghai') - interval '1 month')::date"); }
    [[nodiscard]] QAbstractItemModel* rows(const char* name) const { return find<QTableView>(name)->model(); }
    [[nodiscard]] bool refused(const QString& words) const;
    /// Keeps what @p widget looks like where PATROL_PICTURES names a folder, to be looked at.
    static void keep(QWidget* widget, const char* name)
    {
        const QString folder = qEnvironmentVariable("PATROL_PICTURES");
        if (!folder.isEmpty()) widget->grab().save(folder + u'/' + QLatin1String(name) + QStringLiteral(".png"));
    }
    template <typename Widget> Widget* find(const char* name) const { return m_window->findChild<Widget*>(QLatin1String(name)); }
    template <typename Widget> Widget* await(const char* name) const
    {
        harness::waitUntil([&] { return find<Widget>(name) != nullptr; });
        return find<Widget>(name);
    }

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void PeoplePageTest::init()
{
    m_district = std::make_unique<District>();
    if (qstrcmp(QTest::currentTestFunction(), "withoutDutiesItSaysWhy") != 0) m_district->lastMonth();
    m_database = std::make_unique<Database>(m_district->conninfo());
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
}

void PeoplePageTest::cleanup()
{
    m_window.reset();
    m_database.reset();
    m_district.reset();
}

void PeoplePageTest::showPeople()
{
    m_window->showPage(QStringLiteral("people"));
    QVERIFY(harness::waitUntil([&] { return m_window->page(QStringLiteral("people"))->isReady() && rows("peopleTable")->rowCount() == 2; }));
}

void PeoplePageTest::showPerson(const QString& typed)
{
    showPeople();
    find<QLineEdit>("peopleSearch")->setText(typed);
    QTest::keyClick(find<QLineEdit>("peopleSearch"), Qt::Key_Return);
    QVERIFY(harness::waitUntil([&] { return find<QAbstractButton>("personHandout")->isEnabled(); }));
}

bool PeoplePageTest::refused(const QString& words) const
{
    QMessageBox* box = await<QMessageBox>("refusalDialog");
    const bool said = box && box->text().contains(words);
    if (box && !said) qWarning() << box->text();
    if (box) box->accept();
    return said;
}

void PeoplePageTest::everybodyIsFoundByInitials()
{
    showPeople();
    QCOMPARE(find<QLabel>("peopleCount")->text(), QStringLiteral("2 people"));
    find<QLineEdit>("peopleSearch")->setText(QStringLiteral("zs"));
    QCOMPARE(rows("peopleTable")->rowCount(), 1);
    QCOMPARE(rows("peopleTable")->index(0, PeopleModel::Name).data().toString(), QStringLiteral("张三"));
    QCOMPARE(rows("peopleTable")->index(0, PeopleModel::State).data().toString(), QStringLiteral("Draft"));
    find<QLineEdit>("peopleSearch")->setText(QStringLiteral("p2"));
    QCOMPARE(rows("peopleTable")->index(0, PeopleModel::Name).data().toString(), QStringLiteral("李四"));
    find<QLineEdit>("peopleSearch")->setText(QStringLiteral("zz"));
    QCOMPARE(rows("peopleTable")->rowCount(), 0);
    find<QLineEdit>("peopleSearch")->clear();
    QCOMPARE(rows("peopleTable")->rowCount(), 2);
}

void PeoplePageTest::barsAddUpToTheScore()
{
    showPerson(QStringLiteral("zs"));
    QCOMPARE(find<QLabel>("personName")->text(), QStringLiteral("张三"));
    const QString score = sql(QStringLiteral("select score from desk.csv_scores(%1, 'people', 'S1', now()) where subject = 'P1'").arg(lastMonth()));
    const auto* bars = find<TermBars>("personTerms");
    QCOMPARE(QString::number(bars->sum(), 'f', 2), score);
    QCOMPARE(bars->terms().size(), 3); // nothing was owed of order, dwell and staffing
    double possible = 0;
    for (const TermBars::Term& term : bars->terms())
        possible += term.possible;
    QCOMPARE(std::lround(possible * 100), 10000);
    QVERIFY(find<QLabel>("personFinal")->text().contains(score));
    QVERIFY(harness::waitUntil([&] { return find<QWidget>("personTrend")->accessibleDescription().contains(score); }));
}

void PeoplePageTest::daysTellTheirVisits()
{
    showPerson(QStringLiteral("zs"));
    auto* calendar = find<QTableView>("personDays");
    const auto* days = qobject_cast<const PersonDaysModel*>(calendar->model());
    const QDate tenth = QDate::fromString(sql(QStringLiteral("select %1 + 9").arg(lastMonth())), Qt::ISODate);
    const QModelIndex at = days->indexOf(tenth);
    QCOMPARE(at.data(VerdictRole).toInt(), static_cast<int>(Verdict::Missed));
    QCOMPARE(at.data(PersonDaysModel::DutiesRole).toInt(), 1);
    QVERIFY(!days->indexOf(tenth.addDays(-1)).data(VerdictRole).isValid());
    QTest::mouseClick(calendar->viewport(), Qt::LeftButton, {}, calendar->visualRect(at).center());
    QCOMPARE(rows("personDayVisits")->rowCount(), 3);
    QTest::mouseClick(calendar->viewport(), Qt::LeftButton, {}, calendar->visualRect(days->indexOf(tenth.addDays(-1))).center());
    QCOMPARE(rows("personDayVisits")->rowCount(), 0);
    QTest::keyClick(calendar, Qt::Key_Right);
    QCOMPARE(rows("personDayVisits")->rowCount(), 3);
    press("peopleNext");
    QVERIFY(find<QLabel>("personName")->text() == u"张三"); // the search leaves only one
}

void PeoplePageTest::aVisitOpensItsEvidence()
{
    showPerson(QStringLiteral("zs"));
    QVERIFY(rows("personDayVisits")->rowCount() == 3);
    auto* visits = find<QTableView>("personDayVisits");
    visits->setFocus();
    visits->selectRow(2);
    QTest::keyClick(visits, Qt::Key_Return);
    QVERIFY(harness::waitUntil([&] {
        for (const QDialog* dialog : m_window->findChildren<QDialog*>())
            if (qstrcmp(dialog->metaObject()->className(), "EvidenceDialog") == 0) return true;
        return false;
    }));
}

void PeoplePageTest::thePageForThePersonIsReadable()
{
    m_district->sql(QStringLiteral("select desk.approve_adjustment(desk.ask_adjustment(%1, 'people', 'P1', 'merit', 2.5, '抓获盗窃嫌疑人', 'P2'), 'P3')").arg(lastMonth()));
    showPerson(QStringLiteral("zs"));
    press("personHandout");
    QVERIFY(await<QWidget>("handoutPreview"));
    QTemporaryDir folder;
    press("handoutSave");
    auto* dialog = await<QFileDialog>("handoutFile");
    QVERIFY(dialog);
    const QString file = folder.filePath(QStringLiteral("page.pdf"));
    dialog->selectFile(file);
    static_cast<QDialog*>(dialog)->accept();
    QVERIFY(harness::waitUntil([&] { return QFile::exists(file); }));
    const harness::Outcome text = harness::run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    QVERIFY2(text.exitCode == 0, text.err.constData());
    const QByteArray score = sql(QStringLiteral("select score from desk.csv_scores(%1, 'people', 'S1', now()) where subject = 'P1'").arg(lastMonth())).toUtf8();
    for (const QByteArray& told : {QByteArray("张三"), QByteArray("P1"), QByteArray("东城派出所"), QByteArray("东城一线"), QByteArray("示例点3"),
                                   QByteArray("Missed"), QByteArray("nobody came"), QByteArray("抓获盗窃嫌疑人"), QByteArray("+2.50"), QByteArray("Draft, as of"),
                                   QByteArray("held against nobody"), QByteArray("Page 1 of 1"), score})
        QVERIFY2(text.out.contains(told), (told + " is not in: " + text.out).constData());
    QVERIFY2(!text.out.contains("李四") && !text.out.contains("P2"), text.out.constData()); // nothing of anybody else
    const harness::Outcome size = harness::run(QStringLiteral("pdfinfo"), {file});
    QVERIFY2(size.out.contains("A4"), size.out.constData());
    press("handoutBack");
    QVERIFY(find<QLabel>("personName")->isVisible());
}

void PeoplePageTest::lodge(const QString& text)
{
    Signer::of(*m_database).set(QStringLiteral("P1"), QStringLiteral("张三"));
    press("personAppeal");
    auto* said = await<QPlainTextEdit>("appealText");
    QVERIFY(said);
    auto* dialog = find<QDialog>("appealDialog");
    said->setPlainText(text);
    keep(dialog, "lodge");
    for (auto* button : dialog->findChildren<QAbstractButton*>())
        if (button->property("primary").toBool()) QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(harness::waitUntil([&] { return find<QTabBar>("peopleTabs")->tabText(2).contains(QStringLiteral("1 open")); }));
}

void PeoplePageTest::anAppealIsLodgedAndAnswered()
{
    showPerson(QStringLiteral("zs"));
    find<QTableView>("personDayVisits")->selectRow(2);
    lodge(QStringLiteral("C3 那天封路"));
    QCOMPARE(sql(QStringLiteral("select badge || ' ' || checkpoint || ' ' || text || ' ' || lodged_by from desk.appeals(null, null)")), QStringLiteral("P1 C3 C3 那天封路 P1"));
    find<QTabBar>("peopleTabs")->setCurrentIndex(2);
    Signer::of(*m_database).set(QStringLiteral("P3"), QStringLiteral("王五"));
    auto* table = find<QTableView>("appealsTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    auto* text = await<QPlainTextEdit>("answerText");
    QVERIFY(text);
    keep(m_window.get(), "appeals");
    find<QComboBox>("answerChoice")->setCurrentIndex(1);
    text->setPlainText(QStringLiteral("读卡器正常"));
    keep(find<QDialog>("answerDialog"), "answer");
    for (auto* button : find<QDialog>("answerDialog")->findChildren<QAbstractButton*>())
        if (button->property("primary").toBool()) QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(harness::waitUntil([&] { return table->model()->index(0, 1).data().toString() == u"Refused"; }));
    QCOMPARE(find<QTabBar>("peopleTabs")->tabText(2), QStringLiteral("Appeals"));
    QVERIFY(!find<QAbstractButton>("appealsAnswer")->isEnabled());
    QCOMPARE(sql(QStringLiteral("select state || ' ' || ended_by || ' ' || answer_text from desk.appeals(null, null)")), QStringLiteral("refused P3 读卡器正常"));
    find<QComboBox>("appealsStateBox")->setCurrentIndex(1);
    QCOMPARE(table->model()->rowCount(), 0);
}

void PeoplePageTest::aGrantedAppealNamesWhatItLedTo()
{
    const QString adjustment = sql(QStringLiteral("select desk.ask_adjustment(%1, 'people', 'P1', 'appeal', 1, '申诉成立', 'P2')").arg(lastMonth()));
    showPerson(QStringLiteral("zs"));
    lodge(QStringLiteral("有误"));
    Signer::of(*m_database).set(QStringLiteral("P3"), QStringLiteral("王五"));
    find<QTabBar>("peopleTabs")->setCurrentIndex(2);
    press("appealsAnswer");
    auto* text = await<QPlainTextEdit>("answerText");
    QVERIFY(text);
    text->setPlainText(QStringLiteral("属实"));
    QTest::keyClicks(find<QLineEdit>("answerAdjustment"), adjustment);
    for (auto* button : find<QDialog>("answerDialog")->findChildren<QAbstractButton*>())
        if (button->property("primary").toBool()) QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(harness::waitUntil([&] { return rows("appealsTable")->index(0, 1).data().toString() == u"Granted"; }));
    QCOMPARE(sql(QStringLiteral("select adjustment from desk.appeals(null, null)")), adjustment);
}

void PeoplePageTest::nobodyAnswersTheirOwn()
{
    showPerson(QStringLiteral("zs"));
    lodge(QStringLiteral("有误"));
    find<QTabBar>("peopleTabs")->setCurrentIndex(2);
    press("appealsAnswer");
    auto* text = await<QPlainTextEdit>("answerText");
    QVERIFY(text);
    text->setPlainText(QStringLiteral("属实"));
    for (auto* button : find<QDialog>("answerDialog")->findChildren<QAbstractButton*>())
        if (button->property("primary").toBool()) QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(refused(QStringLiteral("Another person must answer it")));
    QCOMPARE(sql(QStringLiteral("select state from desk.appeals(null, null)")), QStringLiteral("open"));
}

void PeoplePageTest::anAppealIsWithdrawn()
{
    showPerson(QStringLiteral("zs"));
    lodge(QStringLiteral("有误"));
    find<QTabBar>("peopleTabs")->setCurrentIndex(2);
    press("appealsWithdraw");
    QVERIFY(harness::waitUntil([&] { return rows("appealsTable")->index(0, 1).data().toString() == u"Withdrawn"; }));
    press("appealsPerson");
    QVERIFY(harness::waitUntil([&] { return find<QLabel>("personName")->isVisible(); }));
}

void PeoplePageTest::whatIsIssuedIsClosed()
{
    showPerson(QStringLiteral("zs"));
    QVERIFY(find<QAbstractButton>("personAppeal")->isEnabled());
    const QString code = sql(QStringLiteral("select code from desk.issue_sheet('S1', %1)").arg(lastMonth()));
    QVERIFY(harness::waitUntil([&] { return find<QLabel>("personFacts")->text().contains(code); }));
    QVERIFY(!find<QAbstractButton>("personAppeal")->isEnabled());
    QVERIFY(find<QAbstractButton>("personAppeal")->toolTip().contains(QStringLiteral("closed")));
    QCOMPARE(rows("peopleTable")->index(0, PeopleModel::State).data().toString(), QStringLiteral("Issued"));
}

void PeoplePageTest::whoMayNotIsNotOffered()
{
    showPerson(QStringLiteral("zs"));
    lodge(QStringLiteral("有误"));
    Page* page = m_window->page(QStringLiteral("people"));
    page->setRights({});
    QVERIFY(!find<QAbstractButton>("personAppeal")->isEnabled());
    QVERIFY(find<QAbstractButton>("personAppeal")->toolTip().contains(QStringLiteral("editors and auditors")));
    find<QTabBar>("peopleTabs")->setCurrentIndex(2);
    QVERIFY(!find<QAbstractButton>("appealsAnswer")->isEnabled());
    QVERIFY(!find<QAbstractButton>("appealsWithdraw")->isEnabled());
}

void PeoplePageTest::anotherPageLeadsToAPerson()
{
    showPeople();
    const QDate month = QDate::fromString(sql(QStringLiteral("select %1").arg(lastMonth())), Qt::ISODate);
    emit m_window->page(QStringLiteral("today"))->wanted(QStringLiteral("people"), {{QStringLiteral("badge"), QStringLiteral("P2")}, {QStringLiteral("month"), month}});
    QVERIFY(harness::waitUntil([&] { return find<QAbstractButton>("personHandout")->isEnabled(); }));
    QCOMPARE(find<QLabel>("personName")->text(), QStringLiteral("李四"));
}

void PeoplePageTest::filtersAreRemembered()
{
    showPeople();
    auto* kinds = find<QComboBox>("peopleKindBox");
    kinds->setCurrentIndex(kinds->findData(QStringLiteral("auxiliary")));
    QCOMPARE(rows("peopleTable")->rowCount(), 1);
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
    m_window->showPage(QStringLiteral("people"));
    QVERIFY(harness::waitUntil([&] { return rows("peopleTable")->rowCount() == 1; }));
    QCOMPARE(rows("peopleTable")->index(0, PeopleModel::Name).data().toString(), QStringLiteral("李四"));
    find<QComboBox>("peopleKindBox")->setCurrentIndex(0);
    QCOMPARE(rows("peopleTable")->rowCount(), 2);
}

void PeoplePageTest::withoutDutiesItSaysWhy()
{
    m_window->showPage(QStringLiteral("people"));
    QVERIFY(harness::waitUntil([&] { return m_window->page(QStringLiteral("people"))->isReady(); }));
    QCOMPARE(rows("peopleTable")->rowCount(), 0);
    bool said = false;
    for (const EmptyState* each : find<QTableView>("peopleTable")->findChildren<EmptyState*>())
        said |= each->title() == u"No duties yet";
    QVERIFY(said);
}

QTEST_MAIN(PeoplePageTest)
#include "PeoplePageTest.moc"
