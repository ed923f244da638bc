// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/SettingsPage.h"

#include "desk-app/page/PageHead.h"
#include "desk-app/page/Signer.h"
#include "desk-app/settings/ConnectionCard.h"
#include "desk-app/settings/ProfilesCard.h"
#include "desk-app/settings/connection/Preferences.h"
#include "desk-app/settings/connection/Trial.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSystemTrayIcon>
#include <QTableView>
#include <algorithm>

namespace
{

QComboBox* box(const QString& name, const QString& spoken)
{
    auto* made = new QComboBox;
    made->setObjectName(name);
    made->setAccessibleName(QString(spoken).remove(u'&'));
    return made;
}

} // namespace

SettingsPage::SettingsPage(Database& database, QWidget* parent)
    : Page(database, QStringLiteral("settings"), parent), m_connection(new ConnectionCard), m_profiles(new ProfilesCard)
{
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(20, 14, 20, 16);
    down->setSpacing(12);
    down->addWidget(new PageHead(tr("Settings")));
    auto* area = new QScrollArea; // at 200 % the cards are taller than the window
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->viewport()->setAutoFillBackground(false);
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    auto* across = new QHBoxLayout(content);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(12);
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_connection);
    left->addWidget(m_profiles, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(buildLook());
    right->addWidget(buildNotices());
    right->addWidget(buildSigner());
    right->addStretch();
    across->addLayout(left, 60);
    across->addLayout(right, 40);
    area->setWidget(content);
    down->addWidget(area, 1);
    connect(m_profiles, &ProfilesCard::said, this, &Page::said);
    connect(m_profiles, &ProfilesCard::connectionWanted, &Preferences::shared(), &Preferences::wantConnection);
    loadChoices();
    remember(m_profiles->table(), QStringLiteral("profiles"));
}

QWidget* SettingsPage::buildLook()
{
    auto* card = new Card(tr("Language and look"));
    auto* content = new QWidget;
    auto* form = new QFormLayout(content);
    form->setContentsMargins(14, 0, 14, 12);
    m_language = box(QStringLiteral("settingsLanguageBox"), tr("&Language"));
    m_language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    form->addRow(tr("&Language"), m_language);
    m_theme = box(QStringLiteral("settingsThemeBox"), tr("T&heme"));
    m_theme->addItem(tr("As the system"), QStringLiteral("system"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    form->addRow(tr("T&heme"), m_theme);
    m_textSize = box(QStringLiteral("settingsTextSizeBox"), tr("Te&xt size"));
    for (const int percent : {100, 115, 130, 150, 175, 200})
        m_textSize->addItem(QStringLiteral("%1 %").arg(QLocale().toString(percent)), percent);
    form->addRow(tr("Te&xt size"), m_textSize);
    // Queued: the page itself may be made anew.
    connect(m_language, &QComboBox::activated, this,
            [this] { QMetaObject::invokeMethod(&Preferences::shared(), [language = m_language->currentData().toString()] { Preferences::shared().wantLanguage(language); }, Qt::QueuedConnection); });
    connect(m_theme, &QComboBox::activated, this, [this] { Preferences::shared().wantTheme(m_theme->currentData().toString()); });
    connect(m_textSize, &QComboBox::activated, this,
            [this] { QMetaObject::invokeMethod(&Preferences::shared(), [percent = m_textSize->currentData().toInt()] { Preferences::shared().setTextSize(percent); }, Qt::QueuedConnection); });
    card->addContent(content, 0);
    return card;
}

QWidget* SettingsPage::buildNotices()
{
    auto* card = new Card(tr("When a checkpoint is missed"));
    auto* content = new QWidget;
    auto* down = new QVBoxLayout(content);
    down->setContentsMargins(14, 0, 14, 12);
    m_sound = new QCheckBox(tr("&Play a sound"));
    m_sound->setObjectName(QStringLiteral("settingsSoundBox"));
    m_tray = new QCheckBox(tr("Show a message in the tra&y"));
    m_tray->setObjectName(QStringLiteral("settingsTrayBox"));
    down->addWidget(m_sound);
    down->addWidget(m_tray);
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        auto* note = new QLabel(tr("This desktop has no tray: messages appear in the window."));
        note->setProperty("muted", true);
        note->setWordWrap(true);
        down->addWidget(note);
    }
    connect(m_sound, &QCheckBox::toggled, this, [](bool on) { Preferences::shared().setSound(on); });
    connect(m_tray, &QCheckBox::toggled, this, [](bool on) { Preferences::shared().setTray(on); });
    card->addContent(content, 0);
    return card;
}

QWidget* SettingsPage::buildSigner()
{
    auto* card = new Card(tr("Who sits here"));
    auto* content = new QWidget;
    auto* down = new QVBoxLayout(content);
    down->setContentsMargins(14, 0, 14, 12);
    m_signer = new QLabel;
    m_signer->setObjectName(QStringLiteral("settingsSigner"));
    m_signer->setTextFormat(Qt::PlainText);
    m_signer->setWordWrap(true);
    down->addWidget(m_signer);
    auto* row = new QHBoxLayout;
    m_signerChange = new QPushButton(tr("S&omebody else…"));
    m_signerChange->setObjectName(QStringLiteral("settingsSignerButton"));
    m_signerForget = new QPushButton(tr("&Forget"));
    m_signerForget->setObjectName(QStringLiteral("settingsSignerForgetButton"));
    row->addWidget(m_signerChange);
    row->addWidget(m_signerForget);
    row->addStretch();
    down->addLayout(row);
    Signer& signer = Signer::of(m_database);
    connect(m_signerChange, &QPushButton::clicked, this, [this] { Signer::askAgain(this, m_database, m_units); });
    connect(m_signerForget, &QPushButton::clicked, this, [&signer] { signer.forget(); });
    connect(&signer, &Signer::changed, this, &SettingsPage::tellSigner);
    tellSigner();
    card->addContent(content, 0);
    return card;
}

void SettingsPage::tellSigner()
{
    const Signer& signer = Signer::of(m_database);
    m_signer->setText(signer.badge().isEmpty()
                          ? tr("Nobody has said who sits here. Whoever asks, approves or answers is asked for their name first.")
                          : tr("%1 (%2) signs for what is asked, approved or answered at this desk.").arg(signer.name(), signer.badge()));
    m_signerForget->setEnabled(!signer.badge().isEmpty());
}

void SettingsPage::loadChoices()
{
    const auto choose = [](QComboBox* box, const QVariant& value, int otherwise) {
        const QSignalBlocker quiet(box);
        const int found = box->findData(value);
        box->setCurrentIndex(found < 0 ? otherwise : found);
    };
    choose(m_language, QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"), 0);
    choose(m_theme, QSettings().value(QStringLiteral("window/theme"), QStringLiteral("system")), 0);
    choose(m_textSize, Preferences::shared().textSize(), 0);
    const QSignalBlocker quiet(m_sound), quietToo(m_tray);
    m_sound->setChecked(Preferences::shared().sound());
    m_tray->setChecked(Preferences::shared().tray());
}

void SettingsPage::askAll()
{
    loadChoices(); // the menu may have changed them
    m_profiles->load();
    ask(m_database.ask<ConnectionFacts>(Database::Way::Quick, "settings.connection", settings_questions::connection),
        [this](const ConnectionFacts& facts) {
            m_facts = facts;
            showConnection();
        });
    ask(meaningOf(m_database.connectionString()), [this](const Trial& trial) {
        m_sslmode = trial.sslmode;
        if (!m_facts.login.isEmpty()) showConnection();
    });
}

void SettingsPage::showConnection()
{
    m_connection->show(m_facts, m_sslmode);
}

void SettingsPage::setOld(bool old)
{
    m_connection->setOld(old);
}
