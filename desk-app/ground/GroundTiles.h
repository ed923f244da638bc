// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/ground/Mbtiles.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThread>
#include <mutex>
#include <vector>

/// The number of a tile.
struct TileKey {
    int zoom = 0, column = 0, row = 0; ///< row 0 = the northernmost.
    bool operator==(const TileKey&) const = default;
};
[[nodiscard]] size_t qHash(const TileKey& key, size_t seed = 0);

/// Reads and decodes tiles on a thread of its own; the newest wish first.
class TileReader : public QObject
{
    Q_OBJECT
public:
    explicit TileReader(QString file) : m_file(std::move(file)) {}
    void wish(const TileKey& key); ///< From any thread.

public slots:
    void open();
    void readOne();

signals:
    void opened(const Mbtiles::About& about);
    void failed(const QString& why);
    /// @param picture null when the file has none there, or a broken one.
    void read(const TileKey& key, const QImage& picture);

private:
    QString m_file;
    std::unique_ptr<Mbtiles> m_tiles;
    std::mutex m_mutex;
    std::vector<TileKey> m_wishes; ///< The newest last.
};

/// The tiles of an MBTiles file for a map: what has been decoded lately is at hand, the rest comes later. Nothing of it
/// touches the disk on the caller's thread.
class GroundTiles : public QObject
{
    Q_OBJECT
public:
    explicit GroundTiles(const QString& file, QObject* parent = nullptr);
    ~GroundTiles() override;

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] const Mbtiles::About& about() const { return m_about; }
    /// The picture of a tile; null while it is not at hand: then it is asked for, and arrived() tells when it is there.
    /// Valid until the next call.
    [[nodiscard]] const QImage* tile(const TileKey& key);
    /// The same, without asking.
    [[nodiscard]] const QImage* atHand(const TileKey& key) const { return m_pictures.object(key); }

signals:
    void opened();
    void failed(const QString& why); ///< As a person reads it; the tiles stay empty.
    void arrived(const TileKey& key);

private:
    void take(const TileKey& key, const QImage& picture);

    QThread m_thread;
    TileReader* m_reader; ///< Belongs to the thread.
    bool m_open = false;
    Mbtiles::About m_about;
    QCache<TileKey, QImage> m_pictures;
    QSet<TileKey> m_asked, m_missing;
};
