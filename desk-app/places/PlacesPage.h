// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"

/// 点位.
class PlacesPage : public Page
{
    Q_OBJECT
public:
    explicit PlacesPage(Database& database, QWidget* parent = nullptr);

protected:
    void askAll() override;
};
