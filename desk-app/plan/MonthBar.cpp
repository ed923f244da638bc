// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/MonthBar.h"

#include "desk-app/widgets/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

MonthBar::MonthBar(const QString& name, QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_across(new QHBoxLayout(this))
{
    m_across->setContentsMargins(0, 0, 0, 0);
    m_title->setFont(theme::scaled(font(), 1.2, true));
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_title->setMinimumWidth(QFontMetrics(m_title->font()).horizontalAdvance(QStringLiteral("September 2026")));
    m_title->setAlignment(Qt::AlignCenter);
    const auto button = [&](const QString& text, const QString& said, const QString& part, auto step) {
        auto* made = new QToolButton;
        made->setText(text);
        made->setAccessibleName(said);
        made->setToolTip(said);
        made->setObjectName(name + part);
        connect(made, &QToolButton::clicked, this, [this, step] {
            setMonth(step());
            emit chosen(m_month);
        });
        m_across->addWidget(made);
    };
    button(QStringLiteral("‹"), tr("Month before"), QStringLiteral("Before"), [this] { return m_month.addMonths(-1); });
    m_across->addWidget(m_title);
    button(QStringLiteral("›"), tr("Month after"), QStringLiteral("After"), [this] { return m_month.addMonths(1); });
    button(tr("This month"), tr("This month"), QStringLiteral("Now"), [] { return QDate::currentDate(); });
    m_across->addStretch();
    setMonth(QDate::currentDate());
}

void MonthBar::setMonth(QDate month)
{
    m_month = QDate(month.year(), month.month(), 1);
    m_title->setText(QLocale().toString(m_month, QLocale().language() == QLocale::Chinese ? QStringLiteral("yyyy年M月")
                                                                                        : QStringLiteral("MMMM yyyy")));
}

void MonthBar::addControl(QWidget* control)
{
    m_across->addWidget(control);
}
