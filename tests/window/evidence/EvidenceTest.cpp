// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/evidence/Evidence.h"
#include "desk-app/database/Database.h"
#include "desk-app/evidence/EvidenceDialog.h"
#include "desk-app/evidence/model/EvidenceModels.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/window/MainWindow.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

/// The evidence of visits of every verdict, as the window shows it.
class EvidenceTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everyVerdictShowsWhatDecidedIt_data();
    void everyVerdictShowsWhatDecidedIt();
    void eachClockInSaysWhyItCountsOrNot();
    void theReadersHealthStandsBesideIt();
    void excusesAndCommentsStandBesideIt();
    void itIsCopiedAndSaved();
    void itFollowsWhatChanges();
    void theSameVisitOpensOnce();
    void aVisitThatIsNotThereIsSaid();
    void itSpeaksChinese();

private:
    EvidenceDialog* open(const QString& line, const QString& shift, const QString& checkpoint);
    void tap(const QString& checkpoint, const QString& badge, const QString& at, const QString& uid = {}) const;
    template <typename Widget> static Widget* in(EvidenceDialog* dialog, const char* name)
    {
        return dialog->findChild<Widget*>(QLatin1String(name));
    }
    static QStringList column(QTableView* table, int column);
    static QString verdictOf(EvidenceDialog* dialog) { return in<QWidget>(dialog, "evidenceVerdict")->accessibleName(); }

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void EvidenceTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("EvidenceTest"));
}

void EvidenceTest::init()
{
    m_district = std::make_unique<District>();
    // Accepts for 30 min after its end; L2's readers say nothing since long.
    m_district->dutyOver(QStringLiteral("L1"));
    m_district->dutyOver(QStringLiteral("L2"));
    m_district->dutyNow(QStringLiteral("L1"));
    m_district->sql(QStringLiteral(
        "alter table patrol.duty disable trigger a_started_duty_stands;"
        "update patrol.duty set accept_until = ends_at + interval '30 min', late_grace_minutes = 30 from patrol.shift "
        "where shift.shift_id = duty.shift_id and shift.shift = 'OVER';"
        "update patrol.reader_state set complete_through = now() - interval '5 h' from patrol.reader where "
        "reader.reader_id = reader_state.reader_id and reader.reader = 'F4'"));
    m_database = std::make_unique<Database>(m_district->conninfo());
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
}

void EvidenceTest::cleanup()
{
    m_window.reset();
    m_database.reset();
    m_district.reset();
    translations::use(QStringLiteral("en"));
}

// A card at the fixed reader of a checkpoint, some time after the duty's start (now − 3 h, for 60 min).
void EvidenceTest::tap(const QString& checkpoint, const QString& badge, const QString& at, const QString& uid) const
{
    m_district->sql(QStringLiteral(R"(
        insert into patrol.journal (journal, station_id, reader_id, head_digest, first_seen_at)
          select md5('past ' || reader)::uuid, unit_id, reader_id, sha256('past'), now() from patrol.reader where reader = 'F%1' on conflict do nothing;
        insert into patrol.sighting (station_id, entry, at, error, reader_id, checkpoint_id, person_id, card_id, received_at, journal, clock, uid)
          select journal.station_id, (select count(*) + 1 from patrol.sighting), now() - interval '3 h' + interval '%3', interval '3 ms', reader.reader_id,
                 reader.checkpoint_id, person.person_id, card.card_id, now(), journal.journal, 'synchronised', coalesce(nullif('%4', ''), card.uid, '04990001')
            from patrol.journal join patrol.reader using (reader_id)
            left join patrol.person on person.badge = '%2' left join patrol.card on card.person_id = person.person_id
           where journal.journal = md5('past ' || reader)::uuid and reader.reader = 'F%1';)")
                        .arg(checkpoint.mid(1), badge, at, uid));
}

EvidenceDialog* EvidenceTest::open(const QString& line, const QString& shift, const QString& checkpoint)
{
    const QString day = m_district->sql(QStringLiteral("select on_day from patrol.duty join patrol.shift using (shift_id) join patrol.line on "
                                                       "line.line_id = duty.line_id where line = '%1' and shift = '%2'")
                                            .arg(line, shift));
    evidence::show(m_window.get(), *m_database, {line, shift, QDate::fromString(day.trimmed(), Qt::ISODate), checkpoint, 1});
    EvidenceDialog* dialog = nullptr;
    for (EvidenceDialog* each : m_window->findChildren<EvidenceDialog*>())
        if (each->key().checkpoint == checkpoint && each->key().line == line && each->key().shift == shift) dialog = each;
    if (dialog && !harness::waitUntil([&] { return dialog->isReady(); })) return nullptr;
    return dialog;
}

QStringList EvidenceTest::column(QTableView* table, int column)
{
    QStringList said;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        said.append(table->model()->index(row, column).data().toString());
    return said;
}

void EvidenceTest::everyVerdictShowsWhatDecidedIt_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("shift");
    QTest::addColumn<QString>("checkpoint");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QStringList>("clockIns");
    QTest::newRow("on time") << "L1" << "OVER" << "C1" << "On time: within the window" << "<b>1 Did anyone arrive?</b>" << "on time"
                             << QStringList{"Counts: the arrival"};
    QTest::newRow("late") << "L1" << "OVER" << "C2" << "Late: 10 min after the end" << "<b>1 Did anyone arrive?</b>" << "late"
                          << QStringList{"Counts: the arrival"};
    QTest::newRow("missed") << "L1" << "OVER" << "C3" << "Missed: nobody came" << "<b>5 Missed</b>" << "has delivered all" << QStringList{};
    QTest::newRow("no data") << "L2" << "OVER" << "C4" << "No data: reader F4 has delivered nothing since" << "<b>4 Was everything heard?</b>"
                             << "not absence of patrol" << QStringList{};
    QTest::newRow("excused") << "L2" << "OVER" << "C5" << "Excused: excuse no." << "<b>2 Does an excuse cover it?</b>" << "approved excuse"
                             << QStringList{};
    QTest::newRow("due") << "L1" << "NOW" << "C1" << "Due: accepted until" << "<b>3 Is there still time?</b>" << "due" << QStringList{};
}

void EvidenceTest::everyVerdictShowsWhatDecidedIt()
{
    QFETCH(QString, line);
    QFETCH(QString, shift);
    QFETCH(QString, checkpoint);
    QFETCH(QString, verdict);
    QFETCH(QString, step);
    QFETCH(QString, rule);
    QFETCH(QStringList, clockIns);
    tap(QStringLiteral("C1"), QStringLiteral("P1"), QStringLiteral("10 min"));
    tap(QStringLiteral("C2"), QStringLiteral("P2"), QStringLiteral("69 min 30 s"));
    m_district->sql(QStringLiteral("select desk.approve_excuse(desk.ask_excuse(null, 'C5', now() - interval '4 h', now(), 'weather', null, "
                                   "'P1'), 'P2')"));
    EvidenceDialog* dialog = open(line, shift, checkpoint);
    QVERIFY(dialog);
    QVERIFY2(verdictOf(dialog).startsWith(verdict), qPrintable(verdictOf(dialog)));
    QVERIFY2(in<QLabel>(dialog, "evidenceSteps")->text().contains(step), qPrintable(in<QLabel>(dialog, "evidenceSteps")->text()));
    QVERIFY2(in<QLabel>(dialog, "evidenceRule")->text().contains(rule), qPrintable(in<QLabel>(dialog, "evidenceRule")->text()));
    QCOMPARE(column(in<QTableView>(dialog, "evidenceClockIns"), EvidenceClockInsModel::Role), clockIns);
    QVERIFY(in<QLabel>(dialog, "evidenceCrew")->text().contains(QStringLiteral("张三 P1")));
    const QAbstractItemModelTester clockInsTester(in<QTableView>(dialog, "evidenceClockIns")->model());
    const QAbstractItemModelTester readersTester(in<QTableView>(dialog, "evidenceReaders")->model());
}

void EvidenceTest::eachClockInSaysWhyItCountsOrNot()
{
    tap(QStringLiteral("C1"), QStringLiteral("P1"), QStringLiteral("-30 min"));
    tap(QStringLiteral("C1"), QString(), QStringLiteral("1 min"), QStringLiteral("04DEAD01"));
    tap(QStringLiteral("C1"), QStringLiteral("P1"), QStringLiteral("2 min"));
    tap(QStringLiteral("C1"), QStringLiteral("P2"), QStringLiteral("4 min"));
    tap(QStringLiteral("C1"), QStringLiteral("P3"), QStringLiteral("99 min 30 s"));
    EvidenceDialog* dialog = open(QStringLiteral("L1"), QStringLiteral("OVER"), QStringLiteral("C1"));
    QVERIFY(dialog);
    auto* table = in<QTableView>(dialog, "evidenceClockIns");
    QCOMPARE(column(table, EvidenceClockInsModel::Role),
             (QStringList{"30 min before it was accepted", "Nobody's card is registered under this number", "Counts: the arrival",
                          "Counts: last seen here", "10 min after it was accepted"}));
    QCOMPARE(column(table, EvidenceClockInsModel::Person), (QStringList{"张三 P1", "unknown", "张三 P1", "李四 P2", "王五 P3"}));
    QCOMPARE(column(table, EvidenceClockInsModel::Clock).first(), QStringLiteral("clock synchronised ± 3.0 ms"));
    QCOMPARE(column(table, EvidenceClockInsModel::Entry), (QStringList{"1", "2", "3", "4", "5"}));
    QVERIFY(column(table, EvidenceClockInsModel::Card).at(1).startsWith(QStringLiteral("04DEAD01")));
    QCOMPARE(table->model()->index(2, 0).data(VerdictRole).toInt(), int(Verdict::OnTime));
    QVERIFY(!table->model()->index(3, 0).data(VerdictRole).isValid());
}

void EvidenceTest::theReadersHealthStandsBesideIt()
{
    m_district->sql(QStringLiteral("select desk.note_outage('F3', now() - interval '150 min', now() - interval '140 min', 'repair', 'P1')"));
    EvidenceDialog* dialog = open(QStringLiteral("L1"), QStringLiteral("OVER"), QStringLiteral("C3"));
    QVERIFY(dialog);
    QVERIFY2(verdictOf(dialog).startsWith(QStringLiteral("No data: reader F3 was out of service")), qPrintable(verdictOf(dialog)));
    auto* table = in<QTableView>(dialog, "evidenceReaders");
    QCOMPARE(column(table, EvidenceReadersModel::Reader), QStringList{"F3 · fixed"});
    QCOMPARE(column(table, EvidenceReadersModel::Heard), QStringList{"has delivered all it read until the end"});
    QVERIFY(column(table, EvidenceReadersModel::Outages).first().contains(QStringLiteral("under repair")));
    QCOMPARE(table->model()->index(0, 0).data(VerdictRole).toInt(), int(Verdict::NoData));
    EvidenceDialog* silent = open(QStringLiteral("L2"), QStringLiteral("OVER"), QStringLiteral("C4"));
    QVERIFY(silent);
    QVERIFY(column(in<QTableView>(silent, "evidenceReaders"), EvidenceReadersModel::Heard).first().startsWith(QStringLiteral("has delivered only")));
}

void EvidenceTest::excusesAndCommentsStandBesideIt()
{
    m_district->sql(QStringLiteral("select desk.ask_excuse('L1', null, now() - interval '4 h', now() - interval '2 h', 'dispatch', '110-7', 'P1');"
                                   "select desk.refuse_excuse(desk.ask_excuse(null, 'C3', now() - interval '4 h', now() - interval '2 h', "
                                   "'other', null, 'P1'), 'P2', '不属实')"));
    EvidenceDialog* dialog = open(QStringLiteral("L1"), QStringLiteral("OVER"), QStringLiteral("C3"));
    QVERIFY(dialog);
    const QString more = in<QLabel>(dialog, "evidenceMore")->text();
    QVERIFY2(more.contains(QStringLiteral("waits for a decision · sent to an incident · 110-7")), qPrintable(more));
    QVERIFY2(more.contains(QStringLiteral("decided by 李四 P2 · 不属实")), qPrintable(more));
}

void EvidenceTest::itIsCopiedAndSaved()
{
    tap(QStringLiteral("C1"), QStringLiteral("P1"), QStringLiteral("10 min"));
    EvidenceDialog* dialog = open(QStringLiteral("L1"), QStringLiteral("OVER"), QStringLiteral("C1"));
    QVERIFY(dialog);
    QTest::mouseClick(in<QPushButton>(dialog, "evidenceCopy"), Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    for (const char* wanted : {"示例点1", "东城一线 L1", "On time: within the window", "Counts: the arrival", "F1", "张三 P1", "How it was judged"})
        QVERIFY2(text.contains(QString::fromUtf8(wanted)), wanted);
    QTemporaryDir folder;
    QTest::mouseClick(in<QPushButton>(dialog, "evidenceSave"), Qt::LeftButton);
    QFileDialog* file = nullptr;
    QVERIFY(harness::waitUntil([&] { return (file = in<QFileDialog>(dialog, "evidenceFile")) != nullptr; }));
    file->selectFile(folder.filePath(QStringLiteral("evidence.pdf")));
    static_cast<QDialog*>(file)->accept();
    QFile pdf(folder.filePath(QStringLiteral("evidence.pdf")));
    QVERIFY(harness::waitUntil([&] { return pdf.size() > 2000; }));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(8).startsWith("%PDF-"));
}

void EvidenceTest::itFollowsWhatChanges()
{
    EvidenceDialog* dialog = open(QStringLiteral("L1"), QStringLiteral("NOW"), QStringLiteral("C1"));
    QVERIFY(dialog);
    QVERIFY(verdictOf(dialog).startsWith(QStringLiteral("Due")));
    m_district->clockIn(QStringLiteral("C1"));
    QVERIFY(harness::waitUntil([&] { return verdictOf(dialog).startsWith(QStringLiteral("On time")); }));
}

void EvidenceTest::theSameVisitOpensOnce()
{
    EvidenceDialog* first = open(QStringLiteral("L1"), QStringLiteral("OVER"), QStringLiteral("C1"));
    QCOMPARE(open(QStringLiteral("L1"), QStringLiteral("OVER"), QStringLiteral("C1")), first);
    QVERIFY(open(QStringLiteral("L1"), QStringLiteral("OVER"), QStringLiteral("C2")) != first);
    QCOMPARE(m_window->findChildren<EvidenceDialog*>().size(), 2);
    QTest::mouseClick(in<QPushButton>(first, "evidenceClose"), Qt::LeftButton);
    QVERIFY(harness::waitUntil([&] { return m_window->findChildren<EvidenceDialog*>().size() == 1; }));
}

void EvidenceTest::aVisitThatIsNotThereIsSaid()
{
    evidence::show(m_window.get(), *m_database, {QStringLiteral("L1"), QStringLiteral("OVER"), QDate(2020, 1, 1), QStringLiteral("C1"), 1});
    auto* dialog = m_window->findChild<EvidenceDialog*>();
    QVERIFY(harness::waitUntil([&] { return in<QLabel>(dialog, "evidenceState")->text().startsWith(QStringLiteral("There is no such visit")); }));
    QVERIFY(!in<QPushButton>(dialog, "evidenceCopy")->isEnabled());
}

void EvidenceTest::itSpeaksChinese()
{
    translations::use(QStringLiteral("zh_CN"));
    EvidenceDialog* dialog = open(QStringLiteral("L1"), QStringLiteral("OVER"), QStringLiteral("C3"));
    QVERIFY(dialog);
    QCOMPARE(verdictOf(dialog), QStringLiteral("漏点: 无人打卡"));
    QVERIFY(in<QLabel>(dialog, "evidenceRule")->text().contains(QStringLiteral("没有免考")));
}

QTEST_MAIN(EvidenceTest)
#include "EvidenceTest.moc"
