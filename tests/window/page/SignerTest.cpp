// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/page/Signer.h"
#include "desk-app/database/Database.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QAbstractItemModel>
#include <QCompleter>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <memory>

class SignerTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        District::useOwnSettings();
        QCoreApplication::setApplicationName(QStringLiteral("SignerTest"));
    }
    void init();
    void cleanup() { m_window.reset(); }
    void whoSignsIsAskedOnceAndRemembered();
    void aBadgeOrAUniqueNameWillDo_data();
    void aBadgeOrAUniqueNameWillDo();
    void aNameThatTwoHaveIsNotEnough();
    void whoLeavesTheDialogSignsNothing();
    void notMeAsksAgain();
    void aPageThatIsGoneSignsNothing();
    void aDatabaseThatIsAwayIsSaid();

private:
    void ask();
    [[nodiscard]] QDialog* dialog() const { return m_window->findChild<QDialog*>(QStringLiteral("signerDialog")); }
    [[nodiscard]] QLineEdit* edit() const { return dialog()->findChild<QLineEdit*>(); }
    [[nodiscard]] QPushButton* ok() const
    {
        return dialog()->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }
    [[nodiscard]] QString about() const { return dialog()->findChild<QLabel*>(QStringLiteral("signerAbout"))->text(); }
    void sign(const QString& badge) { m_signed << badge; }

    District m_district;
    Database m_database{m_district.conninfo()};
    std::unique_ptr<QWidget> m_window;
    QStringList m_signed;
};

void SignerTest::init()
{
    QSettings().clear();
    m_signed.clear();
    m_window = std::make_unique<QWidget>();
    m_window->show();
}

/// Opens the dialog and waits for the people.
void SignerTest::ask()
{
    Signer::ask(m_window.get(), m_database, {}, [this](const QString& badge) { sign(badge); });
    QVERIFY(dialog());
    QVERIFY(harness::waitUntil([&] { return edit()->completer()->model()->rowCount() > 0; }));
}

void SignerTest::whoSignsIsAskedOnceAndRemembered()
{
    QSignalSpy changed(&Signer::of(m_database), &Signer::changed);
    ask();
    QVERIFY(!ok()->isEnabled());
    QTest::keyClicks(edit(), QStringLiteral("P2"));
    QVERIFY2(about().contains(QStringLiteral("李四")), qPrintable(about()));
    QTest::mouseClick(ok(), Qt::LeftButton);
    QCOMPARE(m_signed, QStringList{"P2"});
    QCOMPARE(changed.count(), 1);
    QVERIFY(harness::waitUntil([&] { return !dialog(); }));
    Signer::ask(m_window.get(), m_database, {}, [this](const QString& badge) { sign(badge); });
    QVERIFY(!dialog());
    QCOMPARE(m_signed, (QStringList{"P2", "P2"}));
    Database again(m_district.conninfo()), elsewhere(m_district.conninfo() + QStringLiteral(" user=nobody"));
    QCOMPARE(Signer::of(again).name(), QStringLiteral("李四"));
    QCOMPARE(Signer::of(elsewhere).badge(), QString());
}

void SignerTest::aBadgeOrAUniqueNameWillDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("badge") << "P1";
    QTest::newRow("badge in small letters") << "p1";
    QTest::newRow("name") << QStringLiteral("张三");
    QTest::newRow("line of the list") << QStringLiteral("张三 · P1 · 东城派出所");
}

void SignerTest::aBadgeOrAUniqueNameWillDo()
{
    QFETCH(QString, text);
    ask();
    edit()->setText(text);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(m_signed, QStringList{"P1"});
}

void SignerTest::aNameThatTwoHaveIsNotEnough()
{
    m_district.sql(QStringLiteral("update patrol.person set name = '张三' where badge = 'P2'"));
    ask();
    edit()->setText(QStringLiteral("张三"));
    QVERIFY(!ok()->isEnabled());
    QVERIFY2(about().contains(QStringLiteral("badge")), qPrintable(about()));
    m_district.sql(QStringLiteral("update patrol.person set name = '李四' where badge = 'P2'"));
}

void SignerTest::whoLeavesTheDialogSignsNothing()
{
    ask();
    edit()->setText(QStringLiteral("P1"));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(harness::waitUntil([&] { return !dialog(); }));
    QVERIFY(m_signed.isEmpty() && Signer::of(m_database).badge().isEmpty());
}

void SignerTest::notMeAsksAgain()
{
    Signer::of(m_database).set(QStringLiteral("P1"), QStringLiteral("张三"));
    Signer::askAgain(m_window.get(), m_database, {});
    QVERIFY(harness::waitUntil([&] { return edit()->text().contains(QStringLiteral("P1")); }));
    edit()->setText(QStringLiteral("P3"));
    QTest::mouseClick(ok(), Qt::LeftButton);
    QCOMPARE(Signer::of(m_database).badge(), QStringLiteral("P3"));
    Signer::of(m_database).forget();
    QCOMPARE(Signer::of(m_database).badge(), QString());
}

void SignerTest::aPageThatIsGoneSignsNothing()
{
    Signer::ask(m_window.get(), m_database, {}, [this](const QString& badge) { sign(badge); });
    m_window.reset();
    QTest::qWait(50);
    QVERIFY(m_signed.isEmpty());
}

void SignerTest::aDatabaseThatIsAwayIsSaid()
{
    Database away(QStringLiteral("host=/nonexistent dbname=patrol"));
    Signer::ask(m_window.get(), away, {}, [this](const QString& badge) { sign(badge); });
    QVERIFY(harness::waitUntil([&] { return about().contains(QStringLiteral("did not come")); }));
    edit()->setText(QStringLiteral("P1"));
    QVERIFY2(!ok()->isEnabled(), "who is not known cannot sign");
}

QTEST_MAIN(SignerTest)
#include "SignerTest.moc"
