// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/model/PlacesModel.h"

#include "desk-app/places/model/Spans.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QLocale>

namespace
{

QList<int> listOf(const VerdictCounts& counts)
{
    QList<int> list;
    for (Verdict verdict : allVerdicts)
        list.append(counts[verdict]);
    return list;
}

bool isNumber(int column)
{
    return column == PlacesModel::Completion || column == PlacesModel::DaysWithout || column == PlacesModel::Met ||
           column == PlacesModel::Median || column == PlacesModel::BlindHours || column == PlacesModel::Visits ||
           column == PlacesModel::Level;
}

} // namespace

const PlaceRow* PlacesModel::find(const QString& checkpoint) const
{
    for (const PlaceRow& place : rows()) {
        if (place.checkpoint == checkpoint) return &place;
    }
    return nullptr;
}

QString PlacesModel::longestInWords(const PlaceRow& place) const
{
    if (place.longestMinutes < 0)
        return tr("Nothing is known of this month: what could have read here has not delivered.");
    const auto at = [this](const QDateTime& instant) {
        return QLocale().toString(instant.toTimeZone(m_zone), tr("d MMM HH:mm", "format of an instant of a month"));
    };
    return tr("Nobody for %1: %2 – %3")
        .arg(spanText(place.longestMinutes), at(place.longestFrom), at(place.longestUntil));
}

QString PlacesModel::metInWords(const PlaceRow& place)
{
    if (place.met < 0) return tr("Too few visits to tell how predictable they are.");
    return tr("Who saw a visit here, and waits at the same time another day, a quarter of an hour either way, meets "
              "one "
              "%1 times out of 10.")
        .arg(qRound(10 * place.met));
}

int PlacesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlacesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    const QStringList titles{tr("Checkpoint"),   tr("Longest gap"), tr("Visits"),    tr("Completion"),
                             tr("Days without"), tr("Predictable"), tr("Usual gap"), tr("Blind hours"),
                             tr("Reached"),      tr("Level"),       tr("Kind"),      tr("Category"),
                             tr("Unit"),         tr("Zone")};
    if (role == Qt::DisplayRole) return titles.value(section);
    if (role == Qt::TextAlignmentRole && isNumber(section)) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::ToolTipRole) return {};
    switch (section) {
    case Longest:
        return tr("The longest time without a clock-in");
    case DaysWithout:
        return tr("Days on which nobody came, of those of which all is known");
    case Met:
        return tr("How often a stranger who waits at the time of an earlier visit meets one; the lower, the better");
    case Median:
        return tr("The median time between one visit and the next");
    case BlindHours:
        return tr("Hours of the week, of 168, in which nobody ever came");
    default:
        return {};
    }
}

QString PlacesModel::shown(const PlaceRow& place, int column) const
{
    switch (column) {
    case Place:
        return place.name;
    case Longest:
        return spanText(place.longestMinutes);
    case Completion:
        return percentText(place.completion);
    case DaysWithout:
        return tr("%1 of %2").arg(place.daysWithout).arg(place.days);
    case Met:
        return place.met < 0 ? QStringLiteral("–") : tr("%1 of 10").arg(qRound(10 * place.met));
    case Median:
        return spanText(place.medianMinutes);
    case BlindHours:
        return QLocale().toString(place.blindHours);
    case Visits:
        return tr("%1 of %2").arg(place.counts.done()).arg(place.counted);
    case Level:
        return place.level > 0 ? QLocale().toString(place.level) : QString();
    case Kind:
        return capitalized(words::checkpointKind(place.kind));
    case Category:
        return place.category;
    case Unit:
        return place.unitName;
    case Zone:
        return place.zoneName;
    default:
        return {};
    }
}

QVariant PlacesModel::sorted(const PlaceRow& place, int column)
{
    switch (column) {
    case Longest:
        return place.longestMinutes;
    case Progress:
    case Completion:
        return place.completion;
    case DaysWithout:
        return place.daysWithout;
    case Met:
        return place.met;
    case Median:
        return place.medianMinutes;
    case BlindHours:
        return place.blindHours;
    case Visits:
        return place.counts.done();
    case Level:
        return place.level;
    case Kind:
        return place.kind;
    case Category:
        return place.category;
    case Unit:
        return place.unitName;
    case Zone:
        return place.zoneName;
    default:
        return place.checkpoint;
    }
}

QString PlacesModel::explained(const PlaceRow& place, int column) const
{
    if (column == Longest) return longestInWords(place);
    if (column == Met) return metInWords(place);
    if (column == Progress || column == Completion) {
        QStringList parts;
        for (Verdict verdict : allVerdicts) {
            if (place.counts[verdict] > 0)
                parts.append(QStringLiteral("%1 %2").arg(words::verdict(codeOf(verdict))).arg(place.counts[verdict]));
        }
        return parts.join(u" · ");
    }
    return {};
}

QVariant PlacesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const PlaceRow& place = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(place, index.column());
    case Qt::ToolTipRole:
        return explained(place, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Progress ? explained(place, Progress) : shown(place, index.column());
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sorted(place, index.column());
    case DetailRole:
        return index.column() == Place ? place.checkpoint : QString();
    case CountsRole:
        return index.column() == Progress ? QVariant::fromValue(listOf(place.counts)) : QVariant();
    case CodeRole:
        return place.checkpoint;
    case UnitRole:
        return place.unit;
    default:
        return {};
    }
}
