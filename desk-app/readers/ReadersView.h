// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/readers/model/ReadersFilter.h"
#include "desk-app/readers/model/ReadersModel.h"

#include <QWidget>

class EmptyState;
class ReaderDetail;
class Tile;
class QLineEdit;
class QTableView;

/// Every reader with its health, the troubled first; counts as tiles; beside them the one that is chosen.
class ReadersView : public QWidget
{
    Q_OBJECT
public:
    explicit ReadersView(QWidget* parent = nullptr);

    void show(const ReadersAnswer& answer, const QTimeZone& zone);
    void setUnits(const QSet<QString>& units);
    void choose(const QString& reader);
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] ReaderDetail* detail() const { return m_detail; }
    [[nodiscard]] QTableView* table() const { return m_table; }

signals:
    void readerChosen(const QString& reader);

private:
    QWidget* buildTiles();
    QWidget* buildTable();
    void count();
    void showChosen();
    ReadersModel m_readers;
    ReadersFilter m_shown;
    QList<QPair<ReadersFilter::Sort, Tile*>> m_tiles;
    QLineEdit* m_text = nullptr;
    QTableView* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    ReaderDetail* m_detail = nullptr;
    QString m_wanted; ///< To be chosen as soon as it is there.
};
