// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/gateway_health.h"

#include "app/http/command_exchange.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>

#include <memory>

namespace spillway::http
{
namespace
{

constexpr qint64 kMostBytes = 64 * 1024;

Result<GatewayHealth> decode(const QByteArray& body)
{
    const QJsonObject report = QJsonDocument::fromJson(body).object();
    const QString status = report.value(QLatin1String("status")).toString();
    if (status != QLatin1String("ok") && status != QLatin1String("degraded")) {
        return failure(ErrorCode::Malformed, "what answers there is no gateway");
    }
    GatewayHealth health;
    health.healthy = status == QLatin1String("ok");
    health.version = report.value(QLatin1String("version")).toString().toStdString();
    health.environment = report.value(QLatin1String("environment")).toString().toStdString();
    health.keyFaults
        = report.value(QLatin1String("keys")).toObject().value(QLatin1String("left_out")).toInt();
    return health;
}

Result<QNetworkRequest> requestFor(const Endpoint& endpoint)
{
    if (const auto address = parseGatewayUrl(endpoint.url); !address) {
        return std::unexpected(address.error());
    }
    QNetworkRequest request(QUrl(QString::fromStdString(endpoint.url) + QStringLiteral("/v1/health")));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!endpoint.caFile.empty()) {
        const auto authorities = QSslCertificate::fromPath(QString::fromStdString(endpoint.caFile));
        if (authorities.isEmpty()) {
            return failure(ErrorCode::InvalidArgument, "no certificate in " + endpoint.caFile);
        }
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(authorities);
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        request.setSslConfiguration(tls);
    }
    return request;
}

std::string protocolName(const QSslConfiguration& tls)
{
    switch (tls.sessionProtocol()) {
    case QSsl::TlsV1_3:
        return "TLSv1.3";
    case QSsl::TlsV1_2:
        return "TLSv1.2";
    default:
        return {};
    }
}

} // namespace

Result<GatewayHealth> readGatewayHealth(const Endpoint& endpoint, std::chrono::milliseconds timeout)
{
    auto request = requestFor(endpoint);
    if (!request) {
        return std::unexpected(request.error());
    }
    request->setTransferTimeout(static_cast<int>(timeout.count()));
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    QElapsedTimer timer;
    timer.start();
    const std::unique_ptr<QNetworkReply> reply(network.get(*request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, &loop, [&](qint64 received, qint64) {
        if (received > kMostBytes) {
            reply->abort();
        }
    });
    if (!reply->isFinished()) {
        loop.exec();
    }
    const QByteArray body = reply->read(kMostBytes);
    // A degraded gateway answers 503 and says why in the same form.
    auto health = decode(body);
    if (!health && reply->error() != QNetworkReply::NoError) {
        if (reply->error() == QNetworkReply::SslHandshakeFailedError) {
            return std::unexpected(
                lossError(endpoint.url, reply->errorString().toStdString(), false, true, {}));
        }
        const bool late = reply->error() == QNetworkReply::OperationCanceledError;
        return failure(late ? ErrorCode::TimedOut : ErrorCode::Unreachable,
            "the gateway does not answer: "
                + (late ? std::string("nothing came in time") : reply->errorString().toStdString()));
    }
    if (health) {
        health->roundTripMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        health->encryption = protocolName(reply->sslConfiguration());
    }
    return health;
}

} // namespace spillway::http
