// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/order_options.h"

#include "models/commands/structured_field.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <memory>

namespace spillway::ctl
{

namespace
{

using commands::CommandType;

constexpr const char* kForever = "until-ended";

/// What one order's words on the command line are kept in while it is read.
struct Words {
    std::vector<std::string> names;
    std::string value;
    std::string period = "day";
    std::string tier;
    std::string span;
};

std::optional<std::string> orNothing(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

[[noreturn]] void refuse(const std::string& message)
{
    throw CLI::ValidationError(message, CLI::ExitCodes::ValidationError);
}

template <typename T> T accepted(const Result<T>& value)
{
    if (!value) {
        refuse(value.error().message);
    }
    return *value;
}

std::int64_t wholeNumber(const std::string& text)
{
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
        refuse("\"" + text + "\" is not a whole number of requests a minute");
    }
    return value;
}

Money capAmount(const std::string& text)
{
    const Money amount = accepted(Money::parse(text));
    if (amount <= Money() || amount > commands::kMaximumAmount) {
        refuse("a cap must be above 0 and at most a billion dollars, not " + text
            + "; to stop all spending: spillwayctl stop");
    }
    return amount;
}

commands::CommandParameters parametersOf(CommandType type, const Words& words)
{
    switch (type) {
    case CommandType::PauseTier:
    case CommandType::ResumeTier:
        return commands::TierParameters{ words.names };
    case CommandType::PauseProvider:
    case CommandType::ResumeProvider:
        return commands::ProviderParameters{ words.names };
    case CommandType::SetBudgetCap:
        return commands::BudgetCapParameters{ capAmount(words.value), accepted(parsePeriod(words.period)) };
    case CommandType::ClearBudgetCap:
        return commands::ClearBudgetCapParameters{ accepted(parsePeriod(words.period)) };
    case CommandType::SetRateLimit:
        return commands::RateLimitParameters{ wholeNumber(words.value), orNothing(words.tier) };
    case CommandType::ClearRateLimit:
        return commands::ClearRateLimitParameters{ orNothing(words.tier) };
    case CommandType::SetLoadLevel:
        return commands::LoadLevelParameters{ accepted(parseLoadLevel(words.value)) };
    case CommandType::EnterFallback:
    case CommandType::LeaveFallback:
    case CommandType::EmergencyStop:
    case CommandType::ResumeAll:
    case CommandType::SetRouting:
    case CommandType::SetSafeguards:
        break;
    }
    return commands::NoParameters{};
}

/// Going back to normal is no state that should end.
bool wantsSpan(CommandType type, const commands::CommandParameters& parameters)
{
    const auto* load = std::get_if<commands::LoadLevelParameters>(&parameters);
    return commands::mayLapse(type) && (load == nullptr || load->level != LoadLevel::Normal);
}

std::optional<std::chrono::seconds> spanOf(
    const Words& words, CommandType type, const commands::CommandParameters& parameters)
{
    if (words.span == kForever) {
        return std::nullopt;
    }
    if (words.span.empty()) {
        if (wantsSpan(type, parameters)) {
            refuse(std::string("say how long: --for 45m (or --for ") + kForever + ")");
        }
        return std::nullopt;
    }
    return accepted(parseSpan(words.span));
}

/// One order being added to the command line.
class Adder
{
public:
    Adder(CLI::App& app, OrderOptions& options, std::function<void()> chosen)
        : m_app(app)
        , m_options(options)
        , m_chosen(std::move(chosen))
    {
    }

    struct Order {
        CLI::App* app;
        std::shared_ptr<Words> words;
    };
    Order add(CLI::App& parent, const std::string& name, const std::string& does, CommandType type,
        const std::string& example)
    {
        CLI::App* app = parent.add_subcommand(name, does);
        auto words = std::make_shared<Words>();
        if (commands::mayLapse(type)) {
            app->add_option("--for", words->span,
                std::string("how long, such as 45m or 2h; then it ends by itself (") + kForever
                    + " for never)");
        }
        app->add_option("--reason", m_options.command.reason, "why, in one line; goes to the audit");
        app->add_flag("--yes", m_options.yes, "do not ask for the typed confirmation");
        app->add_flag("--watch", m_options.watch,
            "follow it: accepted, stored, enforced, traffic fell; exit status 5 when it is not seen to");
        app->footer("Example:\n  spillwayctl " + example);
        app->callback([type, words, &options = m_options, chosen = m_chosen] {
            options.command.type = type;
            options.command.parameters = parametersOf(type, *words);
            options.command.duration = spanOf(*words, type, options.command.parameters);
            chosen();
        });
        return { app, words };
    }
    CLI::App& app() { return m_app; }

private:
    CLI::App& m_app;
    OrderOptions& m_options;
    std::function<void()> m_chosen;
};

void addNames(const Adder::Order& order, const char* name, const char* does)
{
    order.app->add_option(name, order.words->names, does)->required()->expected(1, 32);
}

/// What is wrong with the id of an order; empty when nothing is.
std::string idFault(const std::string& text)
{
    if (commands::parseIdempotencyKey('"' + text + '"')) {
        return {};
    }
    return "there is no order \"" + text + "\"; an id has 36 characters, as it was printed with the order";
}

CLI::App& addGroup(CLI::App& app, const std::string& name, const std::string& does)
{
    CLI::App* group = app.add_subcommand(name, does);
    group->require_subcommand(0, 1);
    group->fallthrough();
    group->callback([group] {
        if (group->get_subcommands().empty()) {
            std::string names;
            for (const CLI::App* one : group->get_subcommands([](const CLI::App*) { return true; })) {
                names += (names.empty() ? "" : " or ") + one->get_name();
            }
            refuse("after " + group->get_name() + " say " + names);
        }
    });
    return *group;
}

void addTierAndProviderOrders(Adder& adder)
{
    addNames(
        adder.add(adder.app(), "pause-tier", "refuse every request of these tiers", CommandType::PauseTier,
            "pause-tier free --for 45m --reason \"spend spike, free tier loops\" --watch"),
        "TIER", "tiers, as the product names them");
    addNames(adder.add(adder.app(), "resume-tier", "let these tiers go on", CommandType::ResumeTier,
                 "resume-tier free --reason \"loops are fixed\""),
        "TIER", "tiers, as the product names them");
    addNames(adder.add(adder.app(), "pause-provider", "send nothing to these providers or models",
                 CommandType::PauseProvider,
                 "pause-provider openai/gpt-5 --for 30m --reason \"errors above 20 %\""),
        "PROVIDER", "\"openai\", or \"openai/gpt-5\" for one model");
    addNames(adder.add(adder.app(), "resume-provider", "use these providers or models again",
                 CommandType::ResumeProvider, "resume-provider openai --reason \"recovered\""),
        "PROVIDER", "\"openai\", or \"openai/gpt-5\" for one model");
}

void addCapAndLimitOrders(Adder& adder)
{
    CLI::App& cap = addGroup(adder.app(), "cap", "the emergency budget cap");
    const auto set = adder.add(cap, "set", "refuse requests once this much is spent in the period",
        CommandType::SetBudgetCap, "cap set 180 --per day --for 8h --reason \"runaway cost\"");
    set.app->add_option("USD", set.words->value, "dollars, such as 180 or 0.50")->required();
    set.app->add_option("--per", set.words->period, "hour, day, week or month")->required();
    const auto clear = adder.add(cap, "clear", "take the cap away", CommandType::ClearBudgetCap,
        "cap clear --per day --reason \"back to normal\"");
    clear.app->add_option("--per", clear.words->period, "hour, day, week or month (day)");

    CLI::App& limit = addGroup(adder.app(), "rate-limit", "requests a minute");
    const auto setLimit = adder.add(limit, "set", "refuse what exceeds this many requests a minute",
        CommandType::SetRateLimit, "rate-limit set 20 --tier free --for 30m --reason \"burst\"");
    setLimit.app->add_option("RPM", setLimit.words->value, "requests a minute")->required();
    setLimit.app->add_option("--tier", setLimit.words->tier, "of this tier alone; else of all together");
    const auto clearLimit = adder.add(limit, "clear", "take the limit away", CommandType::ClearRateLimit,
        "rate-limit clear --tier free --reason \"burst is over\"");
    clearLimit.app->add_option("--tier", clearLimit.words->tier, "of this tier alone; else of all together");
}

} // namespace

Result<std::chrono::seconds> parseSpan(std::string_view text)
{
    const std::string whole(text);
    const auto unclear = [&whole] {
        return failure(ErrorCode::InvalidArgument,
            "\"" + whole + "\" is not a length of time; write 45m, 2h, 1h30m or 1d");
    };
    std::chrono::seconds sum{ 0 };
    if (text.empty()) {
        return unclear();
    }
    while (!text.empty()) {
        std::int64_t count = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
        const auto digits = static_cast<std::size_t>(read.ptr - text.data());
        if (read.ec != std::errc() || digits == text.size() || count < 0 || count > 1'000'000'000) {
            return unclear();
        }
        switch (text[digits]) {
        case 's':
            sum += std::chrono::seconds(count);
            break;
        case 'm':
            sum += std::chrono::minutes(count);
            break;
        case 'h':
            sum += std::chrono::hours(count);
            break;
        case 'd':
            sum += std::chrono::days(count);
            break;
        default:
            return unclear();
        }
        text.remove_prefix(digits + 1);
    }
    if (sum < std::chrono::seconds(1) || sum > commands::kMaximumDuration) {
        return failure(ErrorCode::InvalidArgument, "\"" + whole + "\" is not between 1s and 31d");
    }
    return sum;
}

std::string spanText(std::chrono::seconds span)
{
    std::string text;
    const auto add = [&text](std::int64_t count, const char* unit) {
        if (count != 0) {
            text += (text.empty() ? "" : " ") + std::to_string(count) + ' ' + unit;
        }
    };
    add(span / std::chrono::days(1), "d");
    add(span % std::chrono::days(1) / std::chrono::hours(1), "h");
    add(span % std::chrono::hours(1) / std::chrono::minutes(1), "min");
    add(span % std::chrono::minutes(1) / std::chrono::seconds(1), "s");
    return text;
}

void addOrderCommands(CLI::App& app, OrderOptions& options, const std::function<void()>& chosen)
{
    Adder adder(app, options, chosen);
    addTierAndProviderOrders(adder);
    CLI::App& fallback = addGroup(app, "fallback", "send all traffic to the fallback provider");
    (void)adder.add(fallback, "on", "enter fallback mode", CommandType::EnterFallback,
        "fallback on --for 1h --reason \"provider timeouts\"");
    (void)adder.add(fallback, "off", "leave fallback mode", CommandType::LeaveFallback,
        "fallback off --reason \"provider recovered\"");
    addCapAndLimitOrders(adder);
    (void)adder.add(app, "stop", "emergency stop: refuse every request", CommandType::EmergencyStop,
        "stop --for 15m --reason \"key leaked\"");
    (void)adder.add(app, "resume-all", "lift stop, pauses and fallback; caps and limits stay",
        CommandType::ResumeAll, "resume-all --reason \"incident is over\"");
    const auto load = adder.add(app, "load-level", "what backends keep and drop", CommandType::SetLoadLevel,
        "load-level high --for 2h --reason \"viral spike\"");
    load.app->add_option("LEVEL", load.words->value, "normal, elevated, high or critical")->required();
}

void addCommandCommands(
    CLI::App& app, CommandOptions& options, const std::function<void(CommandChoice)>& chosen)
{
    CLI::App& group = addGroup(app, "command", "orders that were given");
    CLI::App* show = group.add_subcommand("show", "what was ordered and what became of it");
    show->add_option("ID", options.id, "the order's id")->required()->check(idFault);
    show->footer("Example:\n  spillwayctl command show 6f0b7c1e-5a3d-4e2f-9b8a-0c1d2e3f4a5b");
    show->callback([chosen] { chosen(CommandChoice::Show); });
    CLI::App* approve = group.add_subcommand("approve", "approve what another person ordered");
    approve->add_option("ID", options.id, "the order's id")->required()->check(idFault);
    approve->add_flag(
        "--turn-down", options.turnDown, "turn it down instead; who ordered it may withdraw it so");
    approve->add_flag("--yes", options.yes, "do not ask for the typed confirmation");
    approve->footer("Example:\n  spillwayctl command approve 6f0b7c1e-5a3d-4e2f-9b8a-0c1d2e3f4a5b");
    approve->callback([chosen] { chosen(CommandChoice::Approve); });
}

void addAuditCommands(CLI::App& app, AuditOptions& options, const std::function<void()>& chosen)
{
    CLI::App& group = addGroup(app, "audit", "the record of everything that was ordered");
    CLI::App* verify = group.add_subcommand("verify",
        "that nobody rewrote it: every entry, the gateway's signatures, what was seen here before, what "
        "people signed");
    verify->add_option("--keys", options.keys,
        "directory of public key files (the gateway's keys.d), to check what people signed");
    verify->add_flag("--forget", options.forget,
        "forget the entry that was seen here before, as after the database was made anew");
    verify->footer("Example:\n  spillwayctl audit verify --keys /etc/spillway/keys.d");
    verify->callback([chosen] { chosen(); });
}

void addKeysCommands(CLI::App& app, KeysOptions& options, const std::function<void(KeysChoice)>& chosen)
{
    CLI::App& group = addGroup(app, "keys", "the keys that orders are signed with");
    CLI::App* make = group.add_subcommand("new",
        "make a pair; the private half goes to the keyring or a 0600 file, the public file is printed");
    make->add_option(
            "--person", options.person, "whose it is, in lower case; two keys of one person are one person")
        ->required();
    make->add_option("--role", options.roles, "viewer, operator (stops), approver (loosens) or breakglass")
        ->required()
        ->expected(1, 4);
    make->add_option("--id", options.id, "the key's name (PERSON-YEAR-MONTH)");
    make->add_option("--days", options.days, "how long it may sign (90)")->check(CLI::Range(1, 90));
    make->add_option("--file", options.file, "keep the private half in this new file, not in the keyring");
    make->footer("Example:\n  spillwayctl keys new --person ann --role operator > ann-2026-01.json");
    make->callback([chosen] { chosen(KeysChoice::New); });
    CLI::App* list
        = group.add_subcommand("list", "the pairs made here, until when, and where the private half is");
    list->callback([chosen] { chosen(KeysChoice::List); });
}

} // namespace spillway::ctl
