// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/translations/Translations.h"

#include "desk-app/words/Language.h"

#include <QCoreApplication>
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

} // namespace

void use(const QString& language)
{
    QLocale::setDefault(language.startsWith(u"zh") ? QLocale(QLocale::Chinese, QLocale::China)
                                                   : QLocale(QLocale::English, QLocale::UnitedKingdom));
    initialiseResources();
    useQtsOwn(language);
    words::speak(language, {QStringLiteral("window")});
    spoken = language;
}

QString current()
{
    return spoken;
}

} // namespace translations
