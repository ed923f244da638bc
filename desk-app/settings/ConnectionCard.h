// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/settings/model/SettingsQuestions.h"
#include "desk-app/widgets/Card.h"

/// The connection that the window has now: where it leads, and whether anybody on the way can read along.
class ConnectionCard : public Card
{
    Q_OBJECT
public:
    explicit ConnectionCard(QWidget* parent = nullptr);
    /// @param sslmode what the client asked of the server; empty = not known yet.
    void show(const ConnectionFacts& facts, const QString& sslmode);
    void setOld(bool old);

private:
    QLabel *m_where, *m_shield, *m_safety, *m_remedy, *m_versions;
};
