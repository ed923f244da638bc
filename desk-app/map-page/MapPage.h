// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"

/// 地图.
class MapPage : public Page
{
    Q_OBJECT
public:
    explicit MapPage(Database& database, QWidget* parent = nullptr);

protected:
    void askAll() override;
};
