// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Database.h"
#include "desk-app/settings/FirstRun.h"
#include "desk-app/settings/TextSize.h"
#include "desk-app/settings/connection/Preferences.h"
#include "desk-app/settings/connection/Profiles.h"
#include "desk-app/translations/Translations.h"
#include "desk-app/window/MainWindow.h"
#include "desk-app/window/Options.h"
#include "desk-app/window/Screenshots.h"
#include "desk-app/words/Language.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace
{

constexpr int noDisplay = 1;
constexpr int usageError = 2;

/// Without a display Qt would abort; the command line can still be answered.
bool displayMissing(int argc, char** argv)
{
    const bool named = std::any_of(argv, argv + argc, [](const char* word) {
        return std::string_view(word).find("-platform") != std::string_view::npos;
    });
    return !named && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
           qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("patrol-clock-in"));
    QCoreApplication::setApplicationName(QStringLiteral("desk-app"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PATROL_VERSION));
}

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

/// Pictures show what everybody sees at first, not what somebody left behind, and nothing that moves.
void showAFreshWindow(const QString& settings)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings);
    theme::beStill();
}

int answerWithoutDisplay(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    nameProgram();
    const Options options = Options::parse(QCoreApplication::arguments());
    if (answered(options)) return options.answer.isEmpty() ? usageError : 0;
    std::fprintf(stderr, "desk-app: there is no display (DISPLAY and WAYLAND_DISPLAY are not set); start it in a desktop "
                         "session, or set QT_QPA_PLATFORM=offscreen with --screenshots\n");
    return noDisplay;
}

/// Opens the window on a database, until it is closed. @param another hears which database shall be opened instead.
int showDatabase(const Options& options, const QString& conninfo, const std::function<void(const QString&)>& another)
{
    Database database(conninfo);
    MainWindow window(database, themeOf(options));
    QObject::connect(&Preferences::shared(), &Preferences::connectionWanted, &window, [&](const QString& other) {
        if (another) another(other);
        window.close();
    });
    QObject::connect(&Preferences::shared(), &Preferences::languageWanted, &window, &MainWindow::speak, Qt::QueuedConnection);
    QObject::connect(&Preferences::shared(), &Preferences::themeWanted, &window,
                     [&window](const QString& look) { window.chooseTheme(theme::choiceOf(look)); });
    QObject::connect(
        &Preferences::shared(), &Preferences::textSizeChanged, &window,
        [&window](int percent) {
            text_size::apply(percent);
            window.rebuild();
        },
        Qt::QueuedConnection);
    std::unique_ptr<Screenshots> screenshots;
    if (!options.screenshots.isEmpty())
        screenshots = std::make_unique<Screenshots>(window, database, options.screenshots, options.pages);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    if (displayMissing(argc, argv)) return answerWithoutDisplay(argc, argv);
    QApplication application(argc, argv);
    nameProgram();
    const Options options = Options::parse(QCoreApplication::arguments());
    if (answered(options)) return options.answer.isEmpty() ? usageError : 0;
    const QTemporaryDir nothing;
    if (!options.screenshots.isEmpty()) showAFreshWindow(nothing.path());

    translations::use(languageOf(options));
    theme::rememberSystem(application);
    theme::chooseFont(application);
    theme::apply(application, themeOf(options));
    if (!options.screenshots.isEmpty()) return showDatabase(options, options.database, {});
    text_size::apply(Preferences::shared().textSize());
    std::optional<QString> conninfo = profiles::choose(options.database);
    if (profiles::isFirstRun(options.database)) {
        FirstRun wizard;
        if (wizard.exec() != QDialog::Accepted) return 0;
        conninfo = wizard.conninfo();
    }
    int code = 0;
    for (std::optional<QString> next; conninfo; conninfo = std::exchange(next, std::nullopt))
        code = showDatabase(options, *conninfo, [&next](const QString& other) { next = other; });
    return code;
}
