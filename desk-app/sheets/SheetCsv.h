// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

/// The rows of a part as CSV with the columns of `patrolctl scores`: RFC 4180, UTF-8, shares with 6 decimals,
/// scores with 2, empty where undefined. It begins with a byte order mark, without which spreadsheets here read
/// Chinese as another encoding.
[[nodiscard]] QByteArray sheetCsv(const QList<QJsonObject>& rows);
