// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and view of the window, in both languages and themes, and at twice the size of text: looked at once, told
// page by page and fault by fault.
#include "desk-app/database/Database.h"
#include "desk-app/page/Page.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Rail.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/window/MainWindow.h"
#include "desk-app/window/Pages.h"
#include "tests/harness/Program.h"
#include "tests/window/District.h"
#include "tests/window/frame/Lint.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTest>
#include <algorithm>
#include <chrono>
#include <memory>

using namespace std::chrono_literals;

class WindowLintTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyPageIsFilled_data() { everyPage(); }
    void everyPageIsFilled() { nothingSaid("filled"); }
    void nothingIsCutOff_data() { everyPage(); }
    void nothingIsCutOff() { nothingSaid("cut"); }
    void nothingOverlaps_data() { everyPage(); }
    void nothingOverlaps() { nothingSaid("overlap"); }
    void everythingFitsAt1440By900_data() { everyPage(); }
    void everythingFitsAt1440By900() { nothingSaid("scroll"); }
    void textOfTwiceTheSizeFits_data() { everyPage(); }
    void textOfTwiceTheSizeFits() { nothingSaid("large"); }
    void everyControlHasAName_data() { everyPage(); }
    void everyControlHasAName() { nothingSaid("name"); }
    void everyControlIsReachedByTheKeyboard_data() { everyPage(); }
    void everyControlIsReachedByTheKeyboard() { nothingSaid("tab"); }
    void everyLetterMeansOneThing_data() { everyPage(); }
    void everyLetterMeansOneThing() { nothingSaid("letter"); }
    void chineseIsChinese_data() { everyPage(); }
    void chineseIsChinese() { nothingSaid("chinese"); }
    void englishIsEnglish_data() { everyPage(); }
    void englishIsEnglish() { nothingSaid("english"); }

private:
    struct Look {
        QString language;
        theme::Choice theme;
        double size; ///< Of text, times the usual.
    };
    static void everyPage();
    void nothingSaid(const char* what) const;
    void look(const Look& look);
    void lookAt(MainWindow& window, const QString& page, const QString& view, const Look& look);
    void lookAtFrame(const MainWindow& window, const Look& look);
    void note(const char* what, const QString& page, const QString& where, const QStringList& faults);
    static bool rests(MainWindow& window, const Page& page);

    std::unique_ptr<District> m_district;
    QStringList m_data; ///< Words of the database, longest first.
    QHash<QString, QStringList> m_faults;
};

void WindowLintTest::initTestCase()
{
    District::useOwnSettings();
    QCoreApplication::setApplicationName(QStringLiteral("WindowLintTest"));
    theme::chooseFont(*qApp);
    theme::beStill();
    m_district = std::make_unique<District>();
    m_district->lastMonth();
    m_district->dutyOver(QStringLiteral("L2"));
    m_district->dutyNow(QStringLiteral("L1"));
    m_district->clockIn(QStringLiteral("C1"));
    m_data = m_district
                 ->sql(QStringLiteral("select name from patrol.unit union select name from patrol.person union select name from "
                                      "patrol.checkpoint union select name from patrol.line union select name from patrol.shift "
                                      "union select shift from patrol.shift union select current_user union select current_database()"))
                 .split(u'\n') +
             QStringList{QStringLiteral("简体中文"), QStringLiteral("中文"), QStringLiteral("desk-app"), QStringLiteral("psql"), QStringLiteral("schema/deploy")};
    std::sort(m_data.begin(), m_data.end(), [](const QString& one, const QString& other) { return one.size() > other.size(); });
    for (const QString& language : {QStringLiteral("zh_CN"), QStringLiteral("en")})
        for (const theme::Choice choice : {theme::Choice::Light, theme::Choice::Dark})
            look({language, choice, 1.0});
    for (const QString& language : {QStringLiteral("zh_CN"), QStringLiteral("en")})
        look({language, theme::Choice::Light, 2.0});
}

void WindowLintTest::look(const Look& look)
{
    QSettings().clear();
    const QFont usual = QApplication::font();
    QApplication::setFont(theme::scaled(usual, look.size));
    translations::use(look.language);
    theme::apply(*qApp, look.theme);
    {
        Database database(m_district->conninfo());
        MainWindow window(database, look.theme);
        window.resize(1440, 900);
        window.show();
        QVERIFY(harness::waitUntil([&] { return window.isReady(); }, 20s));
        rests(window, *window.page(window.shownPage()));
        lookAtFrame(window, look);
        for (const PageKind& kind : pageKinds()) {
            const QString name = QLatin1String(kind.name);
            lookAt(window, name, {}, look);
            for (const QString& view : window.page(name)->views())
                lookAt(window, name, view, look);
        }
    }
    QApplication::setFont(usual);
}

/// Filled, and the same as a moment ago.
bool WindowLintTest::rests(MainWindow& window, const Page& page)
{
    QImage before;
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < 15'000) {
        QTest::qWait(20);
        if (!page.isReady()) continue;
        const QImage now = window.grab().toImage();
        if (now == before) return true;
        before = now;
    }
    return page.isReady();
}

void WindowLintTest::lookAt(MainWindow& window, const QString& name, const QString& view, const Look& look)
{
    window.showPage(name);
    Page* page = window.page(name);
    if (!view.isEmpty()) page->showView(view);
    const QString where = QStringLiteral("%1%2, %3, %4%5")
                              .arg(name, view.isEmpty() ? QString() : u'-' + view, look.language, theme::wordOf(look.theme),
                                   look.size > 1 ? QStringLiteral(", twice as large") : QString());
    if (!rests(window, *page)) note("filled", name, where, {QStringLiteral("it is not answered")});
    if (look.size > 1) {
        note("large", name, where, lint::cutOff(page) + lint::overlapping(page));
        if (window.width() > 1440 || window.height() > 900)
            note("large", name, where, {QStringLiteral("the window grows to %1 × %2").arg(window.width()).arg(window.height())});
        return;
    }
    note("cut", name, where, lint::cutOff(page));
    note("overlap", name, where, lint::overlapping(page));
    const auto* area = qobject_cast<QScrollArea*>(page->parentWidget()->parentWidget());
    if (area->horizontalScrollBar()->maximum() > 0 || area->verticalScrollBar()->maximum() > 0)
        note("scroll", name, where,
             {QStringLiteral("it needs %1 × %2 and has %3 × %4")
                  .arg(page->minimumSizeHint().width()).arg(page->minimumSizeHint().height())
                  .arg(area->viewport()->width()).arg(area->viewport()->height())});
    note("filled", name, where, lint::empty(window.grab(QRect(area->mapTo(&window, QPoint()), area->size())).toImage()));
    note(look.language == u"en" ? "english" : "chinese", name, where,
         look.language == u"en" ? lint::notEnglish(page, m_data) : lint::notChinese(page, m_data));
    if (look.theme == theme::Choice::Dark) return; // the rest is the same in every theme
    note("name", name, where, lint::nameless(page));
    note("tab", name, where, lint::unreachable(page));
    note("letter", name, where, lint::ambiguous(page));
}

// What lies around the pages: rail and menus.
void WindowLintTest::lookAtFrame(const MainWindow& window, const Look& look)
{
    const QString frame = QStringLiteral("window"), where = QStringLiteral("rail and menus, ") + look.language;
    const auto* rail = window.findChild<Rail*>();
    note(look.size > 1 ? "large" : "cut", frame, where, lint::cutOff(rail) + lint::overlapping(rail));
    const QImage picture = const_cast<Rail*>(rail)->grab().toImage();
    const QColor ground = Palette::of(rail).rail;
    for (const int part : look.size > 1 ? QList<int>() : QList<int>{1, 2, 3}) // twice as large it has a scroll bar
        for (const int x : {2, picture.width() - 16})
            if (const QColor seen = picture.pixelColor(x, picture.height() * (part + 3) / 7); contrast(seen, ground) > 1.7)
                note("cut", frame, where, {QStringLiteral("the rail's ground is %1 at %2, %3").arg(seen.name()).arg(x).arg(picture.height() * (part + 3) / 7)});
    note("name", frame, where, lint::nameless(rail));
    note("tab", frame, where, lint::unreachable(rail));
    for (const QWidget* each : QList<const QWidget*>{rail, window.menuBar()})
        note(look.language == u"en" ? "english" : "chinese", frame, where,
             look.language == u"en" ? lint::notEnglish(each, m_data) : lint::notChinese(each, m_data));
    for (const QAction* menu : window.menuBar()->actions()) {
        QHash<QKeySequence, QString> letters;
        for (const QAction* action : menu->menu()->actions()) {
            const QKeySequence letter = QKeySequence::mnemonic(action->text());
            if (!letter.isEmpty() && letters.contains(letter))
                note("letter", frame, where, {letters.value(letter) + QStringLiteral(" and ") + action->text()});
            letters.insert(letter, action->text());
        }
    }
}

void WindowLintTest::note(const char* what, const QString& page, const QString& where, const QStringList& faults)
{
    for (const QString& fault : faults)
        m_faults[QLatin1String(what) + u'/' + page] << where + QStringLiteral(": ") + fault;
}

void WindowLintTest::everyPage()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("window") << "window";
    for (const PageKind& kind : pageKinds())
        QTest::newRow(kind.name) << QString::fromLatin1(kind.name);
}

void WindowLintTest::nothingSaid(const char* what) const
{
    QFETCH(QString, page);
    const QStringList faults = m_faults.value(QLatin1String(what) + u'/' + page);
    // What is known not to hold yet: some widgets at twice the size, and the evidence of alarms, which the database tells in English.
    static const QStringList known{"large/people", "large/places", "large/readers", "large/plan", "large/sheets", "chinese/readers"};
    if (known.contains(QLatin1String(what) + u'/' + page))
        QEXPECT_FAIL("", qPrintable(QStringLiteral("known: ") + faults.join(QStringLiteral("; "))), Continue);
    QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("%1 faults\n  ").arg(faults.size()) + faults.mid(0, 12).join(QStringLiteral("\n  "))));
}

QTEST_MAIN(WindowLintTest)
#include "WindowLintTest.moc"
