// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/FirstRun.h"
#include "desk-app/settings/connection/Profiles.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>
#include <QTest>

using harness::waitUntil;

class FirstRunTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        District::useOwnSettings();
        QCoreApplication::setApplicationName(QStringLiteral("FirstRunTest"));
        m_district = std::make_unique<District>();
    }
    void init()
    {
        QSettings().clear();
        m_wizard = std::make_unique<FirstRun>();
        m_wizard->show();
    }
    void cleanup() { m_wizard.reset(); }
    void cleanupTestCase() { m_district.reset(); }

    void aDatabaseIsJoinedOnceItsConnectionWorks()
    {
        m_wizard->next();
        QCOMPARE(m_wizard->currentId(), int(FirstRun::Join));
        QCOMPARE(find<QComboBox>("connectionEncryption")->currentData().toString(), QStringLiteral("verify-full")); // suggested
        auto* finish = m_wizard->button(QWizard::FinishButton);
        QVERIFY(!finish->isEnabled());
        // Refused: said with what to do, and not kept.
        find<QLineEdit>("connectionHost")->setText(QStringLiteral("127.0.0.1"));
        find<QSpinBox>("connectionPort")->setValue(1);
        find<QPushButton>("firstRunTestButton")->click();
        QVERIFY(waitUntil([&] { return find<QLabel>("firstRunTestTitle")->isVisible(); }));
        QVERIFY2(text("firstRunTestTitle").startsWith(QStringLiteral("✗ ")), qPrintable(text("firstRunTestTitle")));
        QVERIFY(!text("firstRunTestRemedy").isEmpty() && !text("firstRunTestSaid").isEmpty());
        QVERIFY(!finish->isEnabled());
        QVERIFY(profiles::all().isEmpty());
        // Accepted.
        find<QLineEdit>("connectionHost")->setText(qEnvironmentVariable("PGHOST"));
        QVERIFY(!find<QLabel>("firstRunTestTitle")->isVisible()); // it was about another place
        find<QSpinBox>("connectionPort")->setValue(qEnvironmentVariableIntValue("PGPORT"));
        find<QLineEdit>("connectionDatabase")->setText(m_district->sql(QStringLiteral("select current_database()")));
        find<QLineEdit>("connectionUser")->setText(qEnvironmentVariable("PGUSER"));
        auto* encryption = find<QComboBox>("connectionEncryption");
        encryption->setCurrentIndex(encryption->findData(QStringLiteral("prefer")));
        find<QPushButton>("firstRunTestButton")->click();
        QVERIFY(waitUntil([&] { return finish->isEnabled(); }));
        QVERIFY2(text("firstRunTestTitle").startsWith(QStringLiteral("✓ Connected to ")), qPrintable(text("firstRunTestTitle")));
        find<QLineEdit>("firstRunName")->setText(QStringLiteral("示例分局"));
        finish->click();
        QCOMPARE(m_wizard->result(), int(QDialog::Accepted));
        QCOMPARE(profiles::all().size(), 1);
        QCOMPARE(profiles::usual(), QStringLiteral("示例分局"));
        QCOMPARE(profiles::all().first().conninfo, m_wizard->conninfo());
        QVERIFY(m_wizard->conninfo().contains(m_district->sql(QStringLiteral("select current_database()"))));
    }

    void whoChangesTheConnectionTriesItAgain()
    {
        m_wizard->next();
        find<QLineEdit>("connectionHost")->setText(qEnvironmentVariable("PGHOST"));
        find<QSpinBox>("connectionPort")->setValue(qEnvironmentVariableIntValue("PGPORT"));
        find<QLineEdit>("connectionDatabase")->setText(m_district->sql(QStringLiteral("select current_database()")));
        find<QLineEdit>("connectionUser")->setText(qEnvironmentVariable("PGUSER"));
        auto* encryption = find<QComboBox>("connectionEncryption");
        encryption->setCurrentIndex(encryption->findData(QStringLiteral("prefer")));
        find<QPushButton>("firstRunTestButton")->click();
        QVERIFY(waitUntil([&] { return m_wizard->button(QWizard::FinishButton)->isEnabled(); }));
        find<QLineEdit>("connectionDatabase")->setText(QStringLiteral("other"));
        QVERIFY(!m_wizard->button(QWizard::FinishButton)->isEnabled());
    }

    void theDemoIsExplainedUntilItRuns()
    {
        QTemporaryDir folder;
        qputenv("PATROL_DEMO_FOLDER", folder.path().toUtf8());
        find<QRadioButton>("firstRunDemo")->setChecked(true);
        m_wizard->next();
        QCOMPARE(m_wizard->currentId(), int(FirstRun::TryDemo));
        QVERIFY(!m_wizard->button(QWizard::FinishButton)->isEnabled());
        QVERIFY2(QFile::exists(find<QLineEdit>("firstRunDemoCommand")->text()), qPrintable(find<QLineEdit>("firstRunDemoCommand")->text()));
        find<QPushButton>("firstRunDemoCopy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), find<QLineEdit>("firstRunDemoCommand")->text());
        const QString before = text("firstRunDemoState");
        // Its data is there, and does not run.
        const QString cluster = folder.path() + QStringLiteral("/cluster");
        QVERIFY(QDir().mkpath(cluster));
        QFile env(cluster + QStringLiteral("/env"));
        QVERIFY(env.open(QIODevice::WriteOnly));
        env.write(QStringLiteral("export PGHOST='%1' PGPORT=5432\n").arg(cluster).toUtf8());
        env.close();
        find<QPushButton>("firstRunDemoAgain")->click();
        QVERIFY(text("firstRunDemoState") != before);
        QVERIFY(!m_wizard->button(QWizard::FinishButton)->isEnabled());
        // A socket that nobody serves is tried, and told.
        QFile socket(cluster + QStringLiteral("/.s.PGSQL.5432"));
        QVERIFY(socket.open(QIODevice::WriteOnly));
        find<QPushButton>("firstRunDemoAgain")->click();
        QVERIFY(waitUntil([&] { return find<QLabel>("firstRunDemoTestTitle")->isVisible(); }));
        QVERIFY(text("firstRunDemoTestTitle").startsWith(QStringLiteral("✗ ")));
        QVERIFY(!m_wizard->button(QWizard::FinishButton)->isEnabled());
    }

private:
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(name)->text(); }
    template <typename Widget> Widget* find(const char* name) const { return m_wizard->findChild<Widget*>(QLatin1String(name)); }

    std::unique_ptr<District> m_district;
    std::unique_ptr<FirstRun> m_wizard;
};

QTEST_MAIN(FirstRunTest)
#include "FirstRunTest.moc"
