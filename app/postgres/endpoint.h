// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace spillway::postgres
{

/// Where a PostgreSQL server is and who we are there. Comes from a profile or a configuration file.
struct Endpoint {
    /// A name, an address, or the directory of a Unix socket ("/run/postgresql"); several, for a primary and
    /// its replicas, are separated by commas and tried in turn: "db1,db2,db3".
    std::string host;
    std::uint16_t port = 5432;
    std::string ports; ///< one for each host ("5432,5433"); empty: `port` for all
    /// Which of several hosts will do, as libpq calls it: any, read-write, read-only, primary, standby,
    /// prefer-standby. Empty: any.
    std::string targetSessionAttributes;
    std::string database = "spillway";
    std::string user;
    std::string password; ///< empty: none is sent
    std::string rootCertificate; ///< file; needed over a network, where the server's name is verified
    bool allowPlainNetwork = false; ///< the profile said in as many words that no TLS is wanted
    std::string applicationName = "spillway"; ///< what pg_stat_activity shows

    [[nodiscard]] bool isLocalSocket() const { return host.empty() || host.front() == '/'; }
};

} // namespace spillway::postgres
