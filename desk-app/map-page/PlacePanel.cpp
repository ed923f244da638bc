// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map-page/PlacePanel.h"

#include "desk-app/rows/Text.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/RowDelegate.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/words/Words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QVariantMap>

namespace
{

constexpr int mostReaders = 6;
constexpr int rowLines = 3; ///< Of text: two and room around.

QString shownInstant(const QDateTime& at, const QTimeZone& zone)
{
    if (!at.isValid()) return PlacePanel::tr("never");
    const QDateTime local = at.toTimeZone(zone), now = QDateTime::currentDateTime().toTimeZone(zone);
    const QString time = local.toString(QStringLiteral("HH:mm"));
    return local.date() == now.date() ? time
                                      : QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

} // namespace

PlacePanel::PlacePanel(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("mapPlacePanel"));
    setAccessibleName(tr("Chosen checkpoint"));
    build();
}

void PlacePanel::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 12, 14);
    layout->setSpacing(6);
    layout->addWidget(buildHead());
    m_about = addText({}, QStringLiteral("mapPlaceAbout"));
    m_lines = addText(tr("Lines"), QStringLiteral("mapPlaceLines"));
    m_lines->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    connect(m_lines, &QLabel::linkActivated, this,
            [this](const QString& line) { emit wanted(QStringLiteral("lines"), {{QStringLiteral("line"), line}}); });
    addText(tr("Today"), QStringLiteral("mapPlaceToday"))->hide();
    m_visits = new QListView;
    m_visits->setObjectName(QStringLiteral("mapPlaceVisits"));
    m_visits->setAccessibleName(tr("Visits of today"));
    m_visits->setFrameShape(QFrame::NoFrame);
    m_visits->setModel(&m_owed);
    auto* delegate = new RowDelegate(m_visits);
    delegate->setGlyphColumn(0);
    delegate->setRowHeight(rowLines * fontMetrics().height());
    m_visits->setItemDelegate(delegate);
    new EmptyState(m_visits, tr("Nothing is owed here today"), tr("No duty of today passes this checkpoint."));
    layout->addWidget(m_visits, 1);
    m_last = addText(tr("Last clock-in"), QStringLiteral("mapPlaceLast"));
    m_readers = addText(tr("Readers"), QStringLiteral("mapPlaceReaders"));
    layout->addWidget(buildButtons());
}

QWidget* PlacePanel::buildHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_name = new QLabel;
    m_name->setObjectName(QStringLiteral("mapPlaceName"));
    m_name->setFont(theme::scaled(font(), 1.25, true));
    m_name->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText);
    row->addWidget(m_name, 1);
    auto* close = new QToolButton;
    close->setObjectName(QStringLiteral("mapPlaceClose"));
    close->setText(QStringLiteral("×"));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &PlacePanel::closed);
    row->addWidget(close, 0, Qt::AlignTop);
    return head;
}

/// A quiet title and below it a text.
QLabel* PlacePanel::addText(const QString& title, const QString& name)
{
    if (!title.isEmpty()) {
        auto* heading = new QLabel(title);
        heading->setProperty("muted", true);
        heading->setFont(theme::scaled(font(), 0.9));
        layout()->addWidget(heading);
    }
    auto* text = new QLabel;
    text->setObjectName(name);
    text->setAccessibleName(title);
    text->setWordWrap(true);
    layout()->addWidget(text);
    return text;
}

QWidget* PlacePanel::buildButtons()
{
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 6, 0, 0);
    const auto add = [&](const QString& text, const QString& name, const QString& meaning, const QString& page) {
        auto* button = new QPushButton(text);
        button->setObjectName(name);
        button->setToolTip(meaning);
        connect(button, &QPushButton::clicked, this, [this, page] { wantPage(page); });
        row->addWidget(button);
    };
    add(tr("Month"), QStringLiteral("mapToPlaces"), tr("This checkpoint over the month, on the page of places"),
        QStringLiteral("places"));
    add(tr("Line"), QStringLiteral("mapToLines"), tr("Its line day by day, on the page of lines"), QStringLiteral("lines"));
    add(tr("Plan"), QStringLiteral("mapToPlan"), tr("This checkpoint in the plan"), QStringLiteral("plan"));
    row->addStretch();
    return buttons;
}

void PlacePanel::wantPage(const QString& page)
{
    if (page == u"lines")
        emit wanted(page, {{QStringLiteral("line"), m_line}});
    else
        emit wanted(page, {{QStringLiteral("checkpoint"), m_checkpoint}});
}

void PlacePanel::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    m_owed.setZone(zone);
}

void PlacePanel::show(const CheckpointState& checkpoint, const QList<LinePathRow>& lines)
{
    const CheckpointRow& place = checkpoint.place;
    m_checkpoint = place.checkpoint;
    m_name->setText(place.name);
    QStringList about{place.checkpoint, words::checkpointKind(place.kind)};
    if (place.level > 0) about.append(tr("level %1").arg(place.level));
    about << place.category << place.unitName << place.zoneName;
    about.removeAll(QString());
    m_about->setText(about.join(QStringLiteral(" · ")));
    QStringList links;
    for (const LinePathRow& line : lines)
        links.append(QStringLiteral("<a href=\"%1\">%2</a>").arg(line.line.toHtmlEscaped(), line.name.toHtmlEscaped()));
    m_lines->setText(links.isEmpty() ? tr("No line passes here") : links.join(QStringLiteral(" · ")));
    m_line = lines.isEmpty() ? QString() : lines.first().line;
    findChild<QPushButton*>(QStringLiteral("mapToLines"))->setEnabled(!lines.isEmpty());
    m_owed.show(checkpoint.visits);
}

void PlacePanel::forgetAnswers()
{
    m_last->setText(QStringLiteral("…"));
    m_readers->setText(QStringLiteral("…"));
}

void PlacePanel::tellLast(const LastClockIn& last)
{
    if (!last.at.isValid()) return m_last->setText(tr("Nobody has clocked in here yet"));
    const QString who = last.badge.isEmpty() ? tr("an unknown card") : QStringLiteral("%1 %2").arg(last.personName, last.badge);
    QStringList parts{shownInstant(last.at, m_zone), who, last.reader};
    if (last.clock == u"unsure") parts.append(words::clockQuality(last.clock));
    m_last->setText(parts.join(QStringLiteral(" · ")).toHtmlEscaped());
}

void PlacePanel::tellReaders(const QList<ReaderRow>& readers)
{
    if (readers.isEmpty()) return m_readers->setText(tr("No reader listens here: what happens here is not known"));
    QStringList lines;
    for (const ReaderRow& reader : readers.first(std::min<qsizetype>(readers.size(), mostReaders))) {
        lines.append(tr("%1 (%2): %3, complete through %4")
                         .arg(reader.reader, words::readerKind(reader.kind), words::readerState(reader.state),
                              shownInstant(reader.completeThrough, m_zone))
                         .toHtmlEscaped());
    }
    if (readers.size() > mostReaders) lines.append(tr("and %n more", nullptr, static_cast<int>(readers.size()) - mostReaders));
    m_readers->setText(lines.join(QStringLiteral("<br>")));
}

void PlacePanel::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}
