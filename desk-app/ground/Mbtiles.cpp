// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/ground/Mbtiles.h"

#include "desk-app/ground/GroundError.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <sqlite3.h>

namespace
{

constexpr int mostBytes = 4 * 1024 * 1024; ///< Of a tile.
constexpr int deepest = 24;                ///< Zoom: a tile is then a stride wide.

QString tr(const char* text)
{
    return QCoreApplication::translate("Ground", text);
}

void close(sqlite3* database)
{
    sqlite3_close(database);
}

using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

Statement prepared(sqlite3* database, const char* text)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, text, -1, &statement, nullptr);
    return {statement, &sqlite3_finalize};
}

} // namespace

Mbtiles::Mbtiles(const QString& file) : m_file(file), m_database(nullptr, &close)
{
    sqlite3* database = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(file).constData(), &database,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    m_database.reset(database);
    if (opened != SQLITE_OK) throw GroundError(file, QString::fromUtf8(sqlite3_errmsg(database)));
    if (!prepared(database, "select zoom_level, tile_column, tile_row, tile_data from tiles"))
        throw GroundError(file, tr("it is no file of map tiles (MBTiles): %1").arg(QString::fromUtf8(sqlite3_errmsg(database))));
    checkFormat();
    m_about = {metadata(QStringLiteral("name")), metadata(QStringLiteral("attribution")),
               zoom(QStringLiteral("minzoom"), "select min(zoom_level) from tiles"),
               zoom(QStringLiteral("maxzoom"), "select max(zoom_level) from tiles")};
    if (m_about.minZoom > m_about.maxZoom) throw GroundError(file, tr("it holds no tile"));
}

Mbtiles::~Mbtiles() = default;

QString Mbtiles::metadata(const QString& name) const
{
    const Statement statement = prepared(m_database.get(), "select value from metadata where name = ?1");
    if (!statement) return {};
    const QByteArray wanted = name.toUtf8();
    sqlite3_bind_text(statement.get(), 1, wanted.constData(), static_cast<int>(wanted.size()), SQLITE_TRANSIENT);
    if (sqlite3_step(statement.get()) != SQLITE_ROW) return {};
    return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), 0)),
                             sqlite3_column_bytes(statement.get(), 0));
}

void Mbtiles::checkFormat() const
{
    const QString format = metadata(QStringLiteral("format")).toLower();
    if (format.isEmpty() || format == u"png" || format == u"jpg" || format == u"jpeg") return;
    throw GroundError(m_file, tr("its tiles are “%1”, not pictures (PNG or JPEG)").arg(format.left(20)));
}

int Mbtiles::zoom(const QString& name, const char* statement) const
{
    bool given = false;
    const int said = metadata(name).toInt(&given);
    if (given) return std::clamp(said, 0, deepest);
    const Statement counted = prepared(m_database.get(), statement);
    if (!counted || sqlite3_step(counted.get()) != SQLITE_ROW)
        throw GroundError(m_file, QString::fromUtf8(sqlite3_errmsg(m_database.get())));
    if (sqlite3_column_type(counted.get(), 0) != SQLITE_INTEGER) throw GroundError(m_file, tr("it holds no tile"));
    return std::clamp(sqlite3_column_int(counted.get(), 0), 0, deepest);
}

// Rows count from the south in the file.
QByteArray Mbtiles::tile(int zoom, int column, int row) const
{
    const Statement found = prepared(
        m_database.get(), "select tile_data from tiles where zoom_level = ?1 and tile_column = ?2 and tile_row = ?3");
    if (!found) return {};
    sqlite3_bind_int(found.get(), 1, zoom);
    sqlite3_bind_int(found.get(), 2, column);
    sqlite3_bind_int(found.get(), 3, (1 << zoom) - 1 - row);
    if (sqlite3_step(found.get()) != SQLITE_ROW) return {};
    const int bytes = sqlite3_column_bytes(found.get(), 0);
    if (bytes > mostBytes) return {};
    return {static_cast<const char*>(sqlite3_column_blob(found.get(), 0)), bytes};
}
