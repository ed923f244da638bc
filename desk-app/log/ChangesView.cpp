// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/log/ChangesView.h"

#include "desk-app/log/FieldsDelegate.h"
#include "desk-app/log/model/LogWords.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/Theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QTreeView>
#include <algorithm>

namespace
{

constexpr int typingMilliseconds = 350; ///< Whoever types is asked for after a pause.
enum Period { Week = 7, Month = 30, Year = 365, Ever = 0, Chosen = -1 };

} // namespace

ChangesView::ChangesView(QWidget* parent) : QWidget(parent), m_typed(new QTimer(this))
{
    m_typed->setSingleShot(true);
    m_typed->setInterval(typingMilliseconds);
    connect(m_typed, &QTimer::timeout, this, &ChangesView::filterChanged);
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(12);
    down->addWidget(buildBar());
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(QStringLiteral("logSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(12);
    splitter->addWidget(buildTree());
    splitter->addWidget(buildPane());
    splitter->setStretchFactor(0, 66);
    splitter->setStretchFactor(1, 34);
    splitter->setSizes({660, 340});
    down->addWidget(splitter, 1);
    show(std::nullopt, nullptr);
}

void ChangesView::addFilter(QHBoxLayout* bar, const QString& label, QWidget* box, const QString& name)
{
    auto* text = new QLabel(label);
    text->setBuddy(box);
    box->setObjectName(name);
    box->setAccessibleName(QString(label).remove(u'&'));
    bar->addWidget(text);
    bar->addWidget(box);
}

QWidget* ChangesView::buildBar()
{
    auto* widget = new QWidget;
    auto* bar = new QHBoxLayout(widget);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(8);
    m_period = new QComboBox;
    for (const auto& [text, days] : {std::pair(tr("Last 7 days"), Week), {tr("Last 30 days"), Month}, {tr("Last 12 months"), Year},
                                     {tr("All time"), Ever}, {tr("Chosen days"), Chosen}})
        m_period->addItem(text, int(days));
    addFilter(bar, tr("&Period"), m_period, QStringLiteral("logPeriodBox"));
    const auto addDay = [&](const QString& name, const QString& spoken) {
        auto* edit = new QDateEdit(QDate::currentDate());
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setObjectName(name);
        edit->setAccessibleName(spoken);
        bar->addWidget(edit);
        connect(edit, &QDateEdit::dateChanged, m_typed, qOverload<>(&QTimer::start));
        return edit;
    };
    m_from = addDay(QStringLiteral("logFromEdit"), tr("From"));
    m_through = addDay(QStringLiteral("logThroughEdit"), tr("Through"));
    m_kind = new QComboBox;
    m_kind->addItem(tr("Everything"), QString());
    for (const QString& kind : LogWords::kinds())
        m_kind->addItem(LogWords::kind(kind), kind);
    addFilter(bar, tr("&Kind"), m_kind, QStringLiteral("logKindBox"));
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Code or name"));
    addFilter(bar, tr("&Which"), m_search, QStringLiteral("logSearchEdit"));
    m_who = new QLineEdit;
    m_who->setPlaceholderText(tr("Name, badge or login"));
    addFilter(bar, tr("W&ho"), m_who, QStringLiteral("logWhoEdit"));
    for (QLineEdit* edit : {m_search, m_who}) {
        edit->setClearButtonEnabled(true);
        connect(edit, &QLineEdit::textEdited, m_typed, qOverload<>(&QTimer::start));
        connect(edit, &QLineEdit::textChanged, m_typed, qOverload<>(&QTimer::start));
    }
    m_period->setCurrentIndex(m_period->findData(int(Month)));
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        showPeriod();
        emit filterChanged();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChangesView::filterChanged);
    bar->addStretch();
    showPeriod();
    return widget;
}

void ChangesView::showPeriod()
{
    const int days = m_period->currentData().toInt();
    for (QDateEdit* edit : {m_from, m_through})
        edit->setVisible(days == Chosen);
    if (days <= 0) return;
    const QSignalBlocker quiet(m_from), quietToo(m_through);
    m_through->setDate(QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date());
    m_from->setDate(m_through->date().addDays(1 - days));
}

QWidget* ChangesView::buildTree()
{
    auto* card = new Card(tr("Changes"));
    m_tree = new QTreeView;
    m_tree->setObjectName(QStringLiteral("logTree"));
    m_tree->setAccessibleName(tr("Changes, newest first"));
    m_tree->setModel(&m_model);
    auto* delegate = new RowDelegate(m_tree);
    delegate->setRowHeight(fontMetrics().height() + 14);
    m_tree->setItemDelegate(delegate);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(false);
    const int letter = fontMetrics().horizontalAdvance(u'0');
    m_tree->header()->resizeSection(ChangesModel::When, 25 * letter);
    m_tree->header()->resizeSection(ChangesModel::What, 15 * letter);
    m_tree->header()->setSectionResizeMode(ChangesModel::Thing, QHeaderView::Stretch);
    m_tree->header()->resizeSection(ChangesModel::Action, 10 * letter);
    m_tree->header()->resizeSection(ChangesModel::Who, 14 * letter);
    m_tree->header()->resizeSection(ChangesModel::Unit, 12 * letter);
    m_empty = new EmptyState(m_tree, tr("Nothing was changed"),
                             tr("What people change in the plan, and what they decide, is noted here. Choose a longer period, "
                                "or fewer filters."));
    card->addContent(m_tree);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChangesView::choose);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { show(std::nullopt, nullptr); });
    return card;
}

QWidget* ChangesView::buildPane()
{
    m_pane = new Card(tr("Before and after"));
    m_about = new QLabel;
    m_about->setObjectName(QStringLiteral("logAbout"));
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_about->setContentsMargins(14, 0, 14, 4);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_pane->addContent(m_about, 0);
    m_fields = new QTableView;
    m_fields->setObjectName(QStringLiteral("logFields"));
    m_fields->setAccessibleName(tr("Fields of the change, those that differ first"));
    m_fields->setModel(&m_change);
    m_fields->setItemDelegate(new FieldsDelegate(m_fields));
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setShowGrid(false);
    m_fields->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fields->setSelectionMode(QAbstractItemView::SingleSelection);
    m_fields->verticalHeader()->hide();
    m_fields->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_fields->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    m_fields->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_fields->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_fields->setTabKeyNavigation(false);
    m_noChange = new EmptyState(m_fields, {}, {});
    m_pane->addContent(m_fields);
    return m_pane;
}

ChangeFilter ChangesView::filter() const
{
    ChangeFilter filter;
    if (m_period->currentData().toInt() != Ever) {
        filter.from = m_from->date().startOfDay(m_zone);
        filter.to = m_through->date().addDays(1).startOfDay(m_zone);
    }
    filter.kind = m_kind->currentData().toString();
    filter.search = m_search->text().trimmed();
    filter.who = m_who->text().trimmed();
    return filter;
}

QVariantMap ChangesView::choices() const
{
    return {{QStringLiteral("period"), m_period->currentData()}, {QStringLiteral("from"), m_from->date()},
            {QStringLiteral("through"), m_through->date()}, {QStringLiteral("kind"), m_kind->currentData()}};
}

void ChangesView::setChoices(const QVariantMap& choices)
{
    const QSignalBlocker quiet(this);
    m_period->setCurrentIndex(std::max(0, m_period->findData(choices.value(QStringLiteral("period"), int(Month)))));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(choices.value(QStringLiteral("kind"), QString()))));
    if (m_period->currentData().toInt() == Chosen) {
        m_from->setDate(choices.value(QStringLiteral("from"), m_from->date()).toDate());
        m_through->setDate(choices.value(QStringLiteral("through"), m_through->date()).toDate());
    }
    showPeriod();
    m_typed->stop();
}

void ChangesView::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    m_model.setZone(zone);
    showPeriod();
}

void ChangesView::chooseFirst()
{
    if (m_tree->currentIndex().isValid() || m_model.rowCount() == 0) return;
    m_tree->setCurrentIndex(m_model.index(0, 0));
}

void ChangesView::choose(const QModelIndex& index)
{
    const ChangeGroup* group = m_model.group(index);
    const std::optional<Change> change = m_model.change(index);
    m_sole.clear();
    if (change || !group || group->changes > 1) return show(change, group);
    m_sole = group->key();
    emit soleWanted(*group);
}

void ChangesView::showSole(const QString& groupKey, const Change& change)
{
    if (groupKey != m_sole) return; // another one was chosen meanwhile
    show(change, m_model.group(m_tree->currentIndex()));
}

void ChangesView::show(const std::optional<Change>& change, const ChangeGroup* group)
{
    if (change) {
        const QString who = change->personName.isEmpty() ? tr("login %1").arg(change->login)
                                                         : tr("%1 (%2), login %3").arg(change->personName, change->badge, change->login);
        m_about->setText(tr("%1 %2 %3\n%4: %5, by %6")
                             .arg(LogWords::kind(change->kind), change->code, change->name, LogWords::action(change->existed, change->exists),
                                  change->at.toTimeZone(m_zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), who));
    } else {
        m_about->clear();
    }
    m_about->setVisible(change.has_value());
    if (group && group->changes > 1)
        m_noChange->setTexts(tr("Several changes together"), tr("Open the row and choose one: an import is one row, whatever it changed."));
    else
        m_noChange->setTexts(tr("No change is chosen"), tr("Choose one to see each field before and after."));
    m_change.show(change, m_zone);
}
