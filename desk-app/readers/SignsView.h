// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/readers/model/SignsModel.h"

#include <QWidget>

class Card;
class EmptyState;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

/// Signs to look at: a list, the evidence of the one that is chosen in words, and what was decided of it.
class SignsView : public QWidget
{
    Q_OBJECT
public:
    explicit SignsView(QWidget* parent = nullptr);

    void show(const QList<SignRow>& signsThere, const QTimeZone& zone);
    void showDecisions(const QString& sign, const QList<SignDecision>& decisions);
    void setMay(bool may);
    [[nodiscard]] int days() const; ///< How far back is asked for, the present day with them.
    void chooseDays(int days);
    [[nodiscard]] int open() const; ///< Signs nobody has decided, or that are to be watched.
    [[nodiscard]] const SignRow* chosen() const;
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] QString evidence() const;

signals:
    void spanChosen();
    void signChosen(const QString& sign);
    void decisionWanted(const QString& decision);
    void mapWanted(const QString& checkpoint);
    void personWanted(const QString& badge, QDate month);
    void readerWanted(const QString& reader);

private:
    QWidget* buildList();
    QWidget* buildDetail();
    void applyFilters();
    void showChosen();
    SignsModel m_signs;
    SignsFilter m_shown;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
    bool m_may = false;
    QComboBox *m_state = nullptr, *m_kind = nullptr, *m_span = nullptr;
    QTableView* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    Card* m_detail = nullptr;
    QLabel *m_evidence = nullptr, *m_decisions = nullptr;
    QList<QPushButton*> m_decide;
    QPushButton *m_map = nullptr, *m_before = nullptr, *m_person = nullptr, *m_reader = nullptr;
};
