// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Database.h"
#include "desk-app/page/Page.h"
#include "desk-app/page/Signer.h"
#include "desk-app/settings/connection/Preferences.h"
#include "desk-app/settings/connection/Profiles.h"
#include "desk-app/window/MainWindow.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using harness::waitUntil;

class SettingsPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theConnectionIsToldWithItsProtection();
    void aViewerIsToldAsWell();
    void connectionsAreMadeEditedTriedAndRemoved();
    void aPasswordIsNotKept();
    void likesApplyAtOnce();
    void whoSitsHereIsTold();

private:
    void openSettings();
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(name)->text(); }
    template <typename Widget> Widget* find(const char* name) const { return m_window->findChild<Widget*>(QLatin1String(name)); }
    void press(const char* name) const { find<QPushButton>(name)->click(); }
    /// Fills the dialog that is open with this connection, and saves it.
    void fill(const QString& name, const QString& host, const QString& database);

    std::unique_ptr<District> m_district;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void SettingsPageTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("SettingsPageTest"));
    m_district = std::make_unique<District>();
}

void SettingsPageTest::init()
{
    QSettings().clear();
    m_database = std::make_unique<Database>(m_district->conninfo());
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
}

void SettingsPageTest::cleanup()
{
    m_window.reset();
    m_database.reset();
}

void SettingsPageTest::openSettings()
{
    m_window->showPage(QStringLiteral("settings"));
    QVERIFY(waitUntil([&] { return m_window->page(QStringLiteral("settings"))->isReady(); }));
}

void SettingsPageTest::theConnectionIsToldWithItsProtection()
{
    openSettings();
    QCOMPARE(text("settingsWhere"), m_district->sql(QStringLiteral("select current_database() || ' as ' || session_user")));
    QCOMPARE(text("settingsSafety"), QStringLiteral("On this machine, by a local socket: nothing crosses a network."));
    QVERIFY(!find<QLabel>("settingsRemedy")->isVisible());
    const QString schema = m_district->sql(QStringLiteral("select desk.schema_version()"));
    QVERIFY2(text("settingsVersions").contains(QStringLiteral("schema %1 ").arg(schema)), qPrintable(text("settingsVersions")));
}

void SettingsPageTest::aViewerIsToldAsWell()
{
    m_district->sql(QStringLiteral("do $$ begin create role window_test_viewer login in role patrol_viewer; exception "
                                   "when duplicate_object then null; end $$"));
    m_window.reset();
    m_database = std::make_unique<Database>(m_district->conninfo() + QStringLiteral(" user=window_test_viewer"));
    m_window = std::make_unique<MainWindow>(*m_database);
    m_window->show();
    openSettings();
    QVERIFY(text("settingsWhere").endsWith(QStringLiteral(" as window_test_viewer")));
    QCOMPARE(text("settingsSafety"), QStringLiteral("On this machine, by a local socket: nothing crosses a network."));
}

void SettingsPageTest::fill(const QString& name, const QString& host, const QString& database)
{
    QDialog* dialog = nullptr;
    QVERIFY(waitUntil([&] { return (dialog = find<QDialog>("profileDialog")) != nullptr; }));
    dialog->findChild<QLineEdit*>(QStringLiteral("profileName"))->setText(name);
    dialog->findChild<QLineEdit*>(QStringLiteral("connectionHost"))->setText(host);
    dialog->findChild<QLineEdit*>(QStringLiteral("connectionDatabase"))->setText(database);
    auto* encryption = dialog->findChild<QComboBox*>(QStringLiteral("connectionEncryption"));
    encryption->setCurrentIndex(encryption->findData(QStringLiteral("prefer")));
    QVERIFY(dialog->findChild<QPushButton*>(QStringLiteral("profileSaveButton"))->isEnabled());
    dialog->findChild<QPushButton*>(QStringLiteral("profileSaveButton"))->click();
    QVERIFY(waitUntil([&] { return find<QDialog>("profileDialog") == nullptr; }));
}

void SettingsPageTest::connectionsAreMadeEditedTriedAndRemoved()
{
    openSettings();
    auto* table = find<QTableView>("settingsProfiles");
    QVERIFY(!find<QPushButton>("settingsEditButton")->isEnabled());
    const QString host = qEnvironmentVariable("PGHOST");
    const QString database = m_district->sql(QStringLiteral("select current_database()"));
    press("settingsAddButton");
    fill(QStringLiteral("分局"), host, database);
    press("settingsAddButton");
    fill(QStringLiteral("备用"), host, QStringLiteral("no_such_database"));
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(profiles::usual(), QStringLiteral("分局")); // the first is opened at the start
    table->selectRow(1);
    press("settingsTestButton");
    QVERIFY(waitUntil([&] { return find<QLabel>("settingsTestTitle")->isVisible(); }));
    QCOMPARE(text("settingsTestTitle"), QStringLiteral("✗ There is no database called no_such_database"));
    press("settingsEditButton");
    QVERIFY(waitUntil([&] { return find<QDialog>("profileDialog") != nullptr; }));
    QCOMPARE(find<QDialog>("profileDialog")->findChild<QLineEdit*>(QStringLiteral("connectionDatabase"))->text(), QStringLiteral("no_such_database"));
    // A name that is taken is not saved.
    find<QDialog>("profileDialog")->findChild<QLineEdit*>(QStringLiteral("profileName"))->setText(QStringLiteral("分局"));
    QVERIFY(!find<QPushButton>("profileSaveButton")->isEnabled());
    fill(QStringLiteral("备用二"), host, database);
    QCOMPARE(profiles::all().at(1).name, QStringLiteral("备用二"));
    table->selectRow(1);
    press("settingsTestButton");
    QVERIFY(waitUntil([&] { return text("settingsTestTitle").startsWith(QStringLiteral("✓ Connected to ")); }));
    press("settingsUsualButton");
    QCOMPARE(profiles::usual(), QStringLiteral("备用二"));
    table->selectRow(1);
    QSignalSpy wanted(&Preferences::shared(), &Preferences::connectionWanted);
    press("settingsOpenButton");
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), profiles::all().at(1).conninfo);
    press("settingsRemoveButton");
    QVERIFY(waitUntil([&] { return find<QMessageBox>("settingsRemoveDialog") != nullptr; }));
    press("settingsRemoveConfirm");
    QVERIFY(waitUntil([&] { return table->model()->rowCount() == 1; }));
    QCOMPARE(profiles::usual(), QStringLiteral("分局"));
}

void SettingsPageTest::aPasswordIsNotKept()
{
    profiles::keep(QList<Profile>{{QStringLiteral("一"), QStringLiteral("host=db dbname=patrol connect_timeout=3 password=secret")}});
    openSettings();
    auto* table = find<QTableView>("settingsProfiles");
    QVERIFY(waitUntil([&] { return table->model()->rowCount() == 1; }));
    table->selectRow(0);
    press("settingsEditButton");
    fill(QStringLiteral("一"), QStringLiteral("db.example"), QStringLiteral("patrol"));
    QCOMPARE(profiles::all().first().conninfo, QStringLiteral("host='db.example' port='5432' dbname='patrol' sslmode='prefer' connect_timeout='3'"));
}

void SettingsPageTest::likesApplyAtOnce()
{
    openSettings();
    Preferences& likes = Preferences::shared();
    QVERIFY(find<QCheckBox>("settingsSoundBox")->isChecked() && find<QCheckBox>("settingsTrayBox")->isChecked());
    QSignalSpy notices(&likes, &Preferences::noticesChanged);
    find<QCheckBox>("settingsSoundBox")->click();
    find<QCheckBox>("settingsTrayBox")->click();
    QCOMPARE(notices.count(), 2);
    QVERIFY(!QSettings().value(QStringLiteral("notices/sound")).toBool() && !QSettings().value(QStringLiteral("notices/tray")).toBool());
    const auto choose = [&](const char* name, const QVariant& value) {
        auto* box = find<QComboBox>(name);
        box->setCurrentIndex(box->findData(value));
        emit box->activated(box->currentIndex());
    };
    QSignalSpy language(&likes, &Preferences::languageWanted), theme(&likes, &Preferences::themeWanted), size(&likes, &Preferences::textSizeChanged);
    choose("settingsLanguageBox", QStringLiteral("zh_CN"));
    QVERIFY(waitUntil([&] { return language.count() == 1; }));
    QCOMPARE(language.first().first().toString(), QStringLiteral("zh_CN"));
    choose("settingsThemeBox", QStringLiteral("dark"));
    QCOMPARE(theme.first().first().toString(), QStringLiteral("dark"));
    choose("settingsTextSizeBox", 150);
    QVERIFY(waitUntil([&] { return size.count() == 1; }));
    QCOMPARE(likes.textSize(), 150);
}

void SettingsPageTest::whoSitsHereIsTold()
{
    openSettings();
    QVERIFY(text("settingsSigner").startsWith(QStringLiteral("Nobody has said")));
    QVERIFY(!find<QPushButton>("settingsSignerForgetButton")->isEnabled());
    Signer::of(*m_database).set(QStringLiteral("P1"), QStringLiteral("张三"));
    QVERIFY2(text("settingsSigner").startsWith(QStringLiteral("张三 (P1)")), qPrintable(text("settingsSigner")));
    press("settingsSignerForgetButton");
    QVERIFY(Signer::of(*m_database).badge().isEmpty());
    QVERIFY(text("settingsSigner").startsWith(QStringLiteral("Nobody has said")));
}

QTEST_MAIN(SettingsPageTest)
#include "SettingsPageTest.moc"
