// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/CollatedProxy.h"

#include <QLocale>
#include <QStandardItemModel>
#include <QTest>

class CollatedProxyTest : public QObject
{
    Q_OBJECT
private slots:
    // By pinyin: ān, chén, lǐ, wáng, zhāng.
    void chineseStandsByPinyin()
    {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QCOMPARE(sorted({"王五", "张三", "安平", "李四", "陈七"}), (QStringList{"安平", "陈七", "李四", "王五", "张三"}));
    }
    void numbersWithinTextsAreNumbers()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(sorted({"L10", "L9", "l2"}), (QStringList{"l2", "L9", "L10"}));
    }
    void whatIsNoTextIsComparedAsItIs()
    {
        QStandardItemModel model;
        for (const int number : {10, 9, 100}) {
            auto* item = new QStandardItem;
            item->setData(number, Qt::DisplayRole);
            model.appendRow(item);
        }
        CollatedProxy proxy;
        proxy.setSourceModel(&model);
        proxy.sort(0);
        QCOMPARE(proxy.index(0, 0).data().toInt(), 9);
        QCOMPARE(proxy.index(2, 0).data().toInt(), 100);
    }

private:
    static QStringList sorted(const QStringList& texts)
    {
        QStandardItemModel model;
        for (const QString& text : texts)
            model.appendRow(new QStandardItem(text));
        CollatedProxy proxy;
        proxy.setSourceModel(&model);
        proxy.sort(0);
        QStringList result;
        for (int row = 0; row < proxy.rowCount(); ++row)
            result << proxy.index(row, 0).data().toString();
        return result;
    }
};

QTEST_GUILESS_MAIN(CollatedProxyTest)
#include "CollatedProxyTest.moc"
