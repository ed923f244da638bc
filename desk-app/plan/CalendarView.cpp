// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/CalendarView.h"

#include "desk-app/plan/MonthBar.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

namespace
{

/// A date, and what kind of day it is; bold ground where the calendar says so.
class DayDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Palette& colors = Palette::of(option.widget);
        const auto& model = *static_cast<const CalendarMonthModel*>(index.model());
        const QDate date = model.date(index);
        const bool here = date.month() == model.month().month();
        const QString kind = index.data(CalendarMonthModel::KindRole).toString();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(option.rect, kind == u"workday" ? colors.card : colors.window);
        if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, colors.accentSoft);
        painter->setPen(colors.border);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
        const QRect inner = option.rect.adjusted(8, 6, -8, -6);
        painter->setFont(theme::scaled(option.font, 1.25, index.data(Qt::FontRole).value<QFont>().bold()));
        painter->setPen(here ? colors.text : colors.muted);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop, QString::number(date.day()));
        paintKind(*painter, inner, CalendarMonthModel::said(kind), index.data(CalendarMonthModel::GivenRole).toBool(), colors, option);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(colors.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    static void paintKind(QPainter& painter, const QRect& inner, const QString& said, bool given, const Palette& colors,
                          const QStyleOptionViewItem& option)
    {
        painter.setFont(theme::scaled(option.font, 0.95, given));
        const QFontMetrics metrics(painter.font());
        const QString text = metrics.elidedText(said, Qt::ElideRight, inner.width() - 12);
        QRect sheet(0, 0, metrics.horizontalAdvance(text) + 14, metrics.height() + 4);
        sheet.moveBottomLeft(inner.bottomLeft());
        if (given) {
            painter.setPen(QPen(colors.accent, 1));
            painter.setBrush(colors.accentSoft);
            painter.drawRoundedRect(sheet, 4, 4);
        }
        painter.setPen(given ? colors.text : colors.muted);
        painter.drawText(given ? sheet : sheet.translated(-6, 0), Qt::AlignCenter, text);
    }
};

} // namespace

CalendarView::CalendarView(PlanEditor& editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_model(editor), m_month(new MonthBar(QStringLiteral("planCalendarMonth"))),
      m_view(new QTableView), m_kind(new QComboBox), m_set(new QPushButton(tr("Set the chosen days"))),
      m_unset(new QPushButton(tr("As above it"))), m_for(new QLabel)
{
    m_view->setObjectName(QStringLiteral("planCalendar"));
    m_view->setAccessibleName(tr("Kinds of day of the month"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new DayDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTabKeyNavigation(false);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->verticalHeader()->setToolTip(tr("Week of the year"));
    m_kind->setObjectName(QStringLiteral("planCalendarKind"));
    m_kind->setAccessibleName(tr("Kind of day"));
    m_kind->setEditable(true);
    m_kind->setInsertPolicy(QComboBox::NoInsert);
    m_set->setObjectName(QStringLiteral("planCalendarSet"));
    m_unset->setObjectName(QStringLiteral("planCalendarUnset"));
    m_unset->setToolTip(tr("Takes the chosen unit's own entry away: the day is then what the unit above it or its weekday says."));
    m_for->setForegroundRole(QPalette::PlaceholderText);
    m_month->addControl(m_for);
    m_month->addControl(m_kind);
    m_month->addControl(m_set);
    m_month->addControl(m_unset);
    auto* card = new Card(QString());
    auto* content = new QWidget;
    auto* down = new QVBoxLayout(content);
    down->setContentsMargins(14, 10, 14, 12);
    down->addWidget(m_month);
    down->addWidget(m_view, 1);
    card->addContent(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(card);
    connect(m_month, &MonthBar::chosen, &m_model, &CalendarMonthModel::setMonth);
    connect(m_set, &QPushButton::clicked, this, [this] {
        const int at = m_kind->findText(m_kind->currentText());
        set(at < 0 ? m_kind->currentText().trimmed() : m_kind->itemData(at).toString());
    });
    connect(m_unset, &QPushButton::clicked, this, [this] { set({}); });
    connect(&editor, &PlanEditor::reset, this, &CalendarView::tell);
    connect(&editor, &PlanEditor::mayEditChanged, this, &CalendarView::tell);
    tell();
}

void CalendarView::set(const QString& kind)
{
    QList<QDate> dates;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
        dates.append(m_model.date(index));
    m_model.setKind(dates, kind);
}

void CalendarView::tell()
{
    const QString typed = m_kind->currentText();
    m_kind->clear();
    for (const QString& kind : m_model.kinds())
        m_kind->addItem(CalendarMonthModel::said(kind), kind);
    m_kind->setCurrentIndex(std::max(typed.isEmpty() ? m_kind->findData(QStringLiteral("holiday")) : 0, m_kind->findText(typed)));
    m_for->setText(m_model.unit().isEmpty() ? tr("For all units") : tr("For %1").arg(m_editor.name(plan_file::units, m_model.unit())));
    for (QWidget* each : QList<QWidget*>{m_kind, m_set, m_unset})
        each->setEnabled(m_editor.mayEdit());
    m_set->setToolTip(m_editor.mayEdit() ? QString() : tr("Your role in the database may not change the plan; an editor may."));
}

void CalendarView::setUnit(const QString& unit)
{
    m_model.setUnit(unit);
    tell();
}

bool CalendarView::go(const Cells& cells)
{
    const QDate date = QDate::fromString(cells.value(calendar_cell::date), Qt::ISODate);
    if (!date.isValid()) return false;
    setUnit(cells.value(calendar_cell::unit));
    m_month->setMonth(date);
    m_model.setMonth(date);
    m_view->setCurrentIndex(m_model.find(date));
    m_view->setFocus(Qt::OtherFocusReason);
    return true;
}
