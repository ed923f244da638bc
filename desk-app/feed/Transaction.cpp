// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/Transaction.h"

namespace feed
{

Transaction::Transaction(copy::Session& session, const std::string& begin) : m_session(session)
{
    m_session.run(begin);
}

Transaction::~Transaction()
{
    try {
        if (m_open) m_session.run("rollback");
    } catch (const std::exception&) {
        // The connection is gone, and the transaction with it.
    }
}

void Transaction::commit()
{
    m_session.run("commit");
    m_open = false;
}

} // namespace feed
