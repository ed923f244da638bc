// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Database.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/window/MainWindow.h"
#include "desk-app/window/Options.h"
#include "desk-app/window/Screenshots.h"
#include "desk-app/words/Language.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <cstdio>
#include <memory>

namespace
{

constexpr int usageError = 2;

/// The command line wins, then what was chosen in the menu, then the locale.
QString languageOf(const Options& options)
{
    if (!options.language.isEmpty() || !options.screenshots.isEmpty()) return words::chooseLanguage(options.language);
    return words::chooseLanguage(QSettings().value(QStringLiteral("window/language")).toString());
}

theme::Choice themeOf(const Options& options)
{
    if (options.themeGiven || !options.screenshots.isEmpty()) return options.theme;
    return theme::choiceOf(QSettings().value(QStringLiteral("window/theme")).toString());
}

/// Prints what the command line asks to print; true when that is all.
bool answered(const Options& options)
{
    if (!options.answer.isEmpty())
        std::printf("%s\n", qUtf8Printable(options.answer));
    else if (!options.problem.isEmpty())
        std::fprintf(stderr, "desk-app: %s; see desk-app --help\n", qUtf8Printable(options.problem));
    return !options.answer.isEmpty() || !options.problem.isEmpty();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("patrol-clock-in"));
    QCoreApplication::setApplicationName(QStringLiteral("desk-app"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PATROL_VERSION));
    const Options options = Options::parse(QCoreApplication::arguments());
    if (answered(options)) return options.answer.isEmpty() ? usageError : 0;
    // Pictures show a fresh window, not what somebody left behind.
    if (!options.screenshots.isEmpty()) QStandardPaths::setTestModeEnabled(true);

    translations::use(languageOf(options));
    theme::rememberSystem(application);
    theme::chooseFont(application);
    theme::apply(application, themeOf(options));
    Database database(options.database);
    MainWindow window(database, themeOf(options));
    std::unique_ptr<Screenshots> screenshots;
    if (!options.screenshots.isEmpty())
        screenshots = std::make_unique<Screenshots>(window, database, options.screenshots);
    window.show();
    return QApplication::exec();
}
