// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/translations/Translations.h"

#include "desk-app/words/Language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>

static void initialiseResources()
{
    Q_INIT_RESOURCE(window_translations); // a static library's resources are not registered by themselves
}

namespace translations
{

namespace
{

QString spoken;

void useQtsOwn(const QString& language)
{
    static std::unique_ptr<QTranslator> qt;
    qt.reset(); // removes itself from the application
    auto next = std::make_unique<QTranslator>();
    if (!next->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) return;
    QCoreApplication::installTranslator(next.get());
    qt = std::move(next);
}

/// The rooms whose texts the program holds in that language.
QStringList rooms(const QString& language)
{
    const QString ending = u'_' + language + QStringLiteral(".qm");
    QStringList names = QDir(QStringLiteral(":/i18n")).entryList({u'*' + ending});
    for (QString& name : names)
        name.chop(ending.size());
    names.removeAll(QStringLiteral("words")); // comes first by itself
    return names;
}

} // namespace

void use(const QString& language)
{
    QLocale::setDefault(language.startsWith(u"zh") ? QLocale(QLocale::Chinese, QLocale::China)
                                                   : QLocale(QLocale::English, QLocale::UnitedKingdom));
    initialiseResources();
    useQtsOwn(language);
    words::speak(language, rooms(language));
    spoken = language;
}

QString current()
{
    return spoken;
}

} // namespace translations
