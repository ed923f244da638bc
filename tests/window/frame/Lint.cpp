// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/frame/Lint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QToolButton>

#include <algorithm>

namespace lint
{

namespace
{

constexpr int tolerance = 1; ///< Pixels that rounding may cost.

/// Qt's own parts of a widget: whoever wrote the page has no say in them.
bool isInternal(const QWidget* widget)
{
    const QByteArray kind = widget->metaObject()->className();
    return widget->objectName().startsWith(u"qt_") || kind.startsWith("QTableCorner") || kind.startsWith("QComboBoxPrivate") ||
           kind.contains("ListView") && qobject_cast<const QComboBox*>(widget->parentWidget() ? widget->parentWidget()->parentWidget() : nullptr) ||
           qobject_cast<const QScrollBar*>(widget) || qobject_cast<const QHeaderView*>(widget) ||
           (qobject_cast<const QTabBar*>(widget->parentWidget()) && qobject_cast<const QToolButton*>(widget)) ||
           (qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) && qobject_cast<const QLineEdit*>(widget)) ||
           (qobject_cast<const QLineEdit*>(widget->parentWidget()) && qobject_cast<const QToolButton*>(widget)) ||
           (qobject_cast<const QComboBox*>(widget->parentWidget()) && qobject_cast<const QLineEdit*>(widget));
}

QList<const QWidget*> shownIn(const QWidget* root)
{
    QList<const QWidget*> shown;
    for (const auto* widget : root->findChildren<QWidget*>())
        if (widget->isVisibleTo(root) && widget->window() == root->window() && !isInternal(widget)) shown << widget;
    return shown;
}

QString plain(const QString& text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

/// Enough to find the widget: kind, name or text.
QString nameOf(const QWidget* widget, const QString& text = {})
{
    QString name = QString::fromLatin1(widget->metaObject()->className());
    for (const QWidget* each = widget; each; each = each->parentWidget()) {
        if (each->objectName().isEmpty() || each->objectName().startsWith(u"qt_")) continue;
        name += u' ' + each->objectName();
        break;
    }
    return text.isEmpty() ? name : name + QStringLiteral(" \"%1\"").arg(plain(text).simplified().left(60));
}

int widthOf(const QWidget* widget, const QString& text)
{
    int widest = 0;
    for (const QString& line : plain(text).split(u'\n'))
        widest = std::max(widest, widget->fontMetrics().size(Qt::TextShowMnemonic | Qt::TextSingleLine, line).width());
    return widest;
}

bool fits(const QLabel* label)
{
    if (label->text().isEmpty() || !label->toolTip().isEmpty()) return true;
    if (label->wordWrap()) {
        const int needed = label->heightForWidth(label->width());
        return needed <= label->height() + tolerance;
    }
    return label->sizeHint().width() <= label->width() + tolerance && label->minimumSizeHint().height() <= label->height() + tolerance;
}

int besideText(const QAbstractButton* button)
{
    const int icon = button->icon().isNull() ? 0 : button->iconSize().width() + 4;
    const bool box = qobject_cast<const QCheckBox*>(button) || qobject_cast<const QRadioButton*>(button);
    return icon + (box ? 18 : 4);
}

bool fits(const QAbstractButton* button)
{
    const auto* tool = qobject_cast<const QToolButton*>(button);
    if (button->text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())) return true;
    if (!button->toolTip().isEmpty()) return true;
    const int lines = static_cast<int>(button->text().count(u'\n')) + 1;
    return widthOf(button, button->text()) + besideText(button) <= button->width() + tolerance &&
           lines * button->fontMetrics().height() <= button->height() + 4;
}

bool fits(const QComboBox* box)
{
    if (!box->toolTip().isEmpty() || box->currentText().isEmpty()) return true;
    return widthOf(box, box->currentText()) + 24 <= box->width() + tolerance && box->fontMetrics().height() <= box->height();
}

QStringList cutSections(const QHeaderView* header)
{
    QStringList faults;
    const auto* view = qobject_cast<const QWidget*>(header->parent());
    for (int at = 0; at < header->count(); ++at) {
        if (header->isSectionHidden(at)) continue;
        const QString title = header->model()->headerData(at, header->orientation()).toString();
        const QString tip = header->model()->headerData(at, header->orientation(), Qt::ToolTipRole).toString();
        const int left = header->sectionViewportPosition(at);
        if (!tip.isEmpty() || left < 0 || left >= header->width() || header->orientation() == Qt::Vertical) continue;
        int room = header->sectionSize(at);
        const bool runsOver = header->property("labelsRunOver").toBool(); // into the sections that have no label
        for (int next = at + 1; runsOver && next < header->count() && header->model()->headerData(next, Qt::Horizontal).toString().isEmpty(); ++next)
            room += header->sectionSize(next);
        if (widthOf(header, title) + (runsOver ? 1 : 8) > room + tolerance)
            faults << nameOf(view) + QStringLiteral(": column \"%1\" is cut").arg(title);
    }
    return faults;
}

QStringList cutTabs(const QTabBar* bar)
{
    QStringList faults;
    for (int at = 0; at < bar->count(); ++at)
        if (bar->isTabVisible(at) && bar->tabToolTip(at).isEmpty() && widthOf(bar, bar->tabText(at)) > bar->tabRect(at).width() - 4)
            faults << nameOf(bar, bar->tabText(at)) + QStringLiteral(" is cut");
    return faults;
}

/// Whether what lies in there is moved to be seen.
bool scrolls(const QWidget* parent)
{
    const auto* area = qobject_cast<const QAbstractScrollArea*>(parent ? parent->parentWidget() : nullptr);
    return area && area->viewport() == parent;
}

} // namespace

QStringList cutOff(const QWidget* root)
{
    QStringList faults;
    for (const QWidget* widget : shownIn(root)) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* box = qobject_cast<const QComboBox*>(widget);
        if (label && !fits(label)) faults << nameOf(widget, label->text()) + QStringLiteral(" is cut");
        if (button && !fits(button)) faults << nameOf(widget, button->text()) + QStringLiteral(" is cut");
        if (box && !fits(box)) faults << nameOf(widget, box->currentText()) + QStringLiteral(" is cut");
        if (const auto* bar = qobject_cast<const QTabBar*>(widget)) faults << cutTabs(bar);
        if (const auto* table = qobject_cast<const QTableView*>(widget))
            if (table->horizontalHeader()->isVisibleTo(root)) faults << cutSections(table->horizontalHeader());
    }
    return faults;
}

QStringList overlapping(const QWidget* root)
{
    QStringList faults;
    QList<const QWidget*> parents = shownIn(root);
    parents.prepend(root);
    for (const QWidget* parent : std::as_const(parents)) {
        QList<const QWidget*> children;
        for (const QObject* child : parent->children()) {
            const auto* widget = qobject_cast<const QWidget*>(child);
            if (widget && !widget->isWindow() && widget->isVisibleTo(root) && !widget->geometry().isEmpty() && !isInternal(widget) &&
                !widget->inherits("QSplitterHandle"))
                children << widget;
        }
        for (int one = 0; one < children.size(); ++one) {
            const QRect where = children.at(one)->geometry();
            if (!scrolls(parent) && !parent->rect().adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(where))
                faults << nameOf(children.at(one)) + QStringLiteral(" sticks out of ") + nameOf(parent);
            for (int other = one + 1; other < children.size(); ++other) {
                const QRect common = where & children.at(other)->geometry();
                if (common.width() > tolerance && common.height() > tolerance)
                    faults << nameOf(children.at(one)) + QStringLiteral(" overlaps ") + nameOf(children.at(other));
            }
        }
    }
    return faults;
}

namespace
{

bool isControl(const QWidget* widget)
{
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
    if ((area && area->viewport() == widget) || widget->testAttribute(Qt::WA_TransparentForMouseEvents)) return false;
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QTabBar*>(widget) ||
           (widget->focusPolicy() & Qt::TabFocus && !qobject_cast<const QAbstractScrollArea*>(widget));
}

} // namespace

QStringList nameless(const QWidget* root)
{
    QStringList faults;
    for (const QWidget* widget : shownIn(root)) {
        if (!isControl(widget) || qobject_cast<const QTabBar*>(widget)) continue; // a tab bar's tabs have texts
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty()) faults << nameOf(widget) + QStringLiteral(" has no name");
    }
    return faults;
}

QStringList unreachable(const QWidget* root)
{
    QStringList faults;
    for (const QWidget* widget : shownIn(root)) {
        if (!isControl(widget) || !widget->isEnabled()) continue;
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        if (!(widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()) faults << nameOf(widget) + QStringLiteral(" is not reached by tab");
        if (view && view->tabKeyNavigation()) faults << nameOf(widget) + QStringLiteral(" does not let go of tab");
    }
    return faults;
}

QStringList ambiguous(const QWidget* root)
{
    QHash<QKeySequence, QString> taken;
    QStringList faults;
    const auto take = [&](const QWidget* widget, const QString& text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (key.isEmpty()) return;
        if (taken.contains(key)) faults << QStringLiteral("%1: %2 and %3").arg(key.toString(), taken.value(key), nameOf(widget, text));
        taken.insert(key, nameOf(widget, text));
    };
    for (const QWidget* widget : shownIn(root)) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* bar = qobject_cast<const QTabBar*>(widget);
        if (label && label->buddy()) take(widget, label->text());
        if (button && button->isEnabled()) take(widget, button->text());
        for (int at = 0; bar && at < bar->count(); ++at)
            take(widget, bar->tabText(at));
    }
    return faults;
}

QStringList empty(const QImage& picture)
{
    constexpr int across = 12, down = 8;
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    int filled = 0;
    bool head = false;
    for (int row = 0; row < down; ++row) {
        for (int column = 0; column < across; ++column) {
            int edges = 0;
            for (int y = row * grey.height() / down; y < (row + 1) * grey.height() / down; ++y) {
                const uchar* line = grey.constScanLine(y);
                for (int x = column * grey.width() / across + 1; x < (column + 1) * grey.width() / across; ++x)
                    edges += std::abs(line[x] - line[x - 1]) > 24;
            }
            if (edges > 40) ++filled, head |= row == 0;
        }
    }
    QStringList faults;
    if (!head) faults << QStringLiteral("nothing stands at its head");
    if (filled < across * down / 5) faults << QStringLiteral("%1 of %2 parts are blank").arg(across * down - filled).arg(across * down);
    return faults;
}

} // namespace lint
