// SPDX-License-Identifier: GPL-3.0-or-later
// Each lint is shown a fault that it must notice, and the same page without it.
#include "tests/window/frame/Lint.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

class LintTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void nothingIsWrongWithASoundPage();
    void aLabelThatIsTooNarrowIsCut();
    void aTooltipTellsWhatIsCut();
    void aWrappedTextThatIsTooLowIsCut();
    void aColumnThatIsTooNarrowIsCut();
    void textAtTwiceTheSizeInAFixedButtonIsCut();
    void labelsOverEachOtherOverlap();
    void whatSticksOutIsSeen();
    void aFieldWithoutANameIsNameless();
    void aTableThatKeepsTabIsATrap();
    void aButtonThatTabPassesByIsUnreachable();
    void twoButtonsWithOneLetterAreAmbiguous();
    void englishInAChinesePageIsSeen();
    void chineseInAnEnglishPageIsSeen();
    void ablankPageIsEmpty();
    void aPageWithoutAHeadIsToldApart();

private:
    QWidget* page() { return m_page.get(); }
    void shown()
    {
        m_page->resize(600, 400);
        m_page->show();
        QCoreApplication::processEvents(); // what was added shows itself later
        m_page->layout()->activate();
    }
    std::unique_ptr<QWidget> m_page;
    QVBoxLayout* m_down = nullptr;
    QLabel* m_label = nullptr;
    QPushButton* m_button = nullptr;
    QTableView* m_table = nullptr;
    QStandardItemModel m_model{3, 2};
};

void LintTest::init()
{
    m_page = std::make_unique<QWidget>();
    m_page->setObjectName(QStringLiteral("examplePage"));
    m_down = new QVBoxLayout(m_page.get());
    m_down->addWidget(m_label = new QLabel(QStringLiteral("漏点与无数据")));
    m_down->addWidget(m_button = new QPushButton(QStringLiteral("导出(&E)")));
    m_model.setHorizontalHeaderLabels({QStringLiteral("巡线"), QStringLiteral("巡更点名称")});
    m_table = new QTableView;
    m_table->setModel(&m_model);
    m_table->setAccessibleName(QStringLiteral("漏点"));
    m_table->setTabKeyNavigation(false);
    m_down->addWidget(m_table);
    shown();
}

void LintTest::nothingIsWrongWithASoundPage()
{
    QCOMPARE(lint::cutOff(page()), QStringList());
    QCOMPARE(lint::overlapping(page()), QStringList());
    QCOMPARE(lint::nameless(page()), QStringList());
    QCOMPARE(lint::unreachable(page()), QStringList());
    QCOMPARE(lint::ambiguous(page()), QStringList());
    QCOMPARE(lint::notChinese(page(), {}), QStringList());
}

void LintTest::aLabelThatIsTooNarrowIsCut()
{
    m_label->setFixedWidth(30);
    shown();
    QCOMPARE(lint::cutOff(page()).size(), 1);
}

void LintTest::aTooltipTellsWhatIsCut()
{
    m_label->setFixedWidth(30);
    m_label->setToolTip(m_label->text());
    shown();
    QCOMPARE(lint::cutOff(page()), QStringList());
}

void LintTest::aWrappedTextThatIsTooLowIsCut()
{
    m_label->setWordWrap(true);
    m_label->setText(QString(400, u'字'));
    m_label->setFixedHeight(20);
    shown();
    QCOMPARE(lint::cutOff(page()).size(), 1);
}

void LintTest::aColumnThatIsTooNarrowIsCut()
{
    m_table->setColumnWidth(1, 25);
    QCOMPARE(lint::cutOff(page()).size(), 1);
    m_model.setHeaderData(1, Qt::Horizontal, QStringLiteral("巡更点名称"), Qt::ToolTipRole);
    QCOMPARE(lint::cutOff(page()), QStringList());
    m_model.setHeaderData(1, Qt::Horizontal, QVariant(), Qt::ToolTipRole);
}

void LintTest::textAtTwiceTheSizeInAFixedButtonIsCut()
{
    m_button->setFixedSize(m_button->sizeHint());
    QFont twice = m_button->font();
    twice.setPointSizeF(2 * twice.pointSizeF());
    m_button->setFont(twice);
    QCOMPARE(lint::cutOff(page()).size(), 1);
}

void LintTest::labelsOverEachOtherOverlap()
{
    auto* other = new QLabel(QStringLiteral("准时"), page());
    other->setGeometry(m_label->geometry());
    other->show();
    QCOMPARE(lint::overlapping(page()).size(), 1);
}

void LintTest::whatSticksOutIsSeen()
{
    auto* other = new QLabel(QStringLiteral("准时"), page());
    other->setGeometry(page()->width() - 20, 395, 80, 20);
    other->show();
    QVERIFY(!lint::overlapping(page()).isEmpty());
}

void LintTest::aFieldWithoutANameIsNameless()
{
    auto* edit = new QLineEdit;
    m_down->addWidget(edit);
    shown();
    QCOMPARE(lint::nameless(page()).size(), 1);
    edit->setAccessibleName(QStringLiteral("查找"));
    QCOMPARE(lint::nameless(page()), QStringList());
    edit->setAccessibleName({});
    auto* label = new QLabel(QStringLiteral("查找(&F)"));
    label->setBuddy(edit);
    m_down->addWidget(label);
    shown();
    QCOMPARE(lint::nameless(page()), QStringList());
}

void LintTest::aTableThatKeepsTabIsATrap()
{
    m_table->setTabKeyNavigation(true);
    QCOMPARE(lint::unreachable(page()).size(), 1);
}

void LintTest::aButtonThatTabPassesByIsUnreachable()
{
    m_button->setFocusPolicy(Qt::ClickFocus);
    QCOMPARE(lint::unreachable(page()).size(), 1);
}

void LintTest::twoButtonsWithOneLetterAreAmbiguous()
{
    m_down->addWidget(new QPushButton(QStringLiteral("结束(&E)")));
    shown();
    QCOMPARE(lint::ambiguous(page()).size(), 1);
}

void LintTest::englishInAChinesePageIsSeen()
{
    m_label->setText(QStringLiteral("漏点 missed"));
    QCOMPARE(lint::notChinese(page(), {}).size(), 1);
    m_label->setText(QStringLiteral("导出 XLSX、PDF，读卡器 F017，07:30"));
    QCOMPARE(lint::notChinese(page(), {}), QStringList());
    m_model.setHeaderData(0, Qt::Horizontal, QStringLiteral("Line"));
    QCOMPARE(lint::notChinese(page(), {}).size(), 1);
    m_model.setHeaderData(0, Qt::Horizontal, QStringLiteral("巡线"));
    m_model.setItem(0, 0, new QStandardItem(QStringLiteral("excused")));
    QCOMPARE(lint::notChinese(page(), {}).size(), 1);
    m_model.setItem(0, 0, new QStandardItem);
}

void LintTest::chineseInAnEnglishPageIsSeen()
{
    m_label->setText(QStringLiteral("Line of 东城派出所"));
    m_button->setText(QStringLiteral("Export"));
    m_table->setAccessibleName(QStringLiteral("Missed"));
    m_model.setHorizontalHeaderLabels({QStringLiteral("Line"), QStringLiteral("Checkpoint")});
    QCOMPARE(lint::notEnglish(page(), {QStringLiteral("东城派出所")}), QStringList());
    m_label->setText(QStringLiteral("Line of 东城派出所：漏点"));
    QCOMPARE(lint::notEnglish(page(), {QStringLiteral("东城派出所")}).size(), 1);
}

void LintTest::ablankPageIsEmpty()
{
    QImage picture(1200, 800, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QCOMPARE(lint::empty(picture).size(), 2);
}

// A picture full of lines, with and without its upper part.
void LintTest::aPageWithoutAHeadIsToldApart()
{
    QImage picture(1200, 800, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    for (int x = 0; x < 1200; x += 20)
        painter.drawLine(x, 0, x, 800);
    QCOMPARE(lint::empty(picture), QStringList());
    painter.fillRect(0, 0, 1200, 100, Qt::white);
    QCOMPARE(lint::empty(picture).size(), 1);
    painter.fillRect(0, 0, 1200, 730, Qt::white);
    QCOMPARE(lint::empty(picture).size(), 2);
}

QTEST_MAIN(LintTest)
#include "LintTest.moc"
