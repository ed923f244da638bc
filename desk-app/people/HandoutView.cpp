// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/HandoutView.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>

namespace
{

constexpr QMarginsF margins{15, 14, 15, 10}; // millimetres

} // namespace

HandoutView::HandoutView(QWidget* parent) : QWidget(parent), m_printer(std::make_unique<QPrinter>(QPrinter::ScreenResolution)), m_title(new QLabel)
{
    m_printer->setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, margins, QPageLayout::Millimeter});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    auto* back = new QPushButton(tr("&Back"));
    back->setObjectName(QStringLiteral("handoutBack"));
    auto* save = new QPushButton(tr("Save as P&DF …"));
    save->setObjectName(QStringLiteral("handoutSave"));
    save->setProperty("primary", true);
    auto* print = new QPushButton(tr("P&rint …"));
    print->setObjectName(QStringLiteral("handoutPrint"));
    m_title->setProperty("muted", true);
    row->addWidget(back);
    row->addWidget(m_title, 1);
    row->addWidget(print);
    row->addWidget(save);
    layout->addLayout(row);
    m_preview = new QPrintPreviewWidget(m_printer.get());
    m_preview->setObjectName(QStringLiteral("handoutPreview"));
    m_preview->setAccessibleName(tr("The page as it will be printed"));
    m_preview->setViewMode(QPrintPreviewWidget::SinglePageView);
    m_preview->setZoomMode(QPrintPreviewWidget::FitToWidth);
    layout->addWidget(m_preview, 1);
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter* printer) { handout::paint(*printer, m_content); });
    connect(back, &QPushButton::clicked, this, &HandoutView::left);
    connect(save, &QPushButton::clicked, this, &HandoutView::save);
    connect(print, &QPushButton::clicked, this, &HandoutView::print);
}

HandoutView::~HandoutView() = default;

void HandoutView::show(const handout::Content& content)
{
    m_content = content;
    m_title->setText(tr("For the person alone: it tells nothing of anybody else."));
    m_preview->updatePreview();
}

void HandoutView::save()
{
    auto* dialog = new QFileDialog(this, tr("Save the page"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("PDF (*.pdf)"));
    dialog->setObjectName(QStringLiteral("handoutFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(handout::fileName(m_content));
    connect(dialog, &QFileDialog::fileSelected, this, &HandoutView::write);
    dialog->open();
}

void HandoutView::write(const QString& file)
{
    const QString why = handout::writePdf(m_content, file);
    emit said(why.isEmpty() ? tr("Saved as %1").arg(QDir::toNativeSeparators(file)) : tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(file), why));
}

void HandoutView::print()
{
    auto* dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this](QPrinter* printer) { handout::paint(*printer, m_content); });
    dialog->open();
}
