// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"

/// 日志.
class LogPage : public Page
{
    Q_OBJECT
public:
    explicit LogPage(Database& database, QWidget* parent = nullptr);

protected:
    void askAll() override;
};
