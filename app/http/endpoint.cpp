// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/endpoint.h"

#include "models/commands/http_signature.h"

#include <QHostAddress>
#include <QUrl>

namespace spillway::http
{

namespace
{

bool isLoopback(const QString& host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

Result<GatewayAddress> parseGatewayUrl(const std::string& url)
{
    const QUrl parsed(QString::fromStdString(url), QUrl::StrictMode);
    const bool isHttps = parsed.scheme() == QLatin1String("https");
    const bool isHttp = parsed.scheme() == QLatin1String("http");
    const bool hasMore = !parsed.userInfo().isEmpty() || parsed.hasQuery() || parsed.hasFragment()
        || (parsed.path() != QString() && parsed.path() != QLatin1String("/"));
    if (!parsed.isValid() || (!isHttps && !isHttp) || parsed.host().isEmpty() || hasMore) {
        return failure(ErrorCode::InvalidArgument,
            "the gateway's url must be https://HOST:PORT, or http://127.0.0.1:PORT on this machine");
    }
    if (isHttp && !isLoopback(parsed.host())) {
        return failure(ErrorCode::InvalidArgument,
            "the gateway is not on this machine: its url must start with https://");
    }
    const std::string scheme = parsed.scheme().toStdString();
    return GatewayAddress{ .scheme = scheme,
        .authority = commands::canonicalAuthority(parsed.authority().toStdString(), scheme),
        .host = parsed.host().toStdString(),
        .port = static_cast<std::uint16_t>(parsed.port(isHttps ? 443 : 80)) };
}

} // namespace spillway::http
