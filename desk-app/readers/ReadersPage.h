// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"

/// 设备.
class ReadersPage : public Page
{
    Q_OBJECT
public:
    explicit ReadersPage(Database& database, QWidget* parent = nullptr);

protected:
    void askAll() override;
};
