// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/model/ReadersModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/words/DeviceWords.h"
#include "desk-app/words/Words.h"

#include <QLocale>
#include <algorithm>

namespace
{

constexpr double synchronisedUs = 1e6; ///< Design §6.
constexpr qint64 tolerableMs = 1000;

bool isNumber(int column)
{
    return column == ReadersModel::Undelivered || column == ReadersModel::Clock || column == ReadersModel::Disk;
}

} // namespace

void ReadersModel::showReaders(const ReadersAnswer& answer)
{
    m_asOf = answer.asOf;
    QList<HealthRow> readers = answer.readers;
    std::stable_sort(readers.begin(), readers.end(),
                     [this](const HealthRow& one, const HealthRow& other) { return rank(one) < rank(other); });
    show(readers);
}

const HealthRow* ReadersModel::find(const QString& reader) const
{
    for (const HealthRow& row : rows()) {
        if (row.reader == reader) return &row;
    }
    return nullptr;
}

int ReadersModel::rank(const HealthRow& reader) const
{
    const QStringList worst{QStringLiteral("deaf"), QStringLiteral("silent"), QStringLiteral("never_seen")};
    const int state = static_cast<int>(worst.indexOf(reader.state));
    if (state >= 0) return state;
    if (isTroubled(reader)) return 3;
    return reader.state == u"out_of_service" ? 5 : 4;
}

bool ReadersModel::isLongSilent(const HealthRow& reader) const
{
    return reader.state == u"never_seen" ||
           (reader.state == u"silent" && reader.lastSeen.secsTo(m_asOf) > silentHours * 3600);
}

bool ReadersModel::isTroubled(const HealthRow& reader) const
{
    return reader.state != u"out_of_service" &&
           (reader.state == u"deaf" || !reader.troubles.isEmpty() || reader.lostEntries > 0 ||
            std::abs(reader.clockOffsetMs.value_or(0)) > tolerableMs);
}

Verdict ReadersModel::shapeOf(const HealthRow& reader)
{
    if (reader.state == u"deaf") return Verdict::Missed;
    if (reader.state == u"silent" || reader.state == u"never_seen") return Verdict::NoData;
    if (reader.state == u"out_of_service") return Verdict::Excused;
    return reader.troubles.isEmpty() ? Verdict::OnTime : Verdict::Late;
}

QString ReadersModel::offsetInWords(const HealthRow& reader)
{
    if (!reader.clockOffsetMs) return QStringLiteral("–");
    const qint64 off = *reader.clockOffsetMs;
    return std::abs(off) < 10'000 ? tr("%1 ms").arg(QLocale().toString(off))
                                  : tr("%1 s").arg(QLocale().toString(static_cast<double>(off) / 1000, 'f', 0));
}

QString ReadersModel::clockInWords(const HealthRow& reader)
{
    if (!reader.clockOffsetMs) return {};
    if (!reader.clockErrorUs) return offsetInWords(reader);
    return tr("%1, %2").arg(offsetInWords(reader),
                            *reader.clockErrorUs < synchronisedUs ? tr("synchronised") : tr("not synchronised"));
}

QString ReadersModel::troublesInWords(const HealthRow& reader)
{
    QStringList troubles;
    for (const QString& code : reader.troubles)
        troubles.append(words::readerTrouble(code));
    if (reader.lostEntries > 0) troubles.append(tr("%n entries lost", nullptr, static_cast<int>(reader.lostEntries)));
    return troubles.join(tr(", ", "between troubles"));
}

QString ReadersModel::instant(const QDateTime& at) const
{
    if (!at.isValid()) return QStringLiteral("–");
    const QDateTime local = at.toTimeZone(m_zone);
    const bool today = local.date() == m_asOf.toTimeZone(m_zone).date();
    return QLocale().toString(local, today ? QStringLiteral("HH:mm:ss")
                                           : tr("d MMM HH:mm", "format of an instant of another day"));
}

int ReadersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReadersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    const QStringList titles{tr("Reader"),      tr("State"),        tr("Last heard"), tr("Complete through"),
                             tr("Undelivered"), tr("Clock off by"), tr("Disk free"),  tr("Key"),
                             tr("Troubles"),    tr("Version"),      tr("Unit")};
    if (role == Qt::DisplayRole) return titles.value(section);
    if (role == Qt::TextAlignmentRole && isNumber(section)) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QString ReadersModel::shown(const HealthRow& reader, int column) const
{
    switch (column) {
    case Reader:
        return reader.reader;
    case State:
        return capitalized(words::readerState(reader.state));
    case LastSeen:
        return instant(reader.lastSeen);
    case Complete:
        return instant(reader.completeThrough);
    case Undelivered:
        return QLocale().toString(reader.undelivered);
    case Clock:
        return offsetInWords(reader);
    case Disk:
        return reader.diskFreeMb ? tr("%1 GB").arg(QLocale().toString(*reader.diskFreeMb / 1024, 'f', 1))
                                 : QStringLiteral("–");
    case Key:
        return words::keyState(reader.signs);
    case Troubles:
        return troublesInWords(reader);
    case Version:
        return reader.version;
    case Unit:
        return reader.unitName;
    default:
        return {};
    }
}

QVariant ReadersModel::sorted(const HealthRow& reader, int column) const
{
    switch (column) {
    case State:
        return rank(reader);
    case LastSeen:
        return reader.lastSeen;
    case Complete:
        return reader.completeThrough;
    case Undelivered:
        return reader.undelivered;
    case Clock:
        return std::abs(reader.clockOffsetMs.value_or(-1));
    case Disk:
        return reader.diskFreeMb.value_or(-1);
    default:
        return shown(reader, column);
    }
}

QVariant ReadersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const HealthRow& reader = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return shown(reader, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Clock) return clockInWords(reader);
        return index.column() == Troubles || index.column() == State ? troublesInWords(reader) : QString();
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sorted(reader, index.column());
    case DetailRole:
        if (index.column() == State) return troublesInWords(reader);
        if (index.column() != Reader) return QString();
        return reader.checkpointName.isEmpty() ? capitalized(words::readerKind(reader.kind)) : reader.checkpointName;
    case VerdictRole:
        return static_cast<int>(shapeOf(reader));
    case FreshRole:
        return freshSince(reader.reader);
    case CodeRole:
        return reader.reader;
    case UnitRole:
        return reader.unit;
    default:
        return {};
    }
}
