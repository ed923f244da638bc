// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/SheetCsv.h"

#include <QTest>

class SheetCsvTest : public QObject
{
    Q_OBJECT
private slots:
    void theHeaderIsThatOfPatrolctl()
    {
        QCOMPARE(
            sheetCsv({}),
            QByteArray("\xEF\xBB\xBFsubject,name,unit,duties,attended,counted,on_time,late,missed,excused,no_data,due,"
                       "completion,punctuality,attendance,order,dwell,staffing,score,adjustment,final,grade,rank\r\n"));
    }

    void numbersKeepTheirDecimalsAndNothingIsNothing()
    {
        const QByteArray row = record({{"subject", "P1"},
                                       {"name", "张三"},
                                       {"unit", "S1"},
                                       {"counted", 12},
                                       {"completion", 0.5},
                                       {"score", 97.5},
                                       {"rank", QJsonValue::Null}});
        QCOMPARE(row, QByteArray("P1,张三,S1,,,12,,,,,,,0.500000,,,,,,97.50,,,,"));
    }

    void namesWithCommasAndQuotesComeBackWhole()
    {
        const QByteArray row = record({{"subject", "P1"}, {"name", "张,\"三\""}});
        QVERIFY(row.startsWith("P1,\"张,\"\"三\"\"\","));
    }

private:
    static QByteArray record(const QJsonObject& row) { return sheetCsv({row}).split('\n').at(1).trimmed(); }
};

QTEST_GUILESS_MAIN(SheetCsvTest)
#include "SheetCsvTest.moc"
