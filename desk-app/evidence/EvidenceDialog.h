// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/evidence/model/EvidenceModels.h"

#include <QDialog>
#include <QTimer>

class Card;
class Database;
class DatabaseError;
class EvidenceTimeline;
class EvidenceVerdict;
class QFormLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

/// The evidence of one visit: what the duty asked for, every clock-in there and what came of it, who listened, what
/// excuses it, and the rule that decided. Can be copied as text and saved on paper.
class EvidenceDialog : public QDialog
{
    Q_OBJECT
public:
    EvidenceDialog(Database& database, const VisitKey& key, QWidget* parent);

    [[nodiscard]] const VisitKey& key() const { return m_key; }
    [[nodiscard]] bool isReady() const { return m_answer.visit.has_value(); }

private:
    QWidget* buildHead();
    QWidget* buildBody();
    QWidget* buildFacts();
    QWidget* buildButtons();
    void ask();
    void take(const EvidenceAnswer& answer);
    void showFacts();
    void say(const QString& message);
    void copyAsText();
    void saveAsPdf();
    void writePdf(const QString& path);

    Database& m_database;
    VisitKey m_key;
    EvidenceAnswer m_answer;
    EvidenceClockInsModel m_clockIns;
    EvidenceReadersModel m_readers;
    QTimer m_soon{this}; ///< Changes that come together are asked about once.

    QStackedWidget* m_pages;
    EvidenceVerdict* m_verdict;
    QLabel *m_state, *m_title, *m_subject, *m_steps, *m_rule, *m_crew, *m_more, *m_done;
    Card* m_moreCard;
    QFormLayout* m_facts;
    EvidenceTimeline* m_timeline;
    QPushButton *m_copy, *m_save;
};
