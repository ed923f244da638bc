// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/Frugal.h"

#include <malloc.h>

// libpq brings libldap, which brings GnuTLS, which makes 110 kB of tables as it is loaded, for connections that an agent
// never makes. GnuTLS leaves that out when the program defines this; libldap makes up for it when it does need them.
extern "C" int _gnutls_global_init_skip() // NOLINT: the name is GnuTLS's
{
    return 1;
}

namespace agent
{

void useLittleMemory()
{
    // One heap for both threads: neither allocates often, and each heap of its own keeps what its busiest minute took.
    ::mallopt(M_ARENA_MAX, 1);
    // What is freed at its end goes back to the system at once, not from 128 kB on.
    ::mallopt(M_TRIM_THRESHOLD, 16 * 1024);
    ::mallopt(M_TOP_PAD, 16 * 1024);
}

} // namespace agent
