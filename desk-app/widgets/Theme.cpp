// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/Theme.h"

#include "desk-app/widgets/Palette.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyle>
#include <QStyleFactory>

static void initialiseResources()
{
    Q_INIT_RESOURCE(widgets_arrows); // a static library's resources are not registered by themselves
}

namespace theme
{

namespace
{

bool systemIsDark = false;
bool still = false;

constexpr auto leastPointSize = 10.0;

/// What Qt's style leaves to a sheet: flat headers, quiet scroll bars, buttons with one accent.
/// Names in {braces} are colours of the palette.
constexpr auto styleSheet = R"(
QToolTip { background: {card}; color: {text}; border: 1px solid {border}; padding: 6px; }
QMenuBar { background: {card}; color: {text}; border-bottom: 1px solid {border}; padding: 2px 6px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: {accentSoft}; }
QMenu { background: {card}; color: {text}; border: 1px solid {border}; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: {accentSoft}; color: {text}; }
QMenu::item:disabled { color: {muted}; }
QMenu::separator { height: 1px; background: {border}; margin: 4px 8px; }
QTableView, QTreeView { background: {card}; color: {text}; border: none; gridline-color: transparent;
  selection-background-color: {accentSoft}; selection-color: {text}; outline: none; }
QHeaderView { background: {card}; border: none; }
QHeaderView::section { background: {card}; color: {muted}; border: none; border-bottom: 1px solid {border};
  padding: 7px 0px 6px 8px; }
QHeaderView::section:hover { color: {text}; }
QTableCornerButton::section { background: {card}; border: none; }
QComboBox { background: {card}; color: {text}; border: 1px solid {border}; border-radius: 6px; padding: 5px 10px; }
QComboBox:hover, QComboBox:focus { border-color: {accent}; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url(:/arrows/down.xpm); width: 10px; height: 6px; }
QHeaderView::down-arrow { image: url(:/arrows/down.xpm); subcontrol-position: top center; width: 10px; height: 6px; }
QHeaderView::up-arrow { image: url(:/arrows/up.xpm); subcontrol-position: top center; width: 10px; height: 6px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QComboBox QAbstractItemView { background: {card}; color: {text}; border: 1px solid {border};
  selection-background-color: {accentSoft}; selection-color: {text}; outline: none; }
QPushButton { background: {card}; color: {text}; border: 1px solid {border}; border-radius: 6px; padding: 6px 14px; }
QPushButton:hover { border-color: {accent}; color: {accent}; }
QPushButton:focus { border-color: {accent}; }
QPushButton:pressed, QPushButton:checked { background: {accentSoft}; color: {accent}; border-color: {accent}; }
QPushButton:disabled { color: {muted}; background: {window}; }
QPushButton[primary="true"] { background: {accent}; color: {card}; border-color: {accent}; }
QPushButton[primary="true"]:hover { color: {card}; background: {text}; }
QPushButton[primary="true"]:disabled { background: {window}; color: {muted}; border-color: {border}; }
QToolButton { background: {card}; color: {text}; border: 1px solid {border}; border-radius: 6px; padding: 4px; }
QToolButton:hover, QToolButton:focus { border-color: {accent}; color: {accent}; }
QToolButton:checked { background: {accentSoft}; color: {accent}; border-color: {accent}; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: {muted}; padding: 8px 16px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: {accent}; border-bottom: 2px solid {accent}; }
QTabBar::tab:hover { color: {text}; }
QTabBar::tab:focus { color: {accent}; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: {border}; border-radius: 4px; margin: 1px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: {muted}; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; width: 0; height: 0; }
QSplitter::handle { background: transparent; }
QLabel[muted="true"] { color: {muted}; }
)";

QString filled(const Palette& colors)
{
    QString sheet = QString::fromLatin1(styleSheet);
    const QList<QPair<QString, QColor>> names{
        {QStringLiteral("{window}"), colors.window},        {QStringLiteral("{card}"), colors.card},
        {QStringLiteral("{border}"), colors.border},        {QStringLiteral("{text}"), colors.text},
        {QStringLiteral("{muted}"), colors.muted},          {QStringLiteral("{accent}"), colors.accent},
        {QStringLiteral("{accentSoft}"), colors.accentSoft}};
    for (const auto& [name, color] : names)
        sheet.replace(name, color.name());
    return sheet;
}

bool hasChinese(const QString& family)
{
    return QFontDatabase::writingSystems(family).contains(QFontDatabase::SimplifiedChinese);
}

} // namespace

void rememberSystem(const QApplication& application)
{
    // Some platforms tell it by their palette, others only through the style's own.
    systemIsDark = application.palette().color(QPalette::Window).lightness() < 128 ||
                   QApplication::style()->standardPalette().color(QPalette::Window).lightness() < 128;
}

void apply(QApplication& application, Choice choice)
{
    const bool dark = choice == Choice::Dark || (choice == Choice::System && systemIsDark);
    initialiseResources();
    const Palette& colors = dark ? Palette::dark() : Palette::light();
    if (QApplication::style()->name() != u"fusion")
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(colors.forQt());
    application.setStyleSheet(filled(colors));
}

void chooseFont(QApplication& application)
{
    QFont font = application.font();
    const QString noto = QStringLiteral("Noto Sans CJK SC");
    if (!hasChinese(QFontInfo(font).family()) &&
        QFontDatabase::families(QFontDatabase::SimplifiedChinese).contains(noto))
        font.setFamily(noto);
    if (font.pointSizeF() < leastPointSize) font.setPointSizeF(leastPointSize);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    QApplication::setFont(font);
}

void beStill()
{
    still = true;
    QApplication::setCursorFlashTime(0);
}

bool isStill()
{
    return still;
}

Choice choiceOf(const QString& word)
{
    if (word == u"light") return Choice::Light;
    return word == u"dark" ? Choice::Dark : Choice::System;
}

QString wordOf(Choice choice)
{
    if (choice == Choice::Light) return QStringLiteral("light");
    return choice == Choice::Dark ? QStringLiteral("dark") : QStringLiteral("system");
}

QFont scaled(const QFont& base, double factor, bool bold)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

} // namespace theme
