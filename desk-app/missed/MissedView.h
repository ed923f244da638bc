// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/missed/model/MissedVisitsModel.h"

#include <QWidget>
#include <map>

class Card;
class EmptyState;
class MissedPictures;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QTableView;
class Tile;

/// What nobody reached: tiles and pictures that narrow, and below them the list.
class MissedView : public QWidget
{
    Q_OBJECT
public:
    explicit MissedView(QWidget* parent = nullptr);

    void show(const QList<MissedRow>& visits);
    void forget(); ///< Another span or unit is asked for: what is shown is none of it.
    void setZone(const QTimeZone& zone) { m_visits.setZone(zone); }
    /// Whether excuses may be asked for; who may not is told who may.
    void setMayAsk(bool may);
    /// Narrows as another page wants it; an empty key narrows nothing.
    void narrow(MissedBy by, const QString& key);
    void setBadge(const QString& badge);
    void widen(); ///< No narrowing at all.
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] QString verdictsWord() const; ///< The chosen verdicts, for settings.
    void chooseVerdicts(const QString& word);

signals:
    void evidenceWanted(const VisitKey& key);
    void excuseWanted(const QList<MissedRow>& visits);
    void wanted(const QString& page, const QVariantMap& what);
    void verdictsChosen();

private:
    QWidget* buildTiles();
    QWidget* buildList();
    void tilesChosen();
    void showAll();
    void showChips();
    void showNote();
    void addChip(const QString& text, const QString& name, const std::function<void()>& widen);
    [[nodiscard]] QList<MissedRow> selected() const;
    void openEvidence(const QModelIndex& index);
    void showMenu(const QPoint& at);

    MissedVisitsModel m_visits{this};
    MissedFilter m_filter{this};
    std::map<Verdict, Tile*> m_tiles;
    bool m_mayAsk = false;
    MissedPictures* m_pictures;
    QWidget* m_chipRow;
    QHBoxLayout* m_chips;
    Card* m_card;
    QLineEdit* m_search;
    QPushButton *m_excuse, *m_evidence;
    QTableView* m_table;
    EmptyState* m_empty;
};
