// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/ground/GroundTiles.h"

#include "desk-app/ground/GroundError.h"

#include <QBuffer>
#include <QImageReader>

namespace
{

constexpr qsizetype keptKilobytes = 96 * 1024;
constexpr std::size_t mostWishes = 256; ///< Older ones have long been scrolled away.
constexpr int mostMissing = 100'000;
constexpr int widest = 1024; ///< Pixels of a tile.

QImage decoded(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > widest || size.height() > widest) return {};
    return reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

size_t qHash(const TileKey& key, size_t seed)
{
    return qHashMulti(seed, key.zoom, key.column, key.row);
}

void TileReader::open()
{
    try {
        m_tiles = std::make_unique<Mbtiles>(m_file);
        emit opened(m_tiles->about());
    } catch (const GroundError& error) {
        emit failed(error.text());
    }
}

void TileReader::wish(const TileKey& key)
{
    {
        const std::lock_guard lock(m_mutex);
        m_wishes.push_back(key);
    }
    QMetaObject::invokeMethod(this, &TileReader::readOne, Qt::QueuedConnection);
}

void TileReader::readOne()
{
    TileKey key;
    {
        const std::lock_guard lock(m_mutex);
        if (m_wishes.empty() || !m_tiles) return;
        key = m_wishes.back();
        m_wishes.pop_back();
        if (m_wishes.size() > mostWishes) {
            const auto last = m_wishes.end() - static_cast<std::ptrdiff_t>(mostWishes);
            m_wishes.erase(m_wishes.begin(), last);
        }
    }
    emit read(key, decoded(m_tiles->tile(key.zoom, key.column, key.row)));
}

GroundTiles::GroundTiles(const QString& file, QObject* parent)
    : QObject(parent), m_reader(new TileReader(file)), m_pictures(keptKilobytes)
{
    qRegisterMetaType<TileKey>();
    qRegisterMetaType<Mbtiles::About>();
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_reader, &TileReader::open);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_reader, &TileReader::opened, this, [this](const Mbtiles::About& about) {
        m_open = true;
        m_about = about;
        emit opened();
    });
    connect(m_reader, &TileReader::failed, this, &GroundTiles::failed);
    connect(m_reader, &TileReader::read, this, &GroundTiles::take);
    m_thread.setObjectName(QStringLiteral("tiles"));
    m_thread.start(QThread::LowPriority);
}

GroundTiles::~GroundTiles()
{
    m_thread.quit();
    m_thread.wait();
}

const QImage* GroundTiles::tile(const TileKey& key)
{
    if (const QImage* picture = m_pictures.object(key)) return picture;
    if (!m_open || m_missing.contains(key)) return nullptr;
    // What was dropped from a long queue is asked for again when it is wanted again.
    if (m_asked.size() > static_cast<qsizetype>(mostWishes)) m_asked.clear();
    if (m_asked.contains(key)) return nullptr;
    m_asked.insert(key);
    m_reader->wish(key);
    return nullptr;
}

void GroundTiles::take(const TileKey& key, const QImage& picture)
{
    m_asked.remove(key);
    if (picture.isNull()) {
        if (m_missing.size() > mostMissing) m_missing.clear();
        m_missing.insert(key);
        return;
    }
    m_pictures.insert(key, new QImage(picture), std::max<qsizetype>(1, picture.sizeInBytes() / 1024));
    emit arrived(key);
}
