// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/secret_store.h"

#include "models/commands/ed25519.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>
#include <optional>

namespace spillway
{
namespace
{

QString serviceName()
{
    return QStringLiteral("spillway");
}

void wipe(QByteArray& bytes)
{
    bytes.fill('\0');
    bytes.clear();
}

Error errorOf(const QKeychain::Job& job, const std::string& name)
{
    const std::string said = job.errorString().toStdString();
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return { ErrorCode::NotFound, "the keyring has no entry \"" + name + "\"" };
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return { ErrorCode::AccessDenied, "the keyring refused \"" + name + "\": " + said };
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return { ErrorCode::Unreachable, "there is no keyring: " + said };
}

std::unexpected<Error> noKeyring()
{
    return failure(ErrorCode::Unreachable, "there is no keyring: this session has no D-Bus");
}

/// Starts `job` and hands its outcome to `take` once: when it ends, or when patience does.
template <typename T, typename Read>
void start(QKeychain::Job* job, const std::string& name, QObject* context,
    std::function<void(Result<T>)> take, Read read)
{
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    job->setKey(QString::fromStdString(name));
    auto once = std::make_shared<std::function<void(Result<T>)>>(std::move(take));
    const auto answer = [once](Result<T> result) {
        if (auto taker = std::exchange(*once, nullptr)) {
            taker(std::move(result));
        }
    };
    QObject::connect(job, &QKeychain::Job::finished, context, [answer, name, read](QKeychain::Job* done) {
        if (done->error() != QKeychain::NoError) {
            answer(std::unexpected(errorOf(*done, name)));
        } else {
            answer(read(done));
        }
    });
    QTimer::singleShot(SecretStore::kPatience, context, [answer] {
        answer(failure(ErrorCode::TimedOut, "the keyring did not answer; is it waiting to be unlocked?"));
    });
    job->start();
}

/// Runs an event loop until the answer is there.
template <typename T, typename Ask> Result<T> waitFor(Ask ask)
{
    QEventLoop loop;
    QObject context;
    std::optional<Result<T>> answer;
    ask(&context, [&](Result<T> result) {
        answer.emplace(std::move(result));
        loop.quit();
    });
    if (!answer) {
        loop.exec();
    }
    return answer ? std::move(*answer) : failure(ErrorCode::Cancelled, "the keyring was not waited for");
}

} // namespace

void Secret::clear()
{
    commands::wipe(m_text);
}

bool SecretStore::mayHaveKeyring()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
        return true;
    }
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
}

void SecretStore::read(const std::string& name, QObject* context, std::function<void(Result<Secret>)> take)
{
    if (!mayHaveKeyring()) {
        take(noKeyring());
        return;
    }
    start<Secret>(new QKeychain::ReadPasswordJob(serviceName()), name, context, std::move(take),
        [](QKeychain::Job* done) -> Result<Secret> {
            QByteArray bytes = static_cast<QKeychain::ReadPasswordJob*>(done)->binaryData();
            Secret secret(bytes.toStdString());
            wipe(bytes);
            return secret;
        });
}

void SecretStore::write(
    const std::string& name, Secret secret, QObject* context, std::function<void(Result<void>)> take)
{
    if (!mayHaveKeyring()) {
        take(noKeyring());
        return;
    }
    auto* job = new QKeychain::WritePasswordJob(serviceName());
    job->setBinaryData(QByteArray(secret.view().data(), static_cast<qsizetype>(secret.view().size())));
    start<void>(job, name, context, std::move(take), [](QKeychain::Job*) { return Result<void>(); });
}

void SecretStore::remove(const std::string& name, QObject* context, std::function<void(Result<void>)> take)
{
    if (!mayHaveKeyring()) {
        take(noKeyring());
        return;
    }
    start<void>(new QKeychain::DeletePasswordJob(serviceName()), name, context, std::move(take),
        [](QKeychain::Job*) { return Result<void>(); });
}

Result<Secret> SecretStore::readNow(const std::string& name)
{
    return waitFor<Secret>([&](QObject* context, auto take) { read(name, context, std::move(take)); });
}

Result<void> SecretStore::writeNow(const std::string& name, Secret secret)
{
    return waitFor<void>(
        [&](QObject* context, auto take) { write(name, std::move(secret), context, std::move(take)); });
}

Result<void> SecretStore::removeNow(const std::string& name)
{
    return waitFor<void>([&](QObject* context, auto take) { remove(name, context, std::move(take)); });
}

} // namespace spillway
