// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"

/// 漏点.
class MissedPage : public Page
{
    Q_OBJECT
public:
    explicit MissedPage(Database& database, QWidget* parent = nullptr);

protected:
    void askAll() override;
};
