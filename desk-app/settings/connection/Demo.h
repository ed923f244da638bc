// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The demo: a whole district on this machine, without hardware (packaging/demo).
struct Demo {
    QString socket;  ///< Folder of its database's socket; empty: it has never been made here.
    bool running = false;
    QString program; ///< The script that makes and starts it; empty: this program was installed without its sources.

    /// Looks for it: its data where the demo keeps it, its script beside the folder this program was built in.
    [[nodiscard]] static Demo find();
    [[nodiscard]] QString conninfo() const;
    /// What to type to start it.
    [[nodiscard]] QString command() const;
};
