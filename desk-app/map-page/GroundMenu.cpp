// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map-page/GroundMenu.h"

#include "desk-app/ground/GroundError.h"
#include "desk-app/ground/GroundShapes.h"
#include "desk-app/map/MapView.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

GroundMenu::GroundMenu(MapView* map, QWidget* parent) : QPushButton(tr("&Ground"), parent), m_map(map)
{
    setObjectName(QStringLiteral("mapGroundButton"));
    setToolTip(assumption());
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString& text, const QString& name, auto act) {
        QAction* action = menu->addAction(text, this, act);
        action->setObjectName(name);
        action->setToolTip(assumption());
    };
    add(tr("&Boundary file (GeoJSON)…"), QStringLiteral("mapBoundaryAction"), [this] {
        ask(tr("Boundary"), QStringLiteral("mapBoundaryDialog"), tr("GeoJSON (*.geojson *.json)"), &GroundMenu::useBoundary);
    });
    add(tr("&Tile file (MBTiles)…"), QStringLiteral("mapTilesAction"), [this] {
        ask(tr("Tiles"), QStringLiteral("mapTilesDialog"), tr("Map tiles (*.mbtiles)"), &GroundMenu::useTiles);
    });
    menu->addSeparator();
    add(tr("&None"), QStringLiteral("mapNoGroundAction"), [this] {
        useNothing();
        emit chosen();
    });
    setMenu(menu);
}

GroundMenu::~GroundMenu() = default;

QString GroundMenu::assumption()
{
    return tr("Coordinates are drawn as the plan and the files give them, all taken as WGS 84. Maps made in China may be "
              "shifted (GCJ-02): a ground that lies some hundred metres beside the checkpoints is in another system than "
              "the plan.");
}

void GroundMenu::ask(const QString& title, const QString& name, const QString& filter,
                     void (GroundMenu::*use)(const QString&))
{
    auto* dialog = new QFileDialog(window(), title, {}, filter + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setObjectName(name);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, use](const QString& file) {
        (this->*use)(file);
        emit chosen();
    });
    dialog->open();
}

void GroundMenu::useBoundary(const QString& file)
{
    m_boundary = file;
    m_boundaryProblem.clear();
    QList<GroundShape> shapes;
    try {
        if (!file.isEmpty()) shapes = readGeoJson(file);
    } catch (const GroundError& error) {
        m_boundaryProblem = error.text();
    }
    m_map->setBoundary(shapes);
    tell();
}

void GroundMenu::useTiles(const QString& file)
{
    m_map->setTiles(nullptr);
    m_tiles.reset();
    m_tileFile = file;
    m_tilesProblem.clear();
    if (!file.isEmpty()) {
        m_tiles = std::make_unique<GroundTiles>(file);
        connect(m_tiles.get(), &GroundTiles::opened, this, &GroundMenu::tell);
        connect(m_tiles.get(), &GroundTiles::failed, this, [this](const QString& why) {
            m_tilesProblem = why;
            tell();
        });
        m_map->setTiles(m_tiles.get());
    }
    tell();
}

void GroundMenu::useNothing()
{
    useBoundary({});
    useTiles({});
}

void GroundMenu::tell()
{
    QStringList parts;
    if (!m_boundaryProblem.isEmpty())
        parts.append(tr("The boundary is not shown: %1").arg(m_boundaryProblem));
    else if (!m_boundary.isEmpty())
        parts.append(tr("Boundary: %1").arg(QFileInfo(m_boundary).fileName()));
    if (!m_tilesProblem.isEmpty())
        parts.append(tr("The tiles are not shown: %1").arg(m_tilesProblem));
    else if (!m_tileFile.isEmpty())
        parts.append(tr("Tiles: %1").arg(QFileInfo(m_tileFile).fileName()));
    if (m_tiles && m_tiles->isOpen() && !m_tiles->about().attribution.isEmpty())
        parts.append(m_tiles->about().attribution.left(120));
    emit told(parts.join(QStringLiteral(" · ")));
}
