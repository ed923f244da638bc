// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/TodayHead.h"

#include "desk-app/today/Announcer.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QToolButton>
#include <algorithm>

TodayHead::TodayHead(QWidget* parent)
    : QWidget(parent), m_date(new QLabel), m_time(new QLabel), m_unitBox(new QComboBox), m_sound(new QToolButton)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto* title = new QLabel(tr("Today"));
    title->setFont(theme::scaled(font(), 1.7, true));
    m_date->setProperty("muted", true);
    m_date->setFont(theme::scaled(font(), 1.1));
    m_time->setObjectName(QStringLiteral("asOf"));
    m_time->setProperty("muted", true);
    auto* unitLabel = new QLabel(tr("&Unit"));
    m_unitBox->setObjectName(QStringLiteral("unitBox"));
    m_unitBox->setAccessibleName(tr("Unit"));
    m_unitBox->setMinimumWidth(200);
    m_unitBox->addItem(tr("All units"), QString());
    unitLabel->setBuddy(m_unitBox);
    layout->addWidget(title);
    layout->addWidget(m_date);
    layout->addStretch();
    layout->addWidget(m_time);
    layout->addSpacing(8);
    layout->addWidget(unitLabel);
    layout->addWidget(m_unitBox);
    m_sound->setObjectName(QStringLiteral("soundButton"));
    m_sound->setCheckable(true);
    m_sound->setAutoRaise(true);
    m_sound->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_sound);
    showSound(Announcer::isSoundOn());
    connect(m_sound, &QToolButton::clicked, this, [this](bool on) {
        showSound(on);
        emit soundChosen(on);
    });
    connect(m_unitBox, &QComboBox::currentIndexChanged, this, &TodayHead::unitChosen);
}

// The setting may have been changed on another page.
void TodayHead::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showSound(Announcer::isSoundOn());
}

void TodayHead::showSound(bool on)
{
    m_sound->setChecked(on);
    m_sound->setIcon(style()->standardIcon(on ? QStyle::SP_MediaVolume : QStyle::SP_MediaVolumeMuted));
    m_sound->setAccessibleName(tr("Tone when a checkpoint is missed"));
    m_sound->setToolTip(on ? tr("A tone sounds when a checkpoint is missed; press to switch it off")
                           : tr("No tone sounds when a checkpoint is missed; press to switch it on"));
}

void TodayHead::setUnits(const Units& units)
{
    const QString before = unit();
    const QSignalBlocker quiet(m_unitBox);
    m_unitBox->clear();
    m_unitBox->addItem(tr("All units"), QString());
    for (const UnitRow& row : units.rows()) {
        const int depth = units.depth(row.unit);
        if (depth > 0 && units.hasLines(row.unit))
            m_unitBox->addItem(QString(2 * (depth - 1), u' ') + row.name, row.unit);
    }
    chooseUnit(before);
}

QString TodayHead::unit() const
{
    return m_unitBox->currentData().toString();
}

void TodayHead::chooseUnit(const QString& unit)
{
    m_unitBox->setCurrentIndex(std::max(0, m_unitBox->findData(unit)));
}

void TodayHead::tellTime(const QDateTime& now, const QDateTime& asOf, const QTimeZone& zone, bool old)
{
    m_date->setText(QLocale().toString(now.toTimeZone(zone).date(), QLocale::LongFormat));
    if (!asOf.isValid()) return m_time->setText(tr("waiting for the first answer"));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, old ? Palette::of(this).warning : Palette::of(this).muted);
    m_time->setPalette(colors);
    m_time->setFont(theme::scaled(font(), 1.0, old));
    const QString at = asOf.toTimeZone(zone).toString(QStringLiteral("HH:mm:ss"));
    m_time->setText(old ? tr("last known state, %1").arg(at) : tr("as of %1").arg(at));
}
