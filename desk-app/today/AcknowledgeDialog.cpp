// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/AcknowledgeDialog.h"

#include "desk-app/today/Announcement.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/words/Words.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace
{

QString described(const VisitRow& visit, const QTimeZone& zone)
{
    const auto clock = [&](const QDateTime& at) { return at.toTimeZone(zone).toString(QStringLiteral("HH:mm")); };
    return QStringLiteral("%1 · %2 · %3–%4 · %5")
        .arg(visit.checkpointName, visit.lineName, clock(visit.startsAt), clock(visit.endsAt),
             words::verdict(codeOf(visit.verdict)));
}

} // namespace

AcknowledgeDialog::AcknowledgeDialog(const QList<VisitRow>& visits, const QStringList& said, const QTimeZone& zone,
                                     QWidget* parent)
    : QDialog(parent), m_comment(new QLineEdit),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("acknowledgeDialog"));
    setWindowTitle(tr("Acknowledge"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    auto* title = new QLabel(tr("%n visit(s) that nobody reached", nullptr, static_cast<int>(visits.size())));
    title->setFont(theme::scaled(font(), 1.1, true));
    layout->addWidget(title);
    auto* list = new QListWidget;
    list->setObjectName(QStringLiteral("acknowledgeVisits"));
    list->setAccessibleName(title->text());
    list->setSelectionMode(QAbstractItemView::NoSelection);
    for (const VisitRow& visit : visits)
        list->addItem(described(visit, zone));
    layout->addWidget(list, 1);
    auto* label = new QLabel(tr("&Comment: what is known of it, or what is done about it"));
    label->setBuddy(m_comment);
    layout->addWidget(label);
    m_comment->setObjectName(QStringLiteral("acknowledgeComment"));
    m_comment->setMaxLength(longest);
    m_comment->setCompleter(new QCompleter(said, m_comment));
    layout->addWidget(m_comment);
    layout->addWidget(new QLabel(tr("It is kept with your name and changes no verdict.")));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Acknowledge"));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    layout->addWidget(m_buttons);
    connect(m_comment, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_comment->setFocus();
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 20);
}

QString AcknowledgeDialog::comment() const
{
    return m_comment->text().trimmed();
}
