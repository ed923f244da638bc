// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/Options.h"

#include "desk-app/window/Pages.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace
{

const QStringList languages{QStringLiteral("zh_CN"), QStringLiteral("zh"), QStringLiteral("en")};
const QStringList themes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};

QStringList pageNames()
{
    QStringList names;
    for (const PageKind& kind : pageKinds())
        names.append(QLatin1String(kind.name));
    return names;
}

QString checked(const QStringList& allowed, const QString& value, const QString& option, QString& problem)
{
    if (!value.isEmpty() && !allowed.contains(value))
        problem = QStringLiteral("--%1 takes %2, not \"%3\"").arg(option, allowed.join(QStringLiteral(" or ")), value);
    return value;
}

} // namespace

Options Options::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("The desk: a station's patrols today, and its sheets by the month."));
    const QCommandLineOption help = parser.addHelpOption(), version = parser.addVersionOption();
    const QCommandLineOption database(QStringLiteral("database"),
                                      QStringLiteral("libpq connection string; default: PG* variables"),
                                      QStringLiteral("conninfo"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("zh_CN or en; default: the locale's"),
                                      QStringLiteral("language"));
    const QCommandLineOption look(QStringLiteral("theme"), QStringLiteral("system, light or dark"),
                                  QStringLiteral("theme"));
    const QCommandLineOption pictures(QStringLiteral("screenshots"),
                                      QStringLiteral("write a picture of every page to this folder, and end"),
                                      QStringLiteral("folder"));
    const QCommandLineOption page(QStringLiteral("page"),
                                  QStringLiteral("with --screenshots: of this page only; may be given again"),
                                  QStringLiteral("name"));
    parser.addOptions({database, language, look, pictures, page});
    Options options;
    if (!parser.parse(arguments))
        options.problem = parser.errorText();
    else if (!parser.positionalArguments().isEmpty())
        options.problem = QStringLiteral("unexpected argument \"%1\"").arg(parser.positionalArguments().first());
    if (parser.isSet(help)) options.answer = parser.helpText().trimmed();
    if (parser.isSet(version))
        options.answer = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion();
    options.database = parser.value(database);
    options.language = checked(languages, parser.value(language), QStringLiteral("language"), options.problem);
    options.theme = theme::choiceOf(checked(themes, parser.value(look), QStringLiteral("theme"), options.problem));
    options.themeGiven = parser.isSet(look);
    options.screenshots = parser.value(pictures);
    options.pages = parser.values(page);
    for (const QString& name : std::as_const(options.pages))
        checked(pageNames(), name, QStringLiteral("page"), options.problem);
    if (parser.isSet(page) && !parser.isSet(pictures)) options.problem = QStringLiteral("--page needs --screenshots");
    if (parser.isSet(pictures) && options.screenshots.isEmpty())
        options.problem = QStringLiteral("--screenshots needs a folder");
    return options;
}
