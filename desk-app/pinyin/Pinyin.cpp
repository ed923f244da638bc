// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pinyin/Pinyin.h"

#include "desk-app/pinyin/Polyphones.h"

#include <QMutex>

#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace pinyin
{

namespace
{

constexpr qsizetype readingsAtMost = 16;

// Plain letters: lower-case ASCII and digits, ü as v, nothing else.
QString plain(const QString& text)
{
    QString letters;
    for (const QChar sign : text.toLower()) {
        if (sign == u'ü')
            letters += u'v';
        else if (sign.unicode() < 128 && sign.isLetterOrNumber())
            letters += sign;
    }
    return letters;
}

/// ICU's dictionary of how characters are said. One transliterator for all threads: making it takes milliseconds.
class Dictionary
{
public:
    static QString say(const QString& text)
    {
        static Dictionary dictionary;
        const QMutexLocker lock(&dictionary.m_mutex);
        if (!dictionary.m_latin) return {};
        icu::UnicodeString said(reinterpret_cast<const char16_t*>(text.utf16()), static_cast<int32_t>(text.size()));
        dictionary.m_latin->transliterate(said);
        return QString::fromUtf16(said.getBuffer(), said.length());
    }

private:
    Dictionary()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_latin.reset(icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
        if (U_FAILURE(status)) m_latin.reset();
    }
    QMutex m_mutex;
    std::unique_ptr<icu::Transliterator> m_latin;
};

bool isHan(char32_t character)
{
    return QChar::script(character) == QChar::Script_Han;
}

// The name in parts that are said each by itself: characters, and words of other scripts.
QStringList partsOf(const QString& name)
{
    QStringList parts;
    bool inWord = false;
    for (const char32_t character : name.toUcs4()) {
        const bool letter = !isHan(character) && QChar::isLetterOrNumber(character);
        if (letter && inWord)
            parts.last() += QString::fromUcs4(&character, 1);
        else if (letter || isHan(character))
            parts.append(QString::fromUcs4(&character, 1));
        inWord = letter;
    }
    return parts;
}

QStringList saidOf(const QString& part)
{
    const char32_t character = part.toUcs4().value(0);
    QStringList said = isHan(character) ? otherReadings(character) : QStringList();
    if (const QString first = plain(Dictionary::say(part)); !first.isEmpty() && !said.contains(first)) said.prepend(first);
    return said;
}

bool matchesFrom(const QString& typed, const Reading& reading, qsizetype at)
{
    if (typed.isEmpty()) return true;
    if (at >= reading.size()) return false;
    const QString& syllable = reading.at(at);
    qsizetype same = 0;
    while (same < typed.size() && same < syllable.size() && typed.at(same) == syllable.at(same))
        ++same;
    for (; same > 0; --same)
        if (matchesFrom(typed.mid(same), reading, at + 1)) return true;
    return false;
}

} // namespace

QList<Reading> readings(const QString& name)
{
    QList<Reading> all{{}};
    for (const QString& part : partsOf(name)) {
        const QStringList said = saidOf(part);
        if (said.isEmpty()) continue;
        QList<Reading> longer;
        for (const Reading& begun : std::as_const(all))
            for (const QString& syllable : said)
                if (longer.size() < readingsAtMost) longer.append(begun + Reading{syllable});
        all = longer;
    }
    return all;
}

bool matches(const QString& typed, const QList<Reading>& readings)
{
    const QString letters = plain(typed);
    if (letters.isEmpty()) return typed.trimmed().isEmpty();
    for (const Reading& reading : readings)
        for (qsizetype at = 0; at < reading.size(); ++at)
            if (matchesFrom(letters, reading, at)) return true;
    return false;
}

} // namespace pinyin
