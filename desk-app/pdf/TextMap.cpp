// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pdf/TextMap.h"

#include <QFontDatabase>
#include <QHash>
#include <QList>
#include <QRawFont>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace
{

// What was written, by its glyph; where two characters share one, the first.
class Written
{
public:
    Written(const QFont& font, const QString& text) : m_font(QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese))
    {
        for (const QChar sign : text)
            m_signs.insert(sign);
        for (const QChar sign : std::as_const(m_signs))
            m_byGlyph.insert(glyphOf(sign), sign);
        m_byGlyph.remove(0); // the glyph of what the type lacks
    }
    [[nodiscard]] int standsFor(int code) const
    {
        const QChar sign(static_cast<char16_t>(code));
        return m_signs.contains(sign) ? code : m_byGlyph.value(glyphOf(sign), sign).unicode();
    }

private:
    [[nodiscard]] quint32 glyphOf(QChar sign) const { return m_font.glyphIndexesForString(sign).value(0); }
    QRawFont m_font;
    QSet<QChar> m_signs;
    QHash<quint32, QChar> m_byGlyph;
};

// A range of a character map: `<first> <last> <code>` counts on from the code, `<first> <last> [<code> …]` lists them.
QString trueRange(const QRegularExpressionMatch& range, const Written& written)
{
    static const QRegularExpression code(QStringLiteral("<([0-9A-Fa-f]{4})>"));
    const int length = range.captured(2).toInt(nullptr, 16) - range.captured(1).toInt(nullptr, 16) + 1;
    QList<int> codes;
    for (auto each = code.globalMatch(range.captured(3)); each.hasNext();)
        codes << each.next().captured(1).toInt(nullptr, 16);
    while (!codes.isEmpty() && codes.size() < length)
        codes << codes.last() + 1;
    QString listed;
    for (const int value : codes)
        listed += QStringLiteral("<%1> ").arg(written.standsFor(value), 4, 16, QLatin1Char('0')).toUpper();
    return QStringLiteral("<%1> <%2> [%3]").arg(range.captured(1), range.captured(2), listed);
}

// The object that holds a character map, with its length as its stream now is.
QByteArray trueMap(const QByteArray& object, const Written& written)
{
    static const QRegularExpression ranges(
        QStringLiteral("<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (<[0-9A-Fa-f]{4}>|\\[[^\\]]*\\])"));
    const qsizetype from = object.indexOf("stream\n") + 7, to = object.lastIndexOf("endstream");
    const QString map = QString::fromLatin1(object.mid(from, to - from));
    QString result;
    qsizetype at = 0;
    for (auto each = ranges.globalMatch(map); each.hasNext();) {
        const QRegularExpressionMatch range = each.next();
        result += map.mid(at, range.capturedStart() - at) + trueRange(range, written);
        at = range.capturedEnd();
    }
    const QByteArray stream = (result + map.mid(at)).toLatin1();
    return object.left(object.indexOf("<<")) + "<< /Length " + QByteArray::number(stream.size()) + " >>\nstream\n" +
           stream + object.mid(to);
}

// Where each object begins, by its number; from the table at the end.
QList<qsizetype> offsetsOf(const QByteArray& pdf, qsizetype table)
{
    QList<qsizetype> offsets;
    const QList<QByteArray> lines = pdf.mid(table).split('\n');
    const qsizetype count = lines.value(1).split(' ').value(1).toLongLong();
    for (qsizetype number = 0; number < count; ++number)
        offsets << lines.value(2 + number).left(10).toLongLong();
    return offsets;
}

QByteArray tableOf(const QList<qsizetype>& offsets)
{
    QByteArray table = "xref\n0 " + QByteArray::number(offsets.size()) + "\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets.mid(1))
        table += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return table;
}

} // namespace

QByteArray withTrueText(const QByteArray& pdf, const QFont& font, const QString& text)
{
    const Written written(font, text);
    const qsizetype end = pdf.lastIndexOf("startxref\n");
    const qsizetype table = pdf.mid(end + 10, 20).split('\n').value(0).trimmed().toLongLong();
    QList<qsizetype> offsets = offsetsOf(pdf, table);
    QList<qsizetype> order; // numbers of the objects as they follow each other
    for (qsizetype number = 1; number < offsets.size(); ++number)
        order << number;
    std::ranges::sort(order, {}, [&](qsizetype number) { return offsets[number]; });
    QByteArray result = pdf.left(order.isEmpty() ? table : offsets[order.first()]);
    for (qsizetype at = 0; at < order.size(); ++at) {
        const qsizetype from = offsets[order[at]], to = at + 1 < order.size() ? offsets[order[at + 1]] : table;
        const QByteArray object = pdf.mid(from, to - from);
        offsets[order[at]] = result.size();
        result += object.contains("begincmap") ? trueMap(object, written) : object;
    }
    const qsizetype trailer = pdf.indexOf("trailer", table), newTable = result.size();
    return result + tableOf(offsets) + pdf.mid(trailer, end - trailer) + "startxref\n" + QByteArray::number(newTable) +
           "\n%%EOF\n";
}
