// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"

/// 计划.
class PlanPage : public Page
{
    Q_OBJECT
public:
    explicit PlanPage(Database& database, QWidget* parent = nullptr);

protected:
    void askAll() override;
};
