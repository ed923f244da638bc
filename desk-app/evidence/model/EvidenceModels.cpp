// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/evidence/model/EvidenceModels.h"

#include "desk-app/evidence/model/EvidenceText.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/words/Words.h"

void EvidenceClockInsModel::show(const EvidenceAnswer& answer)
{
    m_visit = *answer.visit;
    RowsModel::show(answer.clockIns);
    repaintAll();
}

int EvidenceClockInsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EvidenceClockInsModel::keyOf(const EvidenceClockIn& row) const
{
    return row.journal + u'/' + QString::number(row.entry);
}

QVariant EvidenceClockInsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case At:
        return tr("Time");
    case Person:
        return tr("Person");
    case Role:
        return tr("What came of it");
    case Reader:
        return tr("Reader");
    case Entry:
        return tr("Entry");
    case Card:
        return tr("Card");
    case Clock:
        return tr("Clock");
    case Received:
        return tr("Received");
    default:
        return {};
    }
}

QString EvidenceClockInsModel::shown(const EvidenceClockIn& clockIn, int column) const
{
    switch (column) {
    case At:
        return EvidenceText::shortInstant(clockIn.at, m_visit.zone);
    case Person:
        return EvidenceText::person(clockIn);
    case Role:
        return EvidenceText::role(clockIn, m_visit);
    case Reader:
        return clockIn.reader;
    case Entry:
        return QString::number(clockIn.entry);
    case Card:
        return clockIn.uid + QStringLiteral(" · ") + EvidenceText::proof(clockIn.auth);
    case Clock:
        return EvidenceText::clock(clockIn);
    case Received:
        return EvidenceText::shortInstant(clockIn.receivedAt, m_visit.zone);
    default:
        return {};
    }
}

QVariant EvidenceClockInsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const EvidenceClockIn& clockIn = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(clockIn, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Entry) return tr("journal %1").arg(clockIn.journal);
        if (index.column() == At)
            return tr("the reader's own clock said %1").arg(EvidenceText::instant(clockIn.deviceAt, m_visit.zone));
        return shown(clockIn, index.column());
    case VerdictRole:
        if (clockIn.entry != m_visit.entry || clockIn.journal != m_visit.journal) return {};
        return static_cast<int>(m_visit.verdict);
    default:
        return {};
    }
}

void EvidenceReadersModel::show(const EvidenceAnswer& answer)
{
    m_visit = *answer.visit;
    m_outages = answer.outages;
    RowsModel::show(answer.readers);
    repaintAll();
}

int EvidenceReadersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EvidenceReadersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Reader:
        return tr("Reader");
    case Heard:
        return tr("What it delivered");
    case CompleteThrough:
        return tr("Complete through");
    case LastClockIn:
        return tr("Last read by then");
    case Outages:
        return tr("Outages meanwhile");
    case State:
        return tr("Now");
    default:
        return {};
    }
}

QStringList EvidenceReadersModel::outagesOf(const QString& reader) const
{
    QStringList said;
    for (const EvidenceOutage& outage : m_outages)
        if (outage.reader == reader) said.append(EvidenceText::outage(outage, m_visit.zone));
    return said;
}

QString EvidenceReadersModel::shown(const EvidenceReader& reader, int column) const
{
    switch (column) {
    case Reader:
        return reader.reader + QStringLiteral(" · ") + words::readerKind(reader.kind);
    case Heard:
        return EvidenceText::heard(reader, m_visit);
    case CompleteThrough:
        return EvidenceText::shortInstant(reader.completeThrough, m_visit.zone);
    case LastClockIn:
        return EvidenceText::shortInstant(reader.lastClockIn, m_visit.zone);
    case Outages: {
        const QStringList said = outagesOf(reader.reader);
        return said.isEmpty() ? tr("none") : said.join(QStringLiteral("; "));
    }
    case State:
        return words::readerState(reader.state.isEmpty() ? QStringLiteral("never_seen") : reader.state);
    default:
        return {};
    }
}

QVariant EvidenceReadersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const EvidenceReader& reader = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(reader, index.column());
    case Qt::ToolTipRole: {
        const QStringList said = outagesOf(reader.reader);
        return index.column() == Outages && !said.isEmpty() ? said.join(u'\n') : shown(reader, index.column());
    }
    case VerdictRole:
        if (reader.away || (reader.complete && outagesOf(reader.reader).isEmpty())) return {};
        return static_cast<int>(Verdict::NoData);
    default:
        return {};
    }
}
