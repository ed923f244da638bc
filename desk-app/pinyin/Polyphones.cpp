// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pinyin/Polyphones.h"

#include <QHash>

namespace pinyin
{

namespace
{

struct Sounds {
    char32_t character;
    const char* readings; ///< All that occur in names, separated by blanks.
};

// Surnames that are said otherwise than the word, then characters of given names that are said in two ways.
constexpr Sounds sounds[] = {
    {U'单', "shan dan"}, {U'曾', "zeng ceng"}, {U'仇', "qiu chou"}, {U'区', "ou qu"}, {U'解', "xie jie"},
    {U'查', "zha cha"}, {U'朴', "piao pu"}, {U'盖', "ge gai"}, {U'尉', "yu wei"}, {U'翟', "zhai di"},
    {U'乐', "yue le"}, {U'缪', "miao mou"}, {U'覃', "qin tan"}, {U'员', "yun yuan"}, {U'贾', "jia gu"},
    {U'隗', "wei kui"}, {U'宓', "mi fu"}, {U'种', "chong zhong"}, {U'卜', "bu bo"}, {U'冯', "feng ping"},
    {U'洗', "xian xi"}, {U'折', "she zhe"}, {U'黑', "he hei"}, {U'秘', "bi mi"}, {U'繁', "po fan"},
    {U'长', "chang zhang"}, {U'重', "zhong chong"}, {U'行', "xing hang"}, {U'朝', "chao zhao"},
    {U'柏', "bai bo"}, {U'晟', "sheng cheng"}, {U'茜', "qian xi"}, {U'调', "tiao diao"}, {U'藏', "zang cang"},
    {U'传', "chuan zhuan"}, {U'都', "du dou"}, {U'宿', "su xiu"}, {U'省', "sheng xing"}, {U'石', "shi dan"},
    {U'沈', "shen chen"}, {U'车', "che ju"}, {U'俞', "yu shu"}, {U'万', "wan mo"}, {U'祭', "zhai ji"},
    {U'薄', "bo bao"}, {U'召', "shao zhao"},
};

} // namespace

QStringList otherReadings(char32_t character)
{
    static const QHash<char32_t, QStringList> table = [] {
        QHash<char32_t, QStringList> made;
        for (const Sounds& each : sounds)
            made.insert(each.character, QString::fromLatin1(each.readings).split(u' '));
        return made;
    }();
    return table.value(character);
}

} // namespace pinyin
