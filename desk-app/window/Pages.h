// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class Database;
class Page;

/// A page as the rail and the menu offer it.
struct PageKind {
    const char* name;  ///< Of the page and of its pictures: "lines".
    const char* title; ///< In English with its mnemonic, translated where it is shown (context "PageKind").
    Page* (*make)(Database& database);

    [[nodiscard]] QString shownTitle() const;
};

/// Every page, in the order of the rail.
[[nodiscard]] const QList<PageKind>& pageKinds();
