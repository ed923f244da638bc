// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/model/CalendarMonthModel.h"

#include "desk-app/plan/model/ShiftDays.h"

#include <QCoreApplication>
#include <QFont>
#include <QLocale>

CalendarMonthModel::CalendarMonthModel(PlanEditor& editor, QObject* parent)
    : QAbstractTableModel(parent), m_editor(editor), m_month(QDate::currentDate().addDays(1 - QDate::currentDate().day()))
{
    connect(&editor, &PlanEditor::reset, this, &CalendarMonthModel::look);
    connect(&editor, &PlanEditor::changed, this, [this](const QString& file) {
        if (file == plan_file::calendar || file == plan_file::units) look();
    });
    look();
}

void CalendarMonthModel::setMonth(QDate month)
{
    m_month = QDate(month.year(), month.month(), 1);
    look();
}

void CalendarMonthModel::setUnit(const QString& unit)
{
    m_unit = unit;
    look();
}

QDate CalendarMonthModel::date(const QModelIndex& index) const
{
    return index.isValid() ? m_month.addDays(7 * index.row() + index.column() + 1 - m_month.dayOfWeek()) : QDate();
}

QModelIndex CalendarMonthModel::find(QDate date) const
{
    const int at = static_cast<int>(m_month.addDays(1 - m_month.dayOfWeek()).daysTo(date));
    return at < 0 || at >= 42 ? QModelIndex() : index(at / 7, at % 7);
}

void CalendarMonthModel::look()
{
    const ShiftDays plan(m_editor);
    m_days.clear();
    for (int at = 0; at < 42; ++at) {
        const QDate day = date(index(at / 7, at % 7));
        const QString by = plan.givenBy(day, m_unit);
        const bool own = !by.isEmpty() && by == (m_unit.isEmpty() ? QStringLiteral("*") : m_unit);
        const QString kind = plan.dayKind(day, m_unit);
        m_days.append({kind, by, own,
                       own && m_editor.isPending(plan_file::calendar, {day.toString(Qt::ISODate), m_unit, kind})});
    }
    emit dataChanged(index(0, 0), index(5, 6));
}

void CalendarMonthModel::setKind(const QList<QDate>& dates, const QString& kind)
{
    QList<RowChange> changes;
    for (const QDate day : dates) {
        const QString iso = day.toString(Qt::ISODate);
        Cells before;
        for (const Cells& row : m_editor.rowsOf(plan_file::calendar, iso)) {
            if (row.value(calendar_cell::unit) == m_unit) before = row;
        }
        const Cells after = kind.isEmpty() ? Cells() : Cells{iso, m_unit, kind};
        if (before != after) changes.append({plan_file::calendar, before, after});
    }
    m_editor.change(tr("Kind of day"), changes);
}

QStringList CalendarMonthModel::kinds() const
{
    QStringList known{QStringLiteral("workday"), QStringLiteral("weekend"), QStringLiteral("holiday"),
                      QStringLiteral("sensitive"), QStringLiteral("school")};
    for (const Cells& row : m_editor.rows(plan_file::calendar))
        known << row.value(calendar_cell::dayKind);
    for (const Cells& row : m_editor.rows(plan_file::shifts))
        known << row.value(shift_cell::dayKinds).split(u'|', Qt::SkipEmptyParts);
    known.removeDuplicates();
    return known;
}

QString CalendarMonthModel::said(const QString& kind)
{
    static const QHash<QString, const char*> words{{"workday", QT_TR_NOOP("workday")},
                                                   {"weekend", QT_TR_NOOP("weekend")},
                                                   {"holiday", QT_TR_NOOP("holiday")},
                                                   {"sensitive", QT_TR_NOOP("sensitive period")},
                                                   {"school", QT_TR_NOOP("school day")}};
    const char* word = words.value(kind);
    return word ? tr(word) : kind;
}

QVariant CalendarMonthModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const Day& day = m_days.at(7 * index.row() + index.column());
    const QDate at = date(index);
    const QString by = day.givenBy.isEmpty() ? tr("by its weekday")
                       : day.givenBy == u"*" ? tr("set for all")
                                             : tr("set for %1").arg(m_editor.name(plan_file::units, day.givenBy));
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(at.day());
    case DateRole:
        return at;
    case KindRole:
        return day.kind;
    case GivenRole:
        return !day.givenBy.isEmpty();
    case Qt::FontRole: {
        QFont font;
        font.setBold(day.pending);
        return font;
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3").arg(QLocale().toString(at, QLocale::LongFormat), said(day.kind), by);
    default:
        return {};
    }
}

QVariant CalendarMonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Horizontal) return QLocale().standaloneDayName(section + 1, QLocale::ShortFormat);
    return date(index(section, 0)).weekNumber();
}
