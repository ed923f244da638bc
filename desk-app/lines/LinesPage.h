// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"

/// 巡线.
class LinesPage : public Page
{
    Q_OBJECT
public:
    explicit LinesPage(Database& database, QWidget* parent = nullptr);

protected:
    void askAll() override;
};
