// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QString>

/// Makes the text of a PDF what was written. QPdfWriter notes for each glyph the first character that has it, and in
/// type for Chinese 人 (U+4EBA) shares one with the radical ⼈ (U+2F08), and the blank with the tabulator: searching for
/// 人员 would find nothing. Returns `pdf`, as QPdfWriter wrote it in type of `font`'s family, with each such character
/// replaced by the one of `written` that has its glyph.
QByteArray withTrueText(const QByteArray& pdf, const QFont& font, const QString& written);
