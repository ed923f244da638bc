// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/evidence/PeriodBox.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

PeriodBox::PeriodBox(const QString& name, int mostDays, QWidget* parent)
    : QWidget(parent), m_mostDays(mostDays), m_today(QDate::currentDate()), m_presets(new QComboBox),
      m_from(new QDateEdit), m_through(new QDateEdit)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_presets->setObjectName(name + QStringLiteral("Presets"));
    m_presets->setAccessibleName(tr("Period"));
    m_presets->addItem(tr("Last 7 days"), QStringLiteral("7"));
    m_presets->addItem(tr("Last 14 days"), QStringLiteral("14"));
    m_presets->addItem(tr("Last 30 days"), QStringLiteral("30"));
    m_presets->addItem(tr("This month"), QStringLiteral("month"));
    m_presets->addItem(tr("Last month"), QStringLiteral("last"));
    m_presets->addItem(tr("Other days"), QStringLiteral("other"));
    m_from->setObjectName(name + QStringLiteral("From"));
    m_from->setAccessibleName(tr("From"));
    m_through->setObjectName(name + QStringLiteral("Through"));
    m_through->setAccessibleName(tr("Through"));
    layout->addWidget(m_presets);
    layout->addWidget(m_from);
    layout->addWidget(new QLabel(QStringLiteral("–")));
    layout->addWidget(m_through);
    setFocusProxy(m_presets);
    for (QDateEdit* edit : {m_from, m_through}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setKeyboardTracking(false);
        connect(edit, &QDateEdit::dateChanged, this, [this, edit] { change(edit); });
    }
    connect(m_presets, &QComboBox::activated, this, [this] {
        if (preset() == u"other") return m_from->setFocus();
        showPreset();
        emit chosen();
    });
    showPreset();
}

QString PeriodBox::preset() const
{
    return m_presets->currentData().toString();
}

QDate PeriodBox::from() const
{
    return m_from->date();
}

QDate PeriodBox::through() const
{
    return m_through->date();
}

void PeriodBox::setDates(QDate from, QDate through)
{
    const QSignalBlocker quietFrom(m_from), quietThrough(m_through);
    m_from->setDate(from);
    m_through->setDate(through);
}

void PeriodBox::setToday(QDate today)
{
    m_today = today;
    showPreset();
}

void PeriodBox::showPreset()
{
    const QDate month(m_today.year(), m_today.month(), 1);
    if (const int days = preset().toInt(); days > 0)
        setDates(m_today.addDays(1 - days), m_today);
    else if (preset() == u"month")
        setDates(month, m_today);
    else if (preset() == u"last")
        setDates(month.addMonths(-1), month.addDays(-1));
}

void PeriodBox::change(QDateEdit* changed)
{
    QDate from = m_from->date(), through = m_through->date();
    if (changed == m_from)
        through = std::clamp(through, from, from.addDays(m_mostDays - 1));
    else
        from = std::clamp(from, through.addDays(1 - m_mostDays), through);
    choose(from, through);
    emit chosen();
}

void PeriodBox::choose(QDate from, QDate through)
{
    if (!from.isValid() || !through.isValid()) return;
    m_presets->setCurrentIndex(m_presets->findData(QStringLiteral("other")));
    setDates(from, std::clamp(through, from, from.addDays(m_mostDays - 1)));
}

QString PeriodBox::word() const
{
    return preset() == u"other" ? from().toString(Qt::ISODate) + u'/' + through().toString(Qt::ISODate) : preset();
}

void PeriodBox::chooseWord(const QString& word)
{
    if (const int at = m_presets->findData(word); at >= 0 && word != u"other") {
        m_presets->setCurrentIndex(at);
        showPreset();
    } else if (const QStringList days = word.split(u'/'); days.size() == 2) {
        choose(QDate::fromString(days.first(), Qt::ISODate), QDate::fromString(days.last(), Qt::ISODate));
    }
}
