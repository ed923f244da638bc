// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/frame/Lint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>
#include <QTextDocumentFragment>

namespace lint
{

namespace
{

/// Names of formats, products and protocols, which are the same in every language.
const QStringList abbreviations{"XLSX",  "PDF",   "CSV",   "UID",  "TLS",      "SSL",     "GeoJSON", "MBTiles", "GTFS", "UTF",
                                "WGS",   "SQL",   "PostgreSQL", "XML", "PNG",  "GNU",     "GPL",     "Debian",     "English", "Ctrl", "Shift",
                                "Alt",   "Esc",   "Enter", "Tab",  "Home",     "End",     "GMT",     "UTC",     "libpq", "IANA",
                                "Asia",  "Shanghai", "Space", "Del", "Backspace", "PgUp", "PgDown", "Ins"};

void gatherHeader(const QHeaderView* header, QStringList& texts)
{
    for (int at = 0; at < std::min(header->count(), 60); ++at)
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
            texts << header->model()->headerData(at, header->orientation(), role).toString();
}

/// The first rows of a table: words of verdicts, kinds and states stand there too.
void gatherCells(const QAbstractItemView* view, QStringList& texts)
{
    const QAbstractItemModel* model = view->model();
    for (int row = 0; model && row < std::min(model->rowCount(), 12); ++row)
        for (int column = 0; column < std::min(model->columnCount(), 40); ++column)
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                texts << model->index(row, column).data(role).toString();
}

QStringList textsOf(const QWidget* root)
{
    QStringList texts;
    QList<const QWidget*> widgets{root};
    for (const auto* widget : root->findChildren<QWidget*>())
        if (widget->isVisibleTo(root)) widgets << widget;
    for (const QWidget* widget : std::as_const(widgets)) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription() << widget->whatsThis();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) texts << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) texts << button->text();
        if (const auto* group = qobject_cast<const QGroupBox*>(widget)) texts << group->title();
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) texts << edit->placeholderText();
        if (const auto* bar = qobject_cast<const QTabBar*>(widget))
            for (int at = 0; at < bar->count(); ++at)
                texts << bar->tabText(at) << bar->tabToolTip(at);
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int at = 0; at < std::min(box->count(), 40); ++at)
                texts << box->itemText(at);
        if (const auto* table = qobject_cast<const QTableView*>(widget)) {
            if (table->horizontalHeader()->isVisibleTo(root)) gatherHeader(table->horizontalHeader(), texts);
            if (table->verticalHeader()->isVisibleTo(root)) gatherHeader(table->verticalHeader(), texts);
        }
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) gatherCells(view, texts);
        for (const QAction* action : widget->actions())
            texts << action->text() << action->toolTip() << action->statusTip();
    }
    return texts;
}

QString withoutData(QString text, const QStringList& data)
{
    if (Qt::mightBeRichText(text)) text = QTextDocumentFragment::fromHtml(text).toPlainText();
    for (const QString& word : data)
        text.replace(word, QStringLiteral(" "));
    return text;
}

} // namespace

QStringList notChinese(const QWidget* root, const QStringList& data)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)"));
    static const QRegularExpression token(QStringLiteral("[!-~]+")); // a run of ASCII without spaces
    static const QRegularExpression word(QStringLiteral("[A-Za-z]*[a-z][A-Za-z]*"));
    static const QRegularExpression value(QStringLiteral("[/=_@0-9:#]|--|\\w\\.\\w")); // codes, addresses, settings, names of files
    QStringList faults;
    for (const QString& text : textsOf(root)) {
        const QString rest = withoutData(text, data).remove(mnemonic);
        for (auto run = token.globalMatch(rest); run.hasNext();) {
            const QString token = run.next().captured();
            if (value.match(token).hasMatch()) continue;
            for (auto found = word.globalMatch(token); found.hasNext();) {
                const QString latin = found.next().captured();
                if (latin.size() > 2 && !abbreviations.contains(latin))
                    faults << QStringLiteral("\"%1\": %2").arg(latin, text.simplified().left(70));
            }
        }
    }
    faults.removeDuplicates();
    return faults;
}

QStringList notEnglish(const QWidget* root, const QStringList& data)
{
    static const QRegularExpression han(QStringLiteral("[\\x{3000}-\\x{303f}\\x{4e00}-\\x{9fff}\\x{ff01}-\\x{ff5e}]+"));
    QStringList faults;
    for (const QString& text : textsOf(root))
        if (const auto found = han.match(withoutData(text, data)); found.hasMatch())
            faults << QStringLiteral("\"%1\": %2").arg(found.captured(), text.simplified().left(70));
    faults.removeDuplicates();
    return faults;
}

} // namespace lint
