// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Session.h"

namespace feed
{

/// An open transaction: rolled back at the end of its scope unless it was committed.
class Transaction
{
public:
    explicit Transaction(copy::Session& session, const std::string& begin = "begin");
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    copy::Session& m_session;
    bool m_open = true;
};

} // namespace feed
