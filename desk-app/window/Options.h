// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/widgets/Theme.h"

#include <QString>
#include <QStringList>

/// What the command line of desk-app asks for.
struct Options {
    QString database;    ///< libpq connection string; empty = the PG* variables.
    QString language;    ///< zh_CN or en; empty = by the locale, or as last chosen.
    QString screenshots; ///< Folder for pictures of every page; empty = show the window.
    QStringList pages;   ///< Of which pages pictures are taken; empty = of all.
    theme::Choice theme = theme::Choice::System;
    bool themeGiven = false;
    QString problem; ///< Not empty: the command line is wrong, and why.
    QString answer;  ///< Not empty: what --help or --version print; nothing else is done.

    /// @param arguments with the program's name first.
    static Options parse(const QStringList& arguments);
};
