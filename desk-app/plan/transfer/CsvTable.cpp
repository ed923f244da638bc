// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/transfer/CsvTable.h"

#include "desk-app/feed/Encoding.h"

#include <QFile>
#include <QStringDecoder>

namespace
{

QStringList cellsOf(const feed::Record& record, QStringDecoder& decoder)
{
    QStringList cells;
    for (const std::string_view field : feed::rawFields(record.bytes)) {
        const std::string cell = feed::unquoted(field);
        cells << QString(decoder.decode(QByteArrayView(cell.data(), static_cast<qsizetype>(cell.size()))));
    }
    return cells;
}

} // namespace

void CsvTable::read(const QString& path)
{
    beginResetModel();
    m_header.clear();
    m_lines.clear();
    m_markedLine = 0;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const std::string bytes = file.readAll().toStdString();
        const std::string_view text = feed::withoutMark(bytes);
        const std::vector<feed::Record> records = feed::splitRecords(text);
        const feed::Detected detected = feed::detectEncoding(records, text.size() < bytes.size());
        QStringDecoder decoder(feed::nameOf(detected.encoding) == "UTF8" ? "UTF-8" : "GB18030");
        if (!decoder.isValid()) decoder = QStringDecoder(QStringDecoder::Utf8);
        for (const feed::Record& record : records) {
            if (m_header.isEmpty())
                m_header = cellsOf(record, decoder);
            else
                m_lines.append({static_cast<int>(record.line), cellsOf(record, decoder)});
        }
    }
    endResetModel();
}

void CsvTable::mark(int line, const QString& column)
{
    m_markedLine = line;
    m_markedColumn = column;
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

// A record may span lines: the one that begins last at or before the line.
QModelIndex CsvTable::marked() const
{
    int found = -1;
    for (int at = 0; at < m_lines.size() && m_lines.at(at).number <= m_markedLine; ++at)
        found = at;
    if (found < 0 || m_markedLine <= 1) return {};
    return index(found, std::max(0, static_cast<int>(m_header.indexOf(m_markedColumn))));
}

int CsvTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int CsvTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant CsvTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const Line& line = m_lines.at(index.row());
    if (role == Qt::DisplayRole) return line.cells.value(index.column());
    const QModelIndex at = marked();
    if (role == MarkedRole)
        return at.isValid() && at.row() == index.row() && (m_markedColumn.isEmpty() || at.column() == index.column());
    return {};
}

QVariant CsvTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Horizontal) return m_header.value(section);
    return section < m_lines.size() ? QVariant(m_lines.at(section).number) : QVariant();
}
