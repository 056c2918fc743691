// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/usage_event.h"

namespace spillway
{

std::string_view requestStatusName(RequestStatus status)
{
    switch (status) {
    case RequestStatus::Ok:
        return "ok";
    case RequestStatus::Error:
        return "error";
    case RequestStatus::Timeout:
        return "timeout";
    case RequestStatus::RateLimited:
        return "rate_limited";
    case RequestStatus::Denied:
        return "denied";
    }
    return {};
}

Result<RequestStatus> parseRequestStatus(std::string_view name)
{
    for (const auto status : { RequestStatus::Ok, RequestStatus::Error, RequestStatus::Timeout,
             RequestStatus::RateLimited, RequestStatus::Denied }) {
        if (requestStatusName(status) == name) {
            return status;
        }
    }
    return failure(ErrorCode::InvalidArgument, "\"" + std::string(name) + "\" is no request status");
}

} // namespace spillway
