// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/people/model/Handout.h"

#include <QWidget>

class QLabel;
class QPrintPreviewWidget;
class QPrinter;

/// The page that is handed to a person, as it will lie on paper; to be saved or printed.
class HandoutView : public QWidget
{
    Q_OBJECT
public:
    explicit HandoutView(QWidget* parent = nullptr);
    ~HandoutView() override;

    void show(const handout::Content& content);

signals:
    void left(); ///< Back to the person.
    void said(const QString& message);

private:
    void save();
    void write(const QString& file);
    void print();
    handout::Content m_content;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget* m_preview;
    QLabel* m_title;
};
