// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/Interruption.h"

#include <array>
#include <libpq-fe.h>

void Interruption::Free::operator()(pg_cancel* handle) const
{
    PQfreeCancel(handle);
}

void Interruption::connected(void* connection)
{
    const std::lock_guard lock(m_mutex);
    m_handle.reset(connection ? PQgetCancel(static_cast<PGconn*>(connection)) : nullptr);
}

void Interruption::begin(quint64 number)
{
    const std::lock_guard lock(m_mutex);
    m_running = number;
    m_wanted = m_asked = false;
}

bool Interruption::end()
{
    const std::lock_guard lock(m_mutex);
    m_running = 0;
    m_wanted = false;
    return m_asked;
}

bool Interruption::isWanted() const
{
    const std::lock_guard lock(m_mutex);
    return m_wanted;
}

bool Interruption::stop(quint64 number)
{
    const std::lock_guard lock(m_mutex);
    if (m_running == 0 || m_running != number) return false;
    m_wanted = true;
    std::array<char, 256> why{};
    if (m_handle) m_asked = true, PQcancel(m_handle.get(), why.data(), static_cast<int>(why.size()));
    return true;
}
