// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/evidence/EvidenceDialog.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/evidence/EvidenceTimeline.h"
#include "desk-app/evidence/EvidenceVerdict.h"
#include "desk-app/evidence/model/EvidenceQuestions.h"
#include "desk-app/evidence/model/EvidenceText.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/RowDelegate.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/words/Words.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPageSize>
#include <QPdfWriter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QTextDocument>
#include <QVBoxLayout>

namespace
{

constexpr int soonMilliseconds = 330;
const QStringList changesThatConcern{QStringLiteral("clock-ins"), QStringLiteral("excuses"), QStringLiteral("readers"),
                                     QStringLiteral("plan"),      QStringLiteral("duties"),  QStringLiteral("acknowledgements"),
                                     QStringLiteral("deployed")};

QTableView* tableOf(QAbstractItemModel* model, const QString& name, const QString& accessible, int glyphColumn)
{
    auto* table = new QTableView;
    table->setObjectName(name);
    table->setAccessibleName(accessible);
    table->setModel(model);
    auto* delegate = new RowDelegate(table);
    delegate->setGlyphColumn(glyphColumn);
    table->setItemDelegate(delegate);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void fitColumns(QTableView* table)
{
    table->resizeColumnsToContents();
    for (int column = 0; column < table->model()->columnCount(); ++column)
        table->setColumnWidth(column, table->columnWidth(column) + table->fontMetrics().averageCharWidth());
}

QLabel* proseLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setContentsMargins(12, 2, 12, 6);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

} // namespace

EvidenceDialog::EvidenceDialog(Database& database, const VisitKey& key, QWidget* parent)
    : QDialog(parent), m_database(database), m_key(key), m_pages(new QStackedWidget), m_state(new QLabel)
{
    setObjectName(QStringLiteral("evidenceDialog"));
    setWindowTitle(tr("Evidence"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    layout->setSpacing(12);
    m_state->setObjectName(QStringLiteral("evidenceState"));
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setWordWrap(true);
    m_pages->addWidget(m_state);
    auto* all = new QWidget;
    auto* inside = new QVBoxLayout(all);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(12);
    inside->addWidget(buildHead());
    inside->addWidget(buildBody(), 1);
    m_pages->addWidget(all);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buildButtons());
    const int line = fontMetrics().height();
    resize(line * 70, line * 46);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &EvidenceDialog::ask);
    connect(&m_database, &Database::opened, this, &EvidenceDialog::ask);
    connect(&m_database, &Database::changed, this, [this](const QString& what) {
        if (changesThatConcern.contains(what) && !m_soon.isActive()) m_soon.start(soonMilliseconds);
    });
    say(tr("Asking for the evidence …"));
    ask();
}

QWidget* EvidenceDialog::buildHead()
{
    auto* head = new QWidget;
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto* names = new QVBoxLayout;
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("evidenceTitle"));
    m_title->setFont(theme::scaled(font(), 1.6, true));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subject = new QLabel;
    m_subject->setObjectName(QStringLiteral("evidenceSubject"));
    m_subject->setProperty("muted", true);
    m_subject->setTextInteractionFlags(Qt::TextSelectableByMouse);
    names->addWidget(m_title);
    names->addWidget(m_subject);
    m_verdict = new EvidenceVerdict;
    m_verdict->setObjectName(QStringLiteral("evidenceVerdict"));
    layout->addLayout(names, 1);
    layout->addWidget(m_verdict);
    return head;
}

QWidget* EvidenceDialog::buildFacts()
{
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto* facts = new QWidget;
    m_facts = new QFormLayout(facts);
    m_facts->setContentsMargins(14, 4, 14, 10);
    m_facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto* duty = new Card(tr("The duty"));
    duty->addContent(facts, 0);
    auto* crew = new Card(tr("Crew"));
    m_crew = proseLabel(QStringLiteral("evidenceCrew"));
    crew->addContent(m_crew, 0);
    m_moreCard = new Card(tr("Excuses and comments"));
    m_more = proseLabel(QStringLiteral("evidenceMore"));
    m_moreCard->addContent(m_more, 0);
    layout->addWidget(duty);
    layout->addWidget(crew);
    layout->addWidget(m_moreCard);
    layout->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("evidenceFacts"));
    scroll->setWidget(column);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    return scroll;
}

QWidget* EvidenceDialog::buildBody()
{
    auto* body = new QWidget;
    auto* layout = new QHBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    auto* judged = new Card(tr("How it was judged"));
    m_timeline = new EvidenceTimeline;
    m_timeline->setObjectName(QStringLiteral("evidenceTimeline"));
    m_timeline->setAccessibleName(tr("The window and the clock-ins"));
    m_steps = proseLabel(QStringLiteral("evidenceSteps"));
    m_rule = proseLabel(QStringLiteral("evidenceRule"));
    judged->addContent(m_timeline, 0);
    judged->addContent(m_steps, 0);
    judged->addContent(m_rule, 0);
    auto* came = new Card(tr("Clock-ins at this checkpoint"));
    auto* clockIns = tableOf(&m_clockIns, QStringLiteral("evidenceClockIns"), came->title(), EvidenceClockInsModel::Role);
    new EmptyState(clockIns, tr("No clock-in"), tr("No reader saw a card here, from 2 hours before to 2 hours after."));
    came->addContent(clockIns);
    auto* heard = new Card(tr("Who listened"));
    auto* readers = tableOf(&m_readers, QStringLiteral("evidenceReaders"), heard->title(), EvidenceReadersModel::Heard);
    new EmptyState(readers, tr("Nobody listens here"), tr("No fixed reader hangs here, and the unit had no handheld that day."));
    heard->addContent(readers);
    right->addWidget(judged);
    right->addWidget(came, 5);
    right->addWidget(heard, 4);
    layout->addWidget(buildFacts(), 3);
    layout->addLayout(right, 7);
    return body;
}

QWidget* EvidenceDialog::buildButtons()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_done = new QLabel;
    m_done->setObjectName(QStringLiteral("evidenceDone"));
    m_done->setProperty("muted", true);
    m_copy = new QPushButton(tr("&Copy as text"));
    m_copy->setObjectName(QStringLiteral("evidenceCopy"));
    m_save = new QPushButton(tr("Save as &PDF …"));
    m_save->setObjectName(QStringLiteral("evidenceSave"));
    auto* close = new QPushButton(tr("C&lose"));
    close->setObjectName(QStringLiteral("evidenceClose"));
    close->setDefault(true);
    layout->addWidget(m_done, 1);
    layout->addWidget(m_copy);
    layout->addWidget(m_save);
    layout->addWidget(close);
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    connect(m_copy, &QPushButton::clicked, this, &EvidenceDialog::copyAsText);
    connect(m_save, &QPushButton::clicked, this, &EvidenceDialog::saveAsPdf);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return row;
}

void EvidenceDialog::ask()
{
    const VisitKey key = m_key;
    whenAnswered(
        this,
        m_database.ask<EvidenceAnswer>(Database::Way::Quick, nullptr,
                                       [key](Session& session) { return evidence_questions::evidence(session, key); }),
        [this](const EvidenceAnswer& answer) { take(answer); },
        [this](const DatabaseError& error) {
            const QString said = words::refusal(error.detail(), error.message(), error.hint());
            if (isReady())
                m_done->setText(tr("This is as it was known before: %1").arg(said));
            else
                say(said);
        });
}

void EvidenceDialog::say(const QString& message)
{
    m_state->setText(message);
    m_pages->setCurrentIndex(0);
}

void EvidenceDialog::take(const EvidenceAnswer& answer)
{
    m_answer = answer;
    m_copy->setEnabled(isReady());
    m_save->setEnabled(isReady());
    if (!isReady()) return say(tr("There is no such visit: the plan may have changed since."));
    m_clockIns.show(answer);
    m_readers.show(answer);
    m_timeline->show(answer);
    showFacts();
    for (const char* name : {"evidenceClockIns", "evidenceReaders"})
        fitColumns(findChild<QTableView*>(QLatin1String(name)));
    m_pages->setCurrentIndex(1);
}

void EvidenceDialog::showFacts()
{
    const EvidenceVisit& visit = *m_answer.visit;
    m_title->setText(EvidenceText::title(visit));
    m_subject->setText(EvidenceText::subject(visit));
    m_verdict->setVerdict(visit.verdict, EvidenceText::verdict(visit), EvidenceText::reason(visit));
    QStringList steps = EvidenceText::steps();
    for (int at = 0; at < steps.size(); ++at) {
        const QString step = steps.at(at).toHtmlEscaped();
        steps[at] = at == EvidenceText::decidingStep(visit) ? QStringLiteral("<b>%1 %2</b>").arg(at + 1).arg(step)
                                                            : QStringLiteral("%1 %2").arg(at + 1).arg(step);
    }
    m_steps->setText(steps.join(QStringLiteral(" &nbsp;→&nbsp; ")));
    m_rule->setText(EvidenceText::rule(visit).join(u' '));
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    for (const auto& [what, says] : EvidenceText::facts(visit)) {
        auto* value = new QLabel(says);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* name = new QLabel(what);
        name->setProperty("muted", true);
        m_facts->addRow(name, value);
    }
    QStringList crew, more;
    for (const EvidenceMember& each : m_answer.crew)
        crew.append(EvidenceText::member(each, visit.zone));
    m_crew->setText(crew.isEmpty() ? tr("Nobody stands on the crew.") : crew.join(u'\n'));
    for (const ExcuseRow& each : m_answer.excuses)
        more.append(EvidenceText::excuse(each, visit.zone));
    for (const EvidenceRemark& each : m_answer.remarks)
        more.append(EvidenceText::instant(each.at, visit.zone) + u' ' + each.name + QStringLiteral(": ") + each.comment);
    m_more->setText(more.join(QStringLiteral("\n\n")));
    m_moreCard->setVisible(!more.isEmpty());
    m_done->setText(tr("As of %1").arg(EvidenceText::instant(visit.judgedAt, visit.zone)));
}

void EvidenceDialog::copyAsText()
{
    QGuiApplication::clipboard()->setText(EvidenceText::plain(m_answer));
    m_done->setText(tr("Copied."));
}

void EvidenceDialog::saveAsPdf()
{
    auto* dialog = new QFileDialog(this, tr("Save the evidence"));
    dialog->setObjectName(QStringLiteral("evidenceFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QStringList{m_key.line, m_key.shift, m_key.day.toString(Qt::ISODate), m_key.checkpoint}.join(u'-') +
                       QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &EvidenceDialog::writePdf);
    dialog->open();
}

void EvidenceDialog::writePdf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return m_done->setText(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(EvidenceText::title(*m_answer.visit));
    QTextDocument document;
    document.setDefaultFont(font());
    document.setHtml(EvidenceText::html(m_answer));
    document.print(&writer);
    m_done->setText(tr("Saved as %1.").arg(path));
}
