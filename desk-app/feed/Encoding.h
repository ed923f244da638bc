// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/feed/Records.h"

namespace feed
{

enum class Encoding { utf8, gb18030 };

/// The name PostgreSQL has for it: UTF8, GB18030.
std::string nameOf(Encoding encoding);

/// How a piece of text can be read.
enum class Reading {
    ascii,   ///< Both ways, to the same effect.
    utf8,    ///< As UTF-8. (If as GB18030 too, then only with characters that nobody writes.)
    gb18030, ///< As GB18030 only.
    either,  ///< Both ways, and the bytes do not tell which was meant.
    neither,
};
Reading readingOf(std::string_view text);

/// A record that cannot be read in the encoding of its file.
struct Misfit {
    std::size_t record = 0;     ///< Index among the records.
    std::size_t offset = 0;     ///< Of the first byte that does not fit.
    bool otherEncoding = false; ///< It is written in the other encoding; otherwise in neither.
};

/// A file's encoding: UTF-8 where all of it is valid UTF-8, else GB18030.
/// A file that mixes both is taken for what most of its lines are (the first line, where they are equal).
struct Detected {
    Encoding encoding = Encoding::utf8;
    std::vector<Misfit> misfits;
};
Detected detectEncoding(const std::vector<Record>& records, bool marked);

} // namespace feed
