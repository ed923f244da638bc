// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"

/// 人员.
class PeoplePage : public Page
{
    Q_OBJECT
public:
    explicit PeoplePage(Database& database, QWidget* parent = nullptr);

protected:
    void askAll() override;
};
