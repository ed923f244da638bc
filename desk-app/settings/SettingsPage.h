// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"
#include "desk-app/settings/model/SettingsQuestions.h"

class ConnectionCard;
class PageHead;
class ProfilesCard;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSlider;

/// 设置: connections and how safe this one is; language, theme, size of text, notices; and who sits here.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(Database& database, QWidget* parent = nullptr);

protected:
    void askAll() override;
    void setOld(bool old) override;

private:
    QWidget* buildLook();
    QWidget* buildNotices();
    QWidget* buildSigner();
    void loadChoices();
    void tellSigner();
    void showConnection();

    ConnectionFacts m_facts;
    QString m_sslmode;
    ConnectionCard* m_connection;
    ProfilesCard* m_profiles;
    QComboBox *m_language, *m_theme, *m_textSize;
    QCheckBox *m_sound, *m_tray;
    QLabel* m_signer;
    QPushButton *m_signerChange, *m_signerForget;
};
