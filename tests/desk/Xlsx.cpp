// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desk/Xlsx.h"

#include "tests/harness/Program.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <stdexcept>

namespace
{

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("the workbook has no " + path.toStdString());
    return file.readAll();
}

QStringList sharedTexts(const QString& folder)
{
    QStringList texts;
    for (QXmlStreamReader xml(contentOf(folder + "/xl/sharedStrings.xml")); !xml.atEnd(); xml.readNext()) {
        if (xml.isStartElement() && xml.name() == QLatin1String("t")) texts << xml.readElementText();
    }
    return texts;
}

// The number format of each cell style.
QStringList formats(const QString& folder)
{
    QMap<QString, QString> named{{"0", ""}, {"2", "0.00"}, {"3", "#,##0"}};
    QStringList ofStyles;
    bool inStyles = false;
    for (QXmlStreamReader xml(contentOf(folder + "/xl/styles.xml")); !xml.atEnd(); xml.readNext()) {
        if (xml.name() == QLatin1String("cellXfs")) inStyles = xml.isStartElement();
        if (!xml.isStartElement()) continue;
        const auto attribute = [&](const char* name) { return xml.attributes().value(QLatin1String(name)).toString(); };
        if (xml.name() == QLatin1String("numFmt")) named[attribute("numFmtId")] = attribute("formatCode");
        if (inStyles && xml.name() == QLatin1String("xf"))
            ofStyles << named.value(attribute("numFmtId"), attribute("numFmtId"));
    }
    return ofStyles;
}

QMap<QString, Xlsx::Cell> cellsOf(const QByteArray& sheet, const QStringList& texts, const QStringList& styles)
{
    QMap<QString, Xlsx::Cell> cells;
    QString reference;
    for (QXmlStreamReader xml(sheet); !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("c")) {
            reference = xml.attributes().value(QLatin1String("r")).toString();
            const bool isText = xml.attributes().value(QLatin1String("t")) == QLatin1String("s");
            cells[reference] = {{}, !isText, styles.value(xml.attributes().value(QLatin1String("s")).toInt())};
        } else if (xml.name() == QLatin1String("v")) {
            Xlsx::Cell& cell = cells[reference];
            const QString value = xml.readElementText();
            cell.text = cell.isNumber ? value : texts.value(value.toInt());
        }
    }
    return cells;
}

int rowOf(const QString& reference)
{
    return QString(reference).remove(QRegularExpression("[A-Z]")).toInt();
}

} // namespace

QString Xlsx::Sheet::row(int number) const
{
    QMap<QString, QString> texts; // AA comes after Z
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        const QString column = QString(cell.key()).remove(QRegularExpression("[0-9]"));
        if (rowOf(cell.key()) == number) texts[column.rightJustified(3)] = cell->text;
    }
    return QStringList(texts.values()).join('|');
}

int Xlsx::Sheet::rows() const
{
    int last = 0;
    for (const QString& reference : cells.keys())
        last = std::max(last, rowOf(reference));
    return last;
}

Xlsx Xlsx::read(const QString& file)
{
    const QTemporaryDir folder;
    const harness::Outcome unpacked = harness::run("python3", {"-m", "zipfile", "-e", file, folder.path()});
    if (unpacked.exitCode != 0) throw std::runtime_error("no workbook: " + unpacked.err.toStdString());
    const QStringList texts = sharedTexts(folder.path());
    const QStringList styles = formats(folder.path());
    Xlsx workbook{{}, QString::fromUtf8(contentOf(folder.filePath("xl/workbook.xml")))};
    for (QXmlStreamReader xml(workbook.workbookXml); !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement() || xml.name() != QLatin1String("sheet")) continue;
        const QByteArray sheet =
            contentOf(folder.filePath(QString("xl/worksheets/sheet%1.xml").arg(workbook.sheets.size() + 1)));
        workbook.sheets << Sheet{xml.attributes().value("name").toString(), cellsOf(sheet, texts, styles),
                                 QString::fromUtf8(sheet)};
    }
    return workbook;
}
