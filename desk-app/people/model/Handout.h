// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/people/model/PeopleRows.h"

class QPagedPaintDevice;
class QTextDocument;

/// The page that is handed to an officer: what counted, what did not, and why; how the score came about, what was said
/// against it, and how more can be said. It tells nothing of anybody else.
namespace handout
{

struct Content {
    PersonScore person;
    PersonAnswer month;
    QJsonObject rule;
    QTimeZone zone; ///< In which instants are told.
};

/// The page as rich text.
[[nodiscard]] QString html(const Content& content);
/// What stands at the foot of every page: whose month, and the code of the sheet or the instant of the draft.
[[nodiscard]] QString foot(const Content& content);
/// A name to propose for the file, with suffix.
[[nodiscard]] QString fileName(const Content& content);
/// Paints all pages, black on white, with their numbers.
void paint(QPagedPaintDevice& device, const Content& content);
/// Writes it as A4 pages whose Chinese can be selected and searched. @return why it could not; empty when it could.
[[nodiscard]] QString writePdf(const Content& content, const QString& file);

} // namespace handout
