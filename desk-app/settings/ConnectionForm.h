// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/ConnectionString.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

/// What libpq must know to connect, field by field. What it has no field for is kept as it was.
class ConnectionForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget* parent = nullptr);

    void setConninfo(const QString& conninfo);
    [[nodiscard]] QString conninfo() const;
    /// There is a host, a database or a service.
    [[nodiscard]] bool isFilled() const;

signals:
    void changed();

private:
    QLineEdit* addLine(class QFormLayout* form, const QString& label, const QString& name, const QString& hint);
    void browse();

    QLineEdit *m_host, *m_database, *m_user, *m_authority, *m_service;
    QSpinBox* m_port;
    QComboBox* m_encryption;
    ConnectionString::Parameters m_others;
};
