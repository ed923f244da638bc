// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QColor>
#include <QPalette>
#include <array>

class QWidget;

/// The colours of the desk by role, in a light and a dark set. Tables, map, tiles and bars take them from here,
/// so that a verdict looks the same everywhere. A verdict is never told by colour alone: see VerdictGlyph.h.
class Palette
{
public:
    /// The set that fits the widget's own palette: dark when its window is dark.
    [[nodiscard]] static const Palette& of(const QWidget* widget);
    [[nodiscard]] static const Palette& light();
    [[nodiscard]] static const Palette& dark();

    /// For shapes and areas: contrast with card is at least 3 to 1 (WCAG 1.4.11).
    [[nodiscard]] QColor fill(Verdict verdict) const { return m_fills[static_cast<std::size_t>(verdict)]; }
    /// For text: contrast with card is at least 4.5 to 1 (WCAG AA).
    [[nodiscard]] QColor ink(Verdict verdict) const { return m_inks[static_cast<std::size_t>(verdict)]; }

    QColor window, card, sunken;                  ///< Grounds, from far to near.
    QColor border, text, muted;                   ///< muted: second-rank text, still AA on card and window.
    QColor accent, accentSoft;                    ///< What can be acted on, and its ground when chosen.
    QColor rail, railText, railMuted, railChosen; ///< The navigation at the side.
    QColor warning, warningGround;                ///< The banner.

    /// The same set as Qt's own widgets want it.
    [[nodiscard]] QPalette forQt() const;

private:
    std::array<QColor, allVerdicts.size()> m_fills, m_inks;
};

/// Contrast of two opaque colours, 1 to 21, as WCAG 2 defines it.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);
