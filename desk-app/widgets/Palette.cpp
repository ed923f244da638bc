// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/Palette.h"

#include <QWidget>
#include <cmath>
#include <utility>

namespace
{

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrast(const QColor& one, const QColor& other)
{
    double lighter = luminance(one), darker = luminance(other);
    if (lighter < darker) std::swap(lighter, darker);
    return (lighter + 0.05) / (darker + 0.05);
}

const Palette& Palette::of(const QWidget* widget)
{
    return widget->palette().color(QPalette::Window).lightness() < 128 ? dark() : light();
}

const Palette& Palette::light()
{
    static const Palette set = [] {
        Palette p;
        p.window = QColor(0xF3F5F8), p.card = QColor(0xFFFFFF), p.sunken = QColor(0xF7F9FB);
        p.border = QColor(0xDFE4EA), p.text = QColor(0x17202C), p.muted = QColor(0x566273);
        p.accent = QColor(0x1D56A5), p.accentSoft = QColor(0xE4EDF9);
        p.rail = QColor(0x13233B), p.railText = QColor(0xF2F5F9), p.railMuted = QColor(0xA3B1C6),
        p.railChosen = QColor(0x24406A);
        p.warning = QColor(0x8A4B00), p.warningGround = QColor(0xFFF3DC);
        // on time, late, missed, no data, excused, due. Any two differ by a CIEDE2000 of 10 also to those who do not tell
        // red from green, or blue from yellow.
        p.m_fills = {QColor(0x0B7D6A), QColor(0xD17A00), QColor(0xC8352E),
                     QColor(0x7D49AF), QColor(0x5C8CCC), QColor(0x8792A2)};
        p.m_inks = {QColor(0x0A7359), QColor(0x965400), QColor(0xBE2427),
                    QColor(0x75399F), QColor(0x2461AE), QColor(0x566273)};
        return p;
    }();
    return set;
}

const Palette& Palette::dark()
{
    static const Palette set = [] {
        Palette p;
        p.window = QColor(0x10151C), p.card = QColor(0x19202A), p.sunken = QColor(0x151B24);
        p.border = QColor(0x2C3644), p.text = QColor(0xE7ECF2), p.muted = QColor(0xA0ACBB);
        p.accent = QColor(0x86B6F4), p.accentSoft = QColor(0x22354F);
        p.rail = QColor(0x0B0F15), p.railText = QColor(0xE7ECF2), p.railMuted = QColor(0x97A5B8),
        p.railChosen = QColor(0x1E2E45);
        p.warning = QColor(0xF5C469), p.warningGround = QColor(0x3A2C12);
        p.m_fills = {QColor(0x2FBF9B), QColor(0xF0A02E), QColor(0xF2635C),
                     QColor(0xCAB0EC), QColor(0x508BF0), QColor(0x7F8B95)};
        p.m_inks = {QColor(0x4FD3B1), QColor(0xF5B456), QColor(0xFF8A83),
                    QColor(0xCBA4EF), QColor(0x8CBBF4), QColor(0xA0ACBB)};
        return p;
    }();
    return set;
}

QPalette Palette::forQt() const
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, card);
    p.setColor(QPalette::AlternateBase, sunken);
    p.setColor(QPalette::ToolTipBase, card);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, card);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, QColor(Qt::white));
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::Highlight, accentSoft);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Light, card);
    p.setColor(QPalette::Midlight, border);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, muted);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, muted);
    return p;
}
