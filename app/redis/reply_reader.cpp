// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redis/reply_reader.h"

#include <hiredis/hiredis.h>

#include <array>
#include <new>

namespace spillway::redis
{

/// Builds our replies straight from the parser. Children live in their parent's vector, which has its final
/// size from the start, so that a pointer to one stays good. Returning null makes hiredis give up.
struct ReplyBuilder {
    static Reply* place(const redisReadTask* task)
    {
        if (task->parent == nullptr) {
            return new (std::nothrow) Reply;
        }
        auto* parent = static_cast<Reply*>(task->parent->obj);
        const auto index = static_cast<std::size_t>(task->idx);
        return index < parent->elements.size() ? &parent->elements[index] : nullptr;
    }

    static void* string(const redisReadTask* task, char* text, std::size_t length)
    {
        Reply::Type type = Reply::Type::String;
        switch (task->type) {
        case REDIS_REPLY_STRING:
            break;
        case REDIS_REPLY_STATUS:
            type = Reply::Type::Status;
            break;
        case REDIS_REPLY_ERROR:
            type = Reply::Type::Error;
            break;
        default:
            return nullptr; // a type of RESP3, which we did not ask for
        }
        Reply* reply = place(task);
        if (reply != nullptr) {
            reply->type = type;
            reply->text.assign(text, length);
        }
        return reply;
    }

    // An int in hiredis 0.14, a size_t since 1.0.
    template <typename Count> static void* array(const redisReadTask* task, Count count)
    {
        auto& limits = *static_cast<ReplyReader::Limits*>(task->privdata);
        int depth = 1;
        for (const auto* parent = task->parent; parent != nullptr; parent = parent->parent) {
            ++depth;
        }
        const auto elements = static_cast<std::size_t>(count);
        if (task->type != REDIS_REPLY_ARRAY || depth > kMaxReplyDepth || elements > kMaxReplyElements
            || limits.elements + elements > kMaxReplyElements) {
            limits.exceeded = true;
            return nullptr;
        }
        limits.elements += elements;
        Reply* reply = place(task);
        if (reply != nullptr) {
            reply->type = Reply::Type::Array;
            reply->elements.resize(elements);
        }
        return reply;
    }

    static void* integer(const redisReadTask* task, long long value)
    {
        Reply* reply = place(task);
        if (reply != nullptr) {
            reply->type = Reply::Type::Integer;
            reply->integer = value;
        }
        return reply;
    }

    static void* nil(const redisReadTask* task) { return place(task); }

    static void release(void* root) { delete static_cast<Reply*>(root); }

    static void* noDouble(const redisReadTask*, double, char*, std::size_t) { return nullptr; }
    static void* noBool(const redisReadTask*, int) { return nullptr; }

    template <typename Functions> static Functions table()
    {
        Functions functions{};
        functions.createString = &ReplyBuilder::string;
        functions.createArray = &ReplyBuilder::array;
        functions.createInteger = &ReplyBuilder::integer;
        functions.createNil = &ReplyBuilder::nil;
        functions.freeObject = &ReplyBuilder::release;
        // Members of hiredis 1.x. Left null they would make it hand us small integers for pointers.
        if constexpr (requires { functions.createDouble; }) {
            functions.createDouble = &ReplyBuilder::noDouble;
            functions.createBool = &ReplyBuilder::noBool;
        }
        return functions;
    }
};

ReplyReader::ReplyReader()
{
    static redisReplyObjectFunctions functions = ReplyBuilder::table<redisReplyObjectFunctions>();
    m_reader = redisReaderCreateWithFunctions(&functions);
    if (m_reader == nullptr) {
        throw std::bad_alloc();
    }
    m_reader->privdata = &m_limits;
}

ReplyReader::~ReplyReader()
{
    redisReaderFree(m_reader);
}

void ReplyReader::startExchange()
{
    m_limits = {};
}

Result<void> ReplyReader::feed(std::string_view bytes)
{
    m_limits.bytes += bytes.size();
    if (m_limits.bytes > kMaxReplyBytes) {
        return failure(ErrorCode::LimitExceeded, "Redis answered more than 64 MiB");
    }
    if (redisReaderFeed(m_reader, bytes.data(), bytes.size()) != REDIS_OK) {
        return failure(ErrorCode::Malformed, std::string("Redis answered nonsense: ") + m_reader->errstr);
    }
    return {};
}

Result<std::optional<Reply>> ReplyReader::next()
{
    void* parsed = nullptr;
    if (redisReaderGetReply(m_reader, &parsed) != REDIS_OK) {
        if (m_limits.exceeded) {
            return failure(ErrorCode::LimitExceeded, "Redis answered an array that is too large or too deep");
        }
        return failure(ErrorCode::Malformed, std::string("Redis answered nonsense: ") + m_reader->errstr);
    }
    if (parsed == nullptr) {
        return std::optional<Reply>();
    }
    const std::unique_ptr<Reply> reply(static_cast<Reply*>(parsed));
    return std::optional<Reply>(std::move(*reply));
}

} // namespace spillway::redis
