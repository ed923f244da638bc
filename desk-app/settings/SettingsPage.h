// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"

/// 设置.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(Database& database, QWidget* parent = nullptr);

protected:
    void askAll() override;
};
