// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>

struct sqlite3;

/// A file of map tiles, MBTiles 1.3: an SQLite file of PNG or JPEG pictures of 256 (or 512) pixels, Web Mercator. Opened to
/// read; of one thread.
class Mbtiles
{
public:
    /// Throws GroundError: no such file, not SQLite, no tables of tiles, tiles that are no pictures.
    explicit Mbtiles(const QString& file);
    ~Mbtiles();

    struct About {
        QString name, attribution;
        int minZoom = 0, maxZoom = 0;
    };
    [[nodiscard]] const About& about() const { return m_about; }
    /// The picture of a tile, as it is in the file; @p row counts from the north, as web maps do. Empty when there is none,
    /// or when it is larger than 4 MB.
    [[nodiscard]] QByteArray tile(int zoom, int column, int row) const;

private:
    [[nodiscard]] QString metadata(const QString& name) const;
    [[nodiscard]] int zoom(const QString& name, const char* statement) const;
    void checkFormat() const;

    QString m_file;
    std::unique_ptr<sqlite3, void (*)(sqlite3*)> m_database;
    About m_about;
};
