// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// A PDF read back from its file by poppler's tools, without the library that wrote it.
struct Pdf {
    /// A word and where its right edge is, in points.
    struct Word {
        QString text;
        double right = 0;
    };

    /// The text of each page, lines as they are read.
    static QStringList pages(const QString& file);
    /// The words of all pages.
    static QList<Word> words(const QString& file);
    /// How many pictures made of pixels it holds.
    static int pixelImages(const QString& file);
};
