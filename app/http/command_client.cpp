// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/command_client.h"

#include "app/http/command_exchange.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

#include <map>

namespace spillway::http
{

namespace
{

constexpr qint64 kMostAnswerBytes = 1024 * 1024;

using Raw = std::expected<Receipt, CommandFailure>;

Instant systemNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

/// Lost on the way, so that trying again may help; a certificate that is not trusted stays so.
bool isLoss(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProtocolUnknownError:
        return false;
    default: // Qt's list of what can break is long and grows
        return true;
    }
}

bool isUnsent(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError
        || error == QNetworkReply::SslHandshakeFailedError;
}

commands::HttpAnswer answerOf(QNetworkReply& reply)
{
    commands::HttpAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto& [name, value] : reply.rawHeaderPairs()) {
        answer.fields.push_back({ name.toStdString(), value.toStdString() });
    }
    answer.body = reply.readAll().toStdString();
    return answer;
}

} // namespace

struct CommandClient::Private {
    struct Call {
        commands::HttpRequest request; ///< without the signature's fields
        std::string commandId;
        QPointer<QObject> context;
        std::function<void(Raw)> take;
        int attempts = 0;
        bool mayHaveArrived = false;
        bool timedOut = false;
        commands::HttpRequest sent;
        QPointer<QNetworkReply> reply;
    };

    CommandClient* q = nullptr;
    Endpoint endpoint;
    Result<GatewayAddress> address;
    std::string keyId;
    std::optional<commands::Ed25519SecretKey> key;
    QNetworkAccessManager* network = nullptr;
    std::optional<QSslConfiguration> tls;
    std::optional<Error> tlsError;
    std::map<Number, Call> calls;
    Number last = 0;

    void configureTls();
    Number start(std::string method, std::string path, std::string body, const std::string& idempotencyKey,
        const std::string& commandId, QObject* context, std::function<void(Raw)> take);
    void attempt(Number number);
    void finished(Number number, QNetworkReply* reply);
    void lost(Number number, QNetworkReply* reply);
    void again(Number number);
    void end(Number number, Raw outcome);
    [[nodiscard]] std::optional<Error> obstacle() const;
    [[nodiscard]] QNetworkRequest networkRequest(const commands::HttpRequest& request) const;
    [[nodiscard]] CommandFailure failed(const Call& call, Error error) const;
};

void CommandClient::Private::configureTls()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (!endpoint.caFile.empty()) {
        const auto authorities = QSslCertificate::fromPath(QString::fromStdString(endpoint.caFile));
        if (authorities.isEmpty()) {
            tlsError = { ErrorCode::InvalidArgument,
                "there is no certificate in " + endpoint.caFile
                    + "; correct gateway.ca_file in the profile" };
        }
        configuration.setCaCertificates(authorities);
    }
    tls = configuration;
}

std::optional<Error> CommandClient::Private::obstacle() const
{
    if (endpoint.url.empty()) {
        return Error{ ErrorCode::InvalidArgument,
            "the profile names no gateway; set gateway.url in it, commands go there" };
    }
    if (!address) {
        return address.error();
    }
    if (!endpoint.publicKey) {
        return Error{ ErrorCode::InvalidArgument,
            "the profile does not say how to know the gateway's answers; set gateway.public_key to what "
            "`spillway-gateway new-key` printed" };
    }
    if (!key) {
        return Error{ ErrorCode::AccessDenied,
            "there is no key to sign with; make one with `spillwayctl keys new` and name it as "
            "gateway.key_id in the profile" };
    }
    return tlsError;
}

CommandFailure CommandClient::Private::failed(const Call& call, Error error) const
{
    return { .error = std::move(error),
        .problem = std::nullopt,
        .isProven = false,
        .isOutcomeUnknown = call.mayHaveArrived && call.request.method == "POST",
        .commandId = call.commandId };
}

CommandClient::Number CommandClient::Private::start(std::string method, std::string path, std::string body,
    const std::string& idempotencyKey, const std::string& commandId, QObject* context,
    std::function<void(Raw)> take)
{
    const Number number = ++last;
    Call call;
    call.request.method = std::move(method);
    call.request.authority = address ? address->authority : std::string();
    call.request.path = std::move(path);
    if (!body.empty()) {
        call.request.fields
            = { { "Content-Type", "application/json" }, { "Idempotency-Key", '"' + idempotencyKey + '"' } };
    }
    call.request.body = std::move(body);
    call.commandId = commandId;
    call.context = context;
    call.take = std::move(take);
    calls.emplace(number, std::move(call));
    if (auto error = obstacle()) {
        // Not at once: the caller does not have the number yet.
        QTimer::singleShot(0, q, [this, number, said = std::move(*error)] {
            if (const auto found = calls.find(number); found != calls.end()) {
                end(number, std::unexpected(failed(found->second, said)));
            }
        });
        return number;
    }
    attempt(number);
    return number;
}

QNetworkRequest CommandClient::Private::networkRequest(const commands::HttpRequest& request) const
{
    QUrl url(QString::fromStdString(endpoint.url), QUrl::StrictMode);
    url.setPath(QString::fromStdString(request.path));
    QNetworkRequest out(url);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setRawHeader("Accept-Encoding", "identity"); // what is signed is what goes over the wire
    out.setRawHeader("Accept", "application/json, application/problem+json");
    out.setRawHeader("User-Agent", "spillway/" SPILLWAY_VERSION);
    for (const commands::HttpField& field : request.fields) {
        out.setRawHeader(QByteArray::fromStdString(field.name), QByteArray::fromStdString(field.value));
    }
    if (tls) {
        out.setSslConfiguration(*tls);
    }
    return out;
}

void CommandClient::Private::attempt(Number number)
{
    const auto found = calls.find(number);
    if (found == calls.end()) {
        return;
    }
    Call& call = found->second;
    if (auto error = obstacle()) {
        end(number, std::unexpected(failed(call, std::move(*error))));
        return;
    }
    ++call.attempts;
    call.timedOut = false;
    call.sent = call.request;
    if (const auto done = signRequest(call.sent, *key, keyId, systemNow(), commands::randomNonce()); !done) {
        end(number, std::unexpected(failed(call, done.error())));
        return;
    }
    const QNetworkRequest request = networkRequest(call.sent);
    call.reply = call.sent.method == "POST"
        ? network->post(request, QByteArray::fromStdString(call.sent.body))
        : network->get(request);
    QNetworkReply* reply = call.reply;
    QObject::connect(reply, &QNetworkReply::finished, q, [this, number, reply] {
        reply->deleteLater();
        finished(number, reply);
    });
    QObject::connect(reply, &QNetworkReply::readyRead, q, [reply] {
        if (reply->bytesAvailable() > kMostAnswerBytes) {
            reply->abort();
        }
    });
    QTimer::singleShot(kAttemptPatience, reply, [this, number, reply] {
        if (const auto waiting = calls.find(number); waiting != calls.end()) {
            waiting->second.timedOut = true;
        }
        reply->abort();
    });
}

void CommandClient::Private::again(Number number)
{
    const auto pause = kFirstPause * (1 << (calls.at(number).attempts - 1));
    QTimer::singleShot(pause, q, [this, number] { attempt(number); });
}

void CommandClient::Private::lost(Number number, QNetworkReply* reply)
{
    Call& call = calls.at(number);
    call.mayHaveArrived = call.mayHaveArrived || !isUnsent(reply->error());
    if (isLoss(reply->error()) && call.attempts < kAttempts) {
        again(number);
        return;
    }
    end(number,
        std::unexpected(failed(call,
            lossError(endpoint.url, reply->errorString().toStdString(), call.timedOut,
                reply->error() == QNetworkReply::SslHandshakeFailedError,
                call.mayHaveArrived && call.request.method == "POST" ? call.commandId : std::string()))));
}

void CommandClient::Private::finished(Number number, QNetworkReply* reply)
{
    const auto found = calls.find(number);
    if (found == calls.end() || found->second.reply != reply) {
        return; // cancelled
    }
    Call& call = found->second;
    const bool answered = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()
        && reply->error() != QNetworkReply::OperationCanceledError
        && reply->error() != QNetworkReply::RemoteHostClosedError;
    if (!answered) {
        lost(number, reply);
        return;
    }
    call.mayHaveArrived = true;
    Receipt receipt{ call.sent, answerOf(*reply), systemNow(), call.attempts };
    Raw outcome = judge(std::move(receipt), *endpoint.publicKey, keyId, call.commandId);
    if (!outcome && outcome.error().problem && call.attempts < kAttempts) {
        const auto kind = outcome.error().problem->kind;
        // Of an earlier attempt whose answer was lost: ask again for what became of it.
        if (kind == commands::ProblemKind::StillRunning || kind == commands::ProblemKind::NonceUsed) {
            again(number);
            return;
        }
    }
    end(number, std::move(outcome));
}

void CommandClient::Private::end(Number number, Raw outcome)
{
    auto node = calls.extract(number);
    if (!node.empty() && node.mapped().context) {
        node.mapped().take(std::move(outcome));
    }
}

CommandClient::CommandClient(Endpoint endpoint, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->endpoint = std::move(endpoint);
    d->address = parseGatewayUrl(d->endpoint.url);
    d->network = new QNetworkAccessManager(this);
    d->network->setProxy(QNetworkProxy::NoProxy);
    if (d->address && d->address->scheme == "https") {
        d->configureTls();
    }
}

CommandClient::~CommandClient()
{
    d->calls.clear();
    delete d->network; // now, while what its replies call is still there to find nobody waiting
}

void CommandClient::setKey(std::string keyId, commands::Ed25519SecretKey key)
{
    d->keyId = std::move(keyId);
    d->key = std::move(key);
}

void CommandClient::clearKey()
{
    d->key.reset();
    d->keyId.clear();
}

bool CommandClient::hasKey() const
{
    return d->key.has_value();
}

const std::string& CommandClient::keyId() const
{
    return d->keyId;
}

void CommandClient::warmUp()
{
    if (!d->address || d->tlsError) {
        return;
    }
    const QString host = QString::fromStdString(d->address->host);
    if (d->tls) {
        d->network->connectToHostEncrypted(host, d->address->port, *d->tls);
    } else {
        d->network->connectToHost(host, d->address->port);
    }
}

CommandClient::Number CommandClient::send(const commands::Command& command, const std::string& commandId,
    QObject* context, Take<commands::CommandAnswer> take)
{
    return d->start("POST", "/v1/commands", commands::encodeCommand(command), commandId, commandId, context,
        decoding<commands::CommandAnswer>(commands::decodeCommandAnswer, std::move(take)));
}

CommandClient::Number CommandClient::decide(const std::string& commandId,
    const commands::ApprovalRequest& request, QObject* context, Take<commands::CommandAnswer> take)
{
    return d->start("POST", "/v1/commands/" + commandId + "/approval",
        commands::encodeApprovalRequest(request), commands::randomUuid(), commandId, context,
        decoding<commands::CommandAnswer>(commands::decodeCommandAnswer, std::move(take)));
}

CommandClient::Number CommandClient::fetchCommand(
    const std::string& commandId, QObject* context, Take<commands::CommandAnswer> take)
{
    return d->start("GET", "/v1/commands/" + commandId, {}, {}, commandId, context,
        decoding<commands::CommandAnswer>(commands::decodeCommandAnswer, std::move(take)));
}

CommandClient::Number CommandClient::fetchControl(QObject* context, Take<commands::ControlAnswer> take)
{
    return d->start("GET", "/v1/control", {}, {}, {}, context,
        decoding<commands::ControlAnswer>(commands::decodeControlAnswer, std::move(take)));
}

void CommandClient::cancel(Number number)
{
    const auto node = d->calls.extract(number);
    if (!node.empty() && node.mapped().reply) {
        node.mapped().reply->abort();
    }
}

} // namespace spillway::http
