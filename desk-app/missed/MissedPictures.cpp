// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/MissedPictures.h"

#include "desk-app/charts/CountChart.h"
#include "desk-app/widgets/Card.h"

#include <QHBoxLayout>

namespace
{

constexpr int mostBars = 6;
constexpr const char* names[] = {"missedByLine", "missedByCheckpoint", "missedByCrew", "missedByHour"};

} // namespace

QString MissedPictures::titleOf(MissedBy by)
{
    switch (by) {
    case MissedBy::Line:
        return tr("By line");
    case MissedBy::Checkpoint:
        return tr("By checkpoint");
    case MissedBy::Crew:
        return tr("By crew");
    case MissedBy::Hour:
        break;
    }
    return tr("By the hour the duty began");
}

MissedPictures::MissedPictures(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (MissedBy by : allMissedBy) {
        auto* chart = new CountChart(Qt::Horizontal);
        chart->setMinimumSize(fontMetrics().averageCharWidth() * 16, fontMetrics().height() * 9);
        chart->setObjectName(QLatin1String(names[static_cast<int>(by)]));
        chart->setAccessibleName(titleOf(by));
        chart->setVerdicts({Verdict::Missed, Verdict::NoData, Verdict::Excused});
        chart->setEmptyText(tr("Nothing to count"));
        auto* card = new Card(titleOf(by));
        card->addContent(chart);
        layout->addWidget(card, 1);
        m_charts[by] = chart;
        connect(chart, &CountChart::chosen, this, [this, by](const QString& key) { emit chosen(by, key); });
    }
}

void MissedPictures::show(const MissedFilter& filter)
{
    for (const auto& [by, chart] : m_charts) {
        QList<CountChart::Bar> bars;
        bool any = false;
        for (const MissedCount& count : filter.counted(by, mostBars)) {
            bars.append({count.key, count.label, count.counts});
            any = any || count.counts.total() > 0;
        }
        chart->setBars(any ? bars : QList<CountChart::Bar>());
    }
}
