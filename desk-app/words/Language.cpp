// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/Language.h"

#include <QCoreApplication>
#include <QTranslator>

#include <memory>
#include <vector>

static void initialiseResources()
{
    Q_INIT_RESOURCE(words_translations);
}

namespace words
{

QString chooseLanguage(const QString& wished)
{
    QString said = wished;
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (said.isEmpty()) {
            said = qEnvironmentVariable(variable);
        }
    }
    return said.startsWith(QLatin1String("zh"), Qt::CaseInsensitive) ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void speak(const QString& language, const QStringList& rooms)
{
    static std::vector<std::unique_ptr<QTranslator>> spoken;
    initialiseResources();
    spoken.clear(); // a translator that goes uninstalls itself
    for (const QString& room : QStringList{QStringLiteral("words")} + rooms) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(QStringLiteral(":/i18n/%1_%2.qm").arg(room, language))) {
            QCoreApplication::installTranslator(translator.get());
            spoken.push_back(std::move(translator));
        }
    }
}

} // namespace words
