// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/page/SignerDialog.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/page/Signer.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

SignerDialog::SignerDialog(Database& database, const Units& units, QWidget* parent)
    : QDialog(parent), m_units(units), m_model(new QStandardItemModel(this)), m_edit(new QLineEdit), m_about(new QLabel),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("signerDialog"));
    setWindowTitle(tr("Who signs?"));
    build();
    const QString before = Signer::of(database).badge();
    whenAnswered(
        this, database.people(),
        [this, before](const QList<PersonRow>& people) {
            offer(people);
            const bool untouched = m_edit->text().isEmpty();
            for (const PersonRow& person : people)
                if (untouched && person.badge == before) m_edit->setText(lineOf(person));
            if (untouched) m_edit->selectAll();
        },
        [this](const DatabaseError& error) { m_about->setText(tr("The list of people did not come: %1").arg(error.message())); });
}

void SignerDialog::build()
{
    auto* down = new QVBoxLayout(this);
    down->setSpacing(10);
    auto* why = new QLabel(tr("What is asked for, approved or answered at this desk is kept under the name of a person."));
    why->setWordWrap(true);
    auto* question = new QLabel(tr("&Your name or badge"));
    question->setBuddy(m_edit);
    m_edit->setObjectName(QStringLiteral("signerEdit"));
    m_edit->setAccessibleName(tr("Your name or badge"));
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    m_about->setObjectName(QStringLiteral("signerAbout"));
    m_about->setWordWrap(true);
    m_about->setProperty("muted", true);
    m_buttons->setObjectName(QStringLiteral("signerButtons"));
    for (QWidget* each : QList<QWidget*>{why, question, m_edit, m_about, m_buttons})
        down->addWidget(each);
    auto* completer = new QCompleter(m_model, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_edit->setCompleter(completer);
    connect(m_edit, &QLineEdit::textChanged, this, &SignerDialog::look);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SignerDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SignerDialog::reject);
    m_about->setText(tr("Asking for the list of people…"));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
}

void SignerDialog::offer(const QList<PersonRow>& people)
{
    m_people = people;
    for (const PersonRow& person : people)
        m_model->appendRow(new QStandardItem(lineOf(person)));
    look();
}

QString SignerDialog::lineOf(const PersonRow& person) const
{
    const bool known = !m_units.rows().isEmpty(); // the station says more than a community's name
    return QStringLiteral("%1 · %2 · %3")
        .arg(person.name, person.badge, known ? m_units.name(m_units.stationOf(person.unit)) : person.unitName);
}

const PersonRow* SignerDialog::found() const
{
    const QString text = m_edit->text().trimmed();
    const PersonRow* named = nullptr;
    for (const PersonRow& person : m_people) {
        if (text == lineOf(person) || !text.compare(person.badge, Qt::CaseInsensitive)) return &person;
        if (text != person.name) continue;
        if (named) return nullptr; // two of one name: the badge tells
        named = &person;
    }
    return named;
}

void SignerDialog::look()
{
    const PersonRow* person = found();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(person);
    const QString text = m_edit->text().trimmed();
    const auto same = std::count_if(m_people.begin(), m_people.end(), [&](const PersonRow& each) { return each.name == text; });
    if (same > 1)
        m_about->setText(tr("More than one person has this name: choose by the badge."));
    else if (person)
        m_about->setText(lineOf(*person));
    else
        m_about->setText(text.isEmpty() ? tr("You can change it later at the foot of the rail.")
                                        : tr("Choose a person from the list."));
}

void SignerDialog::accept()
{
    if (!found()) return;
    const PersonRow person = *found();
    QDialog::accept(); // first: whoever signs may be asked something else at once
    emit chosen(person);
}
