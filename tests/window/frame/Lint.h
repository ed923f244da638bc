// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>

/// What can be seen to be wrong with a window without knowing what it is for. Each answers one line per fault, with the
/// widget's path of names; none when all is well. Only what is visible is looked at.
namespace lint
{

/// Text that does not fit where it stands, unless a tooltip tells the whole.
[[nodiscard]] QStringList cutOff(const QWidget* root);
/// Widgets of one parent that lie over one another, or stick out of it.
[[nodiscard]] QStringList overlapping(const QWidget* root);
/// Controls that assistive technology could not name.
[[nodiscard]] QStringList nameless(const QWidget* root);
/// Controls that the tab key does not reach, and views that do not let it go.
[[nodiscard]] QStringList unreachable(const QWidget* root);
/// Letters that two things in @p root answer to with Alt.
[[nodiscard]] QStringList ambiguous(const QWidget* root);
/// Texts of the interface with words of Latin letters that are no names of formats; for a Chinese interface.
/// @param data words of the database.
[[nodiscard]] QStringList notChinese(const QWidget* root, const QStringList& data);
/// Texts of the interface with Chinese characters that are not in @p data; for an English interface.
[[nodiscard]] QStringList notEnglish(const QWidget* root, const QStringList& data);
/// What a picture of a page lacks: a head, or contents. Looks at edges, not at what they mean.
[[nodiscard]] QStringList empty(const QImage& picture);

} // namespace lint
