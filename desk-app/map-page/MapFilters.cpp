// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map-page/MapFilters.h"

#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QSignalBlocker>
#include <algorithm>

namespace
{

const QString verdictPart = QStringLiteral("verdict:");

} // namespace

TellingBox::TellingBox(QWidget* parent) : QComboBox(parent)
{
    setObjectName(QStringLiteral("mapTellingBox"));
    addItem(tr("State now"), QStringLiteral("now"));
    addItem(tr("Worst of the day"), QStringLiteral("day"));
    for (Verdict verdict : allVerdicts)
        addItem(tr("Only: %1").arg(words::verdict(codeOf(verdict))), verdictPart + codeOf(verdict));
    addItem(tr("By level"), QStringLiteral("level"));
    addItem(tr("By category"), QStringLiteral("category"));
    setMaxVisibleItems(count());
}

MapKey::Telling TellingBox::telling() const
{
    if (code().startsWith(verdictPart)) return MapKey::Telling::Verdict;
    if (code() == u"level") return MapKey::Telling::Level;
    return code() == u"category" ? MapKey::Telling::Category : MapKey::Telling::State;
}

CheckpointsModel::View TellingBox::view() const
{
    return code() == u"day" ? CheckpointsModel::View::WholeDay : CheckpointsModel::View::Now;
}

Verdict TellingBox::verdict() const
{
    return verdictOf(code().mid(verdictPart.size()));
}

void TellingBox::choose(const QString& code)
{
    if (const int at = findData(code); at >= 0) setCurrentIndex(at);
}

LineBox::LineBox(QWidget* parent) : QComboBox(parent)
{
    setObjectName(QStringLiteral("mapLineBox"));
    addItem(tr("All lines"), QString());
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

void LineBox::setLines(const QList<LinePathRow>& lines, const QSet<QString>& units)
{
    const QString before = line();
    const QSignalBlocker quiet(this);
    clear();
    addItem(tr("All lines"), QString());
    for (const LinePathRow& each : lines)
        if (units.isEmpty() || units.contains(each.unit)) addItem(each.name, each.line);
    choose(before);
}

void LineBox::choose(const QString& line)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(std::max(0, findData(line)));
}

KindBox::KindBox(QWidget* parent) : QComboBox(parent)
{
    setObjectName(QStringLiteral("mapKindBox"));
    addItem(tr("All kinds"), QString());
    for (const char* kind : {"must_reach", "standing", "ordinary"})
        addItem(capitalized(words::checkpointKind(QLatin1String(kind))), QLatin1String(kind));
}
