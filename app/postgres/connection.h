// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/copy_row.h"
#include "app/postgres/endpoint.h"
#include "app/postgres/rows.h"
#include "models/domain/result.h"

#include <chrono>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace spillway::postgres
{

/// A parameter of a statement, sent as text; nothing is SQL NULL. Cast in the SQL: `$1::timestamptz`.
using Parameter = std::optional<std::string>;
[[nodiscard]] Parameter parameter(Instant instant);
[[nodiscard]] Parameter parameter(std::int64_t value);
/// A text[]: `$1::text[]`.
[[nodiscard]] Parameter parameter(std::span<const std::string> values);

/// One connection, used by one thread at a time, every call with a deadline. When a deadline passes the
/// server is told to cancel, and the connection stays usable only if it answers at once. A broken
/// connection stays broken: open another.
class Connection
{
public:
    static constexpr std::chrono::milliseconds kPatience{ 15'000 };

    /// Where the endpoint names several hosts, the first that answers and is of the wanted kind.
    /// AccessDenied when the server refuses the login or the endpoint would send secrets over an
    /// unverified network; Unreachable or TimedOut otherwise.
    [[nodiscard]] static Result<Connection> open(
        const Endpoint& endpoint, std::chrono::milliseconds timeout = std::chrono::seconds(5));
    ~Connection();
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] int serverVersion() const; ///< 150020 is 15.20
    [[nodiscard]] bool isEncrypted() const; ///< by TLS
    [[nodiscard]] const std::string& host() const; ///< which of the endpoint's hosts answered

    /// How long each following call may take.
    void setPatience(std::chrono::milliseconds patience);

    /// One statement with parameters; the rows come in binary.
    [[nodiscard]] Result<Rows> query(std::string_view sql, std::span<const Parameter> parameters = {});
    [[nodiscard]] Result<Rows> query(std::string_view sql, std::initializer_list<Parameter> parameters);
    /// The same by name, parsed and planned once in the life of the connection: for what a session that lasts
    /// asks again and again. `text` is asked for the first time; a name always means the same text.
    [[nodiscard]] Result<Rows> queryPrepared(const std::string& name,
        const std::function<Result<std::string>()>& text, std::initializer_list<Parameter> parameters);
    /// Any number of statements, in one implicit transaction unless they say otherwise; no rows.
    [[nodiscard]] Result<void> execute(std::string_view sql);
    /// A COPY … FROM STDIN statement and all of its data.
    [[nodiscard]] Result<void> copyIn(std::string_view sql, std::string_view data);
    /// A COPY … TO STDOUT (FORMAT BINARY) statement, row by row as they come, whatever their number. A
    /// failure of `take` ends it and is what is returned, as does `goOn` when it says no (Cancelled); it is
    /// asked ten times a second while the server is silent. The time limit counts from row to row.
    [[nodiscard]] Result<void> copyOut(std::string_view sql,
        const std::function<Result<void>(CopyRow&)>& take, const std::function<bool()>& goOn = {});

    /// Commits are on disk before they are answered, whatever the server's default is.
    [[nodiscard]] Result<void> insistOnDurableCommits();

    /// Stops what the connection is doing, from any thread; the call that waits answers TimedOut. Stays
    /// valid, and does nothing, once the connection is gone.
    using Canceller = std::function<void()>;
    [[nodiscard]] Canceller canceller() const;
    /// Breaks the connection, from any thread: the call that waits answers Unreachable at once, also where
    /// the server says nothing more. For who leaves and cannot wait. Stays valid as a canceller does.
    using Breaker = std::function<void()>;
    [[nodiscard]] Breaker breaker() const;

private:
    struct Private;
    explicit Connection(std::unique_ptr<Private> d);
    [[nodiscard]] Result<Rows> rows();
    [[nodiscard]] static Result<Connection> openHost(const Endpoint& endpoint, const std::string& name,
        const std::string& port, const std::string& attributes,
        std::chrono::steady_clock::time_point deadline);
    std::unique_ptr<Private> d;
};

/// The server's clock.
[[nodiscard]] Result<Instant> serverTime(Connection& connection);

/// Rolls back unless committed.
class Transaction
{
public:
    enum class Mode : std::uint8_t {
        ReadWrite,
        ReadOnlySnapshot, ///< every statement sees the same moment
    };
    [[nodiscard]] static Result<Transaction> begin(Connection& connection, Mode mode = Mode::ReadWrite);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) { }
    Connection* m_connection;
};

} // namespace spillway::postgres
