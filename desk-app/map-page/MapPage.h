// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map-page/model/MapRows.h"
#include "desk-app/models/CheckpointsModel.h"
#include "desk-app/page/Page.h"

class Card;
class GroundMenu;
class KindBox;
class LineBox;
class MapLegend;
class MapView;
class PageHead;
class PlacePanel;
class PlaceSearch;
class QLabel;
class TellingBox;
class UnitBox;

/// 地图: every checkpoint where it lies, with its state; one that is clicked is opened at the side.
class MapPage : public Page
{
    Q_OBJECT
public:
    explicit MapPage(Database& database, QWidget* parent = nullptr);

    void setUnits(const Units& units) override;
    void chooseUnit(const QString& unit) override;
    void open(const QVariantMap& what) override;
    [[nodiscard]] QStringList views() const override;
    void showView(const QString& view) override;
    [[nodiscard]] MapView* map() const { return m_map; }

protected:
    void askAll() override;
    void setOld(bool old) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildMap();
    void connectParts();
    void restore();
    void askToday();
    void askPlace();
    void showToday(const TodayAnswer& answer);
    void showLines(const QList<LinePathRow>& lines);
    void showReaders(const QList<ReaderRow>& readers);
    void waitForChange(const TodayAnswer& answer);
    void applyTelling();
    void applyFilter();
    void applyUnit();
    void chooseLine(const QString& line, bool go);
    void chooseCheckpoint(const QString& checkpoint);
    void showPanel();
    void tellCounts();
    void tellTime();
    [[nodiscard]] const CheckpointState* find(const QString& checkpoint) const;
    [[nodiscard]] QList<LinePathRow> linesAt(const QString& checkpoint) const;

    CheckpointsModel m_checkpoints;
    QList<LinePathRow> m_lines;
    QDateTime m_asOf; ///< Of what is shown; invalid before the first answer.
    bool m_old = false;
    QTimer m_next{this}; ///< Until time alone changes a state.
    QString m_toOpen, m_lineToOpen; ///< Pointed to by another page before the answers were there.

    PageHead* m_head = nullptr;
    UnitBox* m_unitBox = nullptr;
    TellingBox* m_telling = nullptr;
    LineBox* m_lineBox = nullptr;
    KindBox* m_kindBox = nullptr;
    PlaceSearch* m_search = nullptr;
    GroundMenu* m_ground = nullptr;
    Card* m_card = nullptr;
    MapView* m_map = nullptr;
    MapLegend* m_legend = nullptr;
    QLabel* m_groundNote = nullptr;
    PlacePanel* m_panel = nullptr;
};
