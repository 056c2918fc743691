// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/http_signature.h"

#include <algorithm>
#include <array>

namespace spillway::commands
{

namespace
{
constexpr std::string_view kLabel = "cmd";
constexpr std::string_view kAlgorithm = "ed25519";
constexpr std::string_view kRequestTag = "spillway-command";
constexpr std::string_view kAnswerTag = "spillway-answer";

Component plain(std::string_view name)
{
    return { .name = std::string(name), .ofRequest = false, .key = std::nullopt };
}

std::vector<Component> requestComponents(bool withBody)
{
    std::vector<Component> components{ plain("@method"), plain("@authority"), plain("@path"),
        plain("@query") };
    if (withBody) {
        for (const std::string_view name : { "content-type", "content-digest", "idempotency-key" }) {
            components.push_back(plain(name));
        }
    }
    return components;
}

std::vector<Component> answerComponents()
{
    return { plain("@status"), plain("content-digest"),
        { .name = "signature", .ofRequest = true, .key = std::string(kLabel) } };
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool sameName(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lowered, lowered);
}

Result<std::string> fieldValue(const std::vector<HttpField>& fields, std::string_view name)
{
    auto value = singleField(fields, name);
    if (!value) {
        return std::unexpected(value.error());
    }
    if (!*value) {
        return failure(ErrorCode::Malformed, "The " + std::string(name) + " field is missing.");
    }
    return std::move(**value);
}

/// The member of a request's Signature dictionary, as `"signature";req;key="cmd"` names it.
Result<std::string> requestSignature(const Component& component, const HttpRequest& request)
{
    const auto value = fieldValue(request.fields, component.name);
    const auto field
        = value ? parseSignature(*value) : Result<SignatureField>(std::unexpected(value.error()));
    if (!field || !component.key || field->label != *component.key) {
        return failure(ErrorCode::Malformed, "The request carries no signature to answer.");
    }
    return ':' + toBase64(field->signature) + ':';
}

Result<std::string> componentValue(const Component& component, const HttpRequest& message)
{
    if (component.ofRequest || component.key) {
        return failure(ErrorCode::Malformed, "A request has no component with parameters.");
    }
    if (component.name == "@method") {
        return message.method;
    }
    if (component.name == "@authority") {
        return message.authority;
    }
    if (component.name == "@path") {
        return message.path;
    }
    if (component.name == "@query") {
        return message.query;
    }
    return fieldValue(message.fields, component.name);
}

Result<std::string> componentValue(
    const Component& component, const HttpAnswer& message, const HttpRequest& request)
{
    if (component.name == "signature" && component.ofRequest) {
        return requestSignature(component, request);
    }
    if (component.ofRequest || component.key) {
        return failure(ErrorCode::Malformed, "An answer has no such component.");
    }
    return component.name == "@status" ? std::to_string(message.status)
                                       : fieldValue(message.fields, component.name);
}

template <typename ValueOf> Result<std::string> makeBase(const SignatureInput& input, ValueOf valueOf)
{
    std::string base;
    for (const Component& component : input.components) {
        const Result<std::string> value = valueOf(component);
        if (!value) {
            return value;
        }
        // A line feed in a value would let one component forge the line of the next.
        if (std::ranges::any_of(*value, [](char c) { return c < 0x20 || c > 0x7e; })) {
            return failure(ErrorCode::Malformed, "A signed value holds a character that is not printable.");
        }
        base += serialise(component) + ": " + *value + '\n';
    }
    return base + "\"@signature-params\": " + input.parametersText;
}

bool isNonce(std::string_view nonce)
{
    return nonce.size() >= 22 && nonce.size() <= 64 && std::ranges::all_of(nonce, [](char c) {
        const char l = lowered(c);
        return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

bool hasRequestProfile(const SignatureInput& input, bool withBody)
{
    return input.label == kLabel && input.components == requestComponents(withBody) && input.created
        && input.expires && input.nonce && isNonce(*input.nonce) && input.keyId && !input.keyId->empty()
        && input.keyId->size() <= 64 && input.algorithm == kAlgorithm && input.tag == kRequestTag
        && *input.expires > *input.created && *input.expires - *input.created <= kMaximumLifetime.count();
}

std::unexpected<Refusal> refuse(RefusalReason reason, std::string message)
{
    return std::unexpected(Refusal{ reason, std::move(message) });
}

struct SignedParts {
    SignatureInput input;
    Ed25519Signature signature{};
    std::string base;
    std::optional<std::string> idempotencyKey;
};

/// Everything that can be said about a request without knowing a key or the time.
std::expected<SignedParts, Refusal> takeApart(const HttpRequest& request)
{
    const auto inputValue = singleField(request.fields, "signature-input");
    const auto signatureValue = singleField(request.fields, "signature");
    if (!inputValue || !signatureValue) {
        return refuse(RefusalReason::Malformed, "Send exactly one signature.");
    }
    if (!*inputValue || !*signatureValue) {
        return refuse(RefusalReason::Unsigned, "This request must be signed.");
    }
    auto input = parseSignatureInput(**inputValue);
    const auto signature = parseSignature(**signatureValue);
    const bool withBody = !request.body.empty();
    if (!input || !signature || signature->label != kLabel || !hasRequestProfile(*input, withBody)) {
        return refuse(RefusalReason::Malformed,
            "The signature is not of the required form: see the signed request in the documentation.");
    }
    SignedParts parts{ .input = std::move(*input),
        .signature = signature->signature,
        .base = {},
        .idempotencyKey = std::nullopt };
    if (withBody) {
        const auto keyValue = singleField(request.fields, "idempotency-key");
        if (keyValue && !*keyValue) {
            return refuse(RefusalReason::NoIdempotencyKey, "Send an Idempotency-Key with a new UUID.");
        }
        const auto idempotencyKey
            = keyValue ? parseIdempotencyKey(**keyValue) : std::unexpected(keyValue.error());
        const auto digestValue = fieldValue(request.fields, "content-digest");
        const auto digest
            = digestValue ? parseContentDigest(*digestValue) : std::unexpected(digestValue.error());
        if (!idempotencyKey || !digest) {
            return refuse(
                RefusalReason::Malformed, (idempotencyKey ? digest.error() : idempotencyKey.error()).message);
        }
        if (*digest != sha256(request.body)) {
            return refuse(RefusalReason::DigestMismatch, "The body is not the one its digest names.");
        }
        parts.idempotencyKey = *idempotencyKey;
    }
    auto base = signatureBase(parts.input, request);
    if (!base) {
        return refuse(RefusalReason::Malformed, base.error().message);
    }
    parts.base = std::move(*base);
    return parts;
}

VerifiedRequest verifiedFrom(SignedParts parts)
{
    return { .keyId = std::move(*parts.input.keyId),
        .nonce = std::move(*parts.input.nonce),
        .idempotencyKey = std::move(parts.idempotencyKey),
        .created = Instant(std::chrono::seconds(*parts.input.created)),
        .expires = Instant(std::chrono::seconds(*parts.input.expires)) };
}

void putField(std::vector<HttpField>& fields, std::string_view name, std::string value)
{
    std::erase_if(fields, [name](const HttpField& field) { return sameName(field.name, name); });
    fields.push_back({ std::string(name), std::move(value) });
}

/// Signs what `baseOf` makes of the finished input; the message gets its fields only on success.
template <typename Message, typename BaseOf>
Result<void> putSignature(Message& message, SignatureInput& input, const Ed25519SecretKey& key, BaseOf baseOf)
{
    Message copy = message;
    if (!copy.body.empty() || input.tag == kAnswerTag) {
        putField(copy.fields, "Content-Digest", serialiseContentDigest(sha256(copy.body)));
    }
    std::string inputText = serialiseSignatureInput(input);
    const Result<std::string> base = baseOf(copy);
    if (!base) {
        return std::unexpected(base.error());
    }
    putField(copy.fields, "Signature-Input", std::move(inputText));
    putField(copy.fields, "Signature",
        serialiseSignature({ .label = std::string(kLabel), .signature = key.sign(*base) }));
    message = std::move(copy);
    return {};
}
} // namespace

std::string canonicalAuthority(std::string_view host, std::string_view scheme)
{
    std::string authority(host);
    std::ranges::transform(authority, authority.begin(), lowered);
    const std::string_view port = sameName(scheme, "https") ? ":443" : ":80";
    if (authority.ends_with(port)) {
        authority.resize(authority.size() - port.size());
    }
    return authority;
}

Result<std::optional<std::string>> singleField(const std::vector<HttpField>& fields, std::string_view name)
{
    std::optional<std::string> found;
    for (const HttpField& field : fields) {
        if (sameName(field.name, name)) {
            if (found) {
                return failure(ErrorCode::Malformed, "The " + std::string(name) + " field occurs twice.");
            }
            found = field.value;
        }
    }
    return found;
}

Result<std::string> signatureBase(const SignatureInput& input, const HttpRequest& message)
{
    return makeBase(input, [&](const Component& component) { return componentValue(component, message); });
}

Result<std::string> signatureBase(
    const SignatureInput& input, const HttpAnswer& message, const HttpRequest& request)
{
    return makeBase(
        input, [&](const Component& component) { return componentValue(component, message, request); });
}

Result<void> signRequest(HttpRequest& request, const Ed25519SecretKey& key, std::string_view keyId,
    Instant now, std::string_view nonce)
{
    const bool withBody = !request.body.empty();
    SignatureInput input{ .label = std::string(kLabel),
        .components = requestComponents(withBody),
        .created = toUnixSeconds(now),
        .expires = toUnixSeconds(now) + kSignatureLifetime.count(),
        .nonce = std::string(nonce),
        .keyId = std::string(keyId),
        .algorithm = std::string(kAlgorithm),
        .tag = std::string(kRequestTag),
        .parametersText = {} };
    if (!hasRequestProfile(input, withBody)) {
        return failure(ErrorCode::InvalidArgument, "The key id or the nonce is not of the required form.");
    }
    return putSignature(
        request, input, key, [&input](const HttpRequest& copy) { return signatureBase(input, copy); });
}

std::expected<VerifiedRequest, Refusal> verifyRequest(
    const HttpRequest& request, const KeyFinder& findKey, Instant now)
{
    auto parts = takeApart(request);
    if (!parts) {
        return std::unexpected(parts.error());
    }
    const std::optional<Ed25519PublicKey> key = findKey(*parts->input.keyId);
    // An unknown key costs the same work and gets the same words as a bad signature.
    const bool genuine = key.value_or(Ed25519PublicKey()).verify(parts->base, parts->signature);
    if (!key || !genuine) {
        return refuse(RefusalReason::BadSignature, "The signature is not one of a key that may sign now.");
    }
    const std::int64_t seconds = toUnixSeconds(now);
    const std::int64_t ahead = *parts->input.created - seconds;
    const std::string serverTime = toIsoUtc(Instant(std::chrono::seconds(seconds)));
    if (ahead > kMaximumSkew.count() || -ahead > kMaximumSkew.count()) {
        return refuse(RefusalReason::ClockSkew,
            "Your clock is " + std::to_string(ahead > 0 ? ahead : -ahead) + " s "
                + (ahead > 0 ? "ahead" : "behind") + ", or the request was held up: the server's time is "
                + serverTime + ". Set the clock and sign afresh.");
    }
    if (*parts->input.expires < seconds) {
        return refuse(RefusalReason::Expired,
            "The signature has expired: the server's time is " + serverTime + ". Sign afresh.");
    }
    return verifiedFrom(std::move(*parts));
}

Result<VerifiedRequest> verifyStoredRequest(const HttpRequest& request, const Ed25519PublicKey& key)
{
    auto parts = takeApart(request);
    if (!parts) {
        return failure(ErrorCode::Malformed, parts.error().message);
    }
    if (!key.verify(parts->base, parts->signature)) {
        return failure(ErrorCode::AccessDenied, "The stored request does not match its signature.");
    }
    return verifiedFrom(std::move(*parts));
}

Result<void> signAnswer(HttpAnswer& answer, const HttpRequest& request, const Ed25519SecretKey& key,
    std::string_view keyId, Instant now)
{
    SignatureInput input{ .label = std::string(kLabel),
        .components = answerComponents(),
        .created = toUnixSeconds(now),
        .expires = std::nullopt,
        .nonce = std::nullopt,
        .keyId = std::string(keyId),
        .algorithm = std::string(kAlgorithm),
        .tag = std::string(kAnswerTag),
        .parametersText = {} };
    return putSignature(
        answer, input, key, [&](const HttpAnswer& copy) { return signatureBase(input, copy, request); });
}

Result<void> verifyAnswer(const HttpAnswer& answer, const HttpRequest& request, const Ed25519PublicKey& key)
{
    const auto distrust = [](std::string_view why) {
        return failure(
            ErrorCode::AccessDenied, "The gateway's answer cannot be trusted: " + std::string(why));
    };
    const auto inputValue = fieldValue(answer.fields, "signature-input");
    const auto signatureValue = fieldValue(answer.fields, "signature");
    const auto digestValue = fieldValue(answer.fields, "content-digest");
    if (!inputValue || !signatureValue || !digestValue) {
        return distrust("it is not signed.");
    }
    const auto input = parseSignatureInput(*inputValue);
    const auto signature = parseSignature(*signatureValue);
    const auto digest = parseContentDigest(*digestValue);
    if (!input || !signature || !digest || input->label != kLabel || signature->label != kLabel
        || input->components != answerComponents() || !input->created || input->algorithm != kAlgorithm
        || input->tag != kAnswerTag || input->expires || input->nonce) {
        return distrust("its signature is not of the required form.");
    }
    if (*digest != sha256(answer.body)) {
        return distrust("its body is not the one that was signed.");
    }
    const auto base = signatureBase(*input, answer, request);
    if (!base || !key.verify(*base, signature->signature)) {
        return distrust("its signature does not match the gateway's key.");
    }
    return {};
}

} // namespace spillway::commands
