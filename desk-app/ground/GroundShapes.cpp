// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/ground/GroundShapes.h"

#include "desk-app/ground/GroundError.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <cmath>

namespace
{

constexpr qint64 mostBytes = 32 * 1024 * 1024;
constexpr qsizetype mostPositions = 500'000;
constexpr int deepest = 8; ///< Collections within collections.

QString tr(const char* text)
{
    return QCoreApplication::translate("Ground", text);
}

/// Reads one file.
class Reader
{
public:
    explicit Reader(QString file) : m_file(std::move(file)) {}

    QList<GroundShape> read()
    {
        const QJsonObject root = document().object();
        object(root, {}, 0);
        if (m_shapes.isEmpty()) fail(tr("it holds no outline and no way"));
        return m_shapes;
    }

private:
    [[noreturn]] void fail(const QString& reason) const { throw GroundError(m_file, reason); }

    [[nodiscard]] QJsonDocument document() const
    {
        QFile file(m_file);
        if (!file.open(QIODevice::ReadOnly)) fail(file.errorString());
        if (file.size() > mostBytes)
            fail(tr("it is larger than %1").arg(QLocale().formattedDataSize(mostBytes)));
        QJsonParseError error;
        QJsonDocument found = QJsonDocument::fromJson(file.readAll(), &error);
        if (found.isNull()) fail(tr("it is not GeoJSON: %1 at byte %2").arg(error.errorString()).arg(error.offset));
        if (!found.isObject()) fail(tr("it is not GeoJSON: an object is expected"));
        return found;
    }

    void object(const QJsonObject& object, const QString& name, int depth)
    {
        const QString type = object[u"type"].toString();
        if (depth > deepest) fail(tr("its collections are nested too deeply"));
        if (type == u"FeatureCollection") return each(object[u"features"], name, depth);
        if (type == u"GeometryCollection") return each(object[u"geometries"], name, depth);
        if (type == u"Feature") {
            if (object[u"geometry"].isNull()) return;
            return this->object(object[u"geometry"].toObject(), nameOf(object[u"properties"].toObject()), depth + 1);
        }
        const QJsonValue positions = object[u"coordinates"];
        if (type == u"LineString") return line(positions, name, false);
        if (type == u"MultiLineString" || type == u"Polygon") return lines(positions, name, type == u"Polygon");
        if (type == u"MultiPolygon") {
            for (const QJsonValue& polygon : array(positions))
                lines(polygon, name, true);
            return;
        }
        if (type != u"Point" && type != u"MultiPoint")
            fail(tr("it is not GeoJSON: there is no type “%1”").arg(type.left(40)));
    }

    void each(const QJsonValue& members, const QString& name, int depth)
    {
        for (const QJsonValue& member : array(members))
            object(member.toObject(), name, depth + 1);
    }

    void lines(const QJsonValue& positions, const QString& name, bool closed)
    {
        for (const QJsonValue& ring : array(positions))
            line(ring, name, closed);
    }

    void line(const QJsonValue& positions, const QString& name, bool closed)
    {
        GroundShape shape{name, {}, closed};
        for (const QJsonValue& position : array(positions))
            shape.points.append(point(position));
        if (shape.points.size() < 2) fail(tr("an outline has fewer than two positions"));
        m_positions += shape.points.size();
        if (m_positions > mostPositions)
            fail(tr("it has more than %1 positions: simplify it first").arg(QLocale().toString(mostPositions)));
        m_shapes.append(shape);
    }

    [[nodiscard]] QPointF point(const QJsonValue& position) const
    {
        const QJsonArray parts = position.toArray();
        if (parts.size() < 2 || !parts.at(0).isDouble() || !parts.at(1).isDouble())
            fail(tr("a position is not a pair of numbers"));
        const QPointF found(parts.at(0).toDouble(), parts.at(1).toDouble());
        if (!(std::abs(found.x()) <= 180) || !(std::abs(found.y()) <= 90))
            fail(tr("position %1, %2 is not in degrees of longitude and latitude").arg(found.x()).arg(found.y()));
        return found;
    }

    [[nodiscard]] QJsonArray array(const QJsonValue& value) const
    {
        if (!value.isArray()) fail(tr("it is not GeoJSON: a list is expected"));
        return value.toArray();
    }

    [[nodiscard]] static QString nameOf(const QJsonObject& properties)
    {
        for (const char* key : {"name", "NAME", "Name", "名称", "title"}) {
            const QString name = properties[QString::fromUtf8(key)].toString();
            if (!name.isEmpty()) return name.left(60);
        }
        return {};
    }

    QString m_file;
    QList<GroundShape> m_shapes;
    qsizetype m_positions = 0;
};

} // namespace

QList<GroundShape> readGeoJson(const QString& file)
{
    return Reader(file).read();
}
