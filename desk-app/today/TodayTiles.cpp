// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/TodayTiles.h"

#include "desk-app/rows/Text.h"
#include "desk-app/today/CompletionTile.h"
#include "desk-app/widgets/Tile.h"
#include "desk-app/words/Words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>

namespace
{

/// "66%", below ten "0.2%".
QString shareText(int number, int total)
{
    if (total == 0) return {};
    const double share = 100.0 * number / total;
    return QStringLiteral("%1%").arg(QLocale().toString(share, 'f', share > 0 && share < 10 ? 1 : 0));
}

} // namespace

TodayTiles::TodayTiles(QWidget* parent)
    : QWidget(parent), m_completion(new CompletionTile), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
    connect(m_completion, &QAbstractButton::clicked, this, [this] {
        choose({});
        emit chosen({});
    });
    const auto nameOf = [](Verdict verdict) { return capitalized(words::verdict(codeOf(verdict))); };
    add(QStringLiteral("due"), nameOf(Verdict::Due), {Verdict::Due});
    add(QStringLiteral("done"), tr("Done"), {Verdict::OnTime, Verdict::Late});
    for (Verdict verdict : {Verdict::OnTime, Verdict::Late, Verdict::Missed, Verdict::NoData, Verdict::Excused})
        add(codeOf(verdict), nameOf(verdict), {verdict});
    arrange();
}

void TodayTiles::add(const QString& name, const QString& caption, const QList<Verdict>& verdicts)
{
    auto* tile = verdicts.size() == 1 ? new Tile(caption, verdicts.first()) : new Tile(caption);
    tile->setObjectName(QStringLiteral("tile_") + name);
    tile->setToolTip(tr("Show these visits"));
    m_tiles.append({tile, verdicts});
    connect(tile, &Tile::clicked, this, [this, verdicts](bool checked) {
        const QList<Verdict> wanted = checked ? verdicts : QList<Verdict>();
        choose(wanted);
        emit chosen(wanted);
    });
}

void TodayTiles::setCounts(const VerdictCounts& counts)
{
    m_completion->setCounts(counts);
    for (const Of& each : std::as_const(m_tiles)) {
        int number = 0;
        for (Verdict verdict : each.verdicts)
            number += counts[verdict];
        each.tile->setNumber(number, shareText(number, counts.total()));
    }
}

void TodayTiles::choose(const QList<Verdict>& verdicts)
{
    for (const Of& each : std::as_const(m_tiles))
        each.tile->setChecked(!verdicts.isEmpty() && each.verdicts == verdicts);
}

// One row; where text is so large that it does not fit, as many as it takes.
void TodayTiles::arrange()
{
    const int widest = m_tiles.first().tile->minimumSizeHint().width() + m_layout->spacing();
    const int all = static_cast<int>(m_tiles.size());
    const int room = width() - m_completion->sizeHint().width();
    const int columns = room >= all * widest || width() < 400 ? all : std::max(2, room / widest);
    if (columns == m_columns) return;
    m_columns = columns;
    while (m_layout->count() > 0)
        delete m_layout->takeAt(0);
    m_layout->addWidget(m_completion, 0, 0, (all + columns - 1) / columns, 1);
    for (int at = 0; at < all; ++at)
        m_layout->addWidget(m_tiles.at(at).tile, at / columns, 1 + at % columns);
    for (int column = 0; column <= all; ++column)
        m_layout->setColumnStretch(column, column == 0 ? 16 : column <= columns ? 10 : 0);
}

QSize TodayTiles::minimumSizeHint() const
{
    const int tile = m_tiles.first().tile->minimumSizeHint().width() + m_layout->spacing();
    return {m_completion->sizeHint().width() + 2 * tile, m_layout->minimumSize().height()};
}

void TodayTiles::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool TodayTiles::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) arrange();
    return QWidget::event(event);
}
