#!lua name=spillway
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Admission and accounting, beside the data. Loaded with FUNCTION LOAD; where functions are missing the
-- gateway sends the same text through EVAL with a shim for redis.register_function.
--
-- Keys, all in the hash tag of one environment:
--   spillway:{ENV}:control      the control document, one JSON string. Never declared (a backend holds it
--                               read-only) and never given a TTL.
--   spillway:{ENV}:use          a hash of packed counters, one field a row, so that a call costs one read
--                               and one write however many figures it moves:
--       s                       what every call moves: see S below
--       p                       periods and what else moves seldom: see P below
--       t:TIER                  a tier's day: see T below
--       T                       names of the tiers that have a t: row
--       i:MINUTE                the rows of a minute: TIER NUL PROVIDER NUL …
--       m:MINUTE:TIER NUL PROV  a minute's figures: see M below
--       r:ID                    a request: R… while reserved, D and the second once recorded
--       q:NUMBER                requests to drop together: when they were listed, then r:ID NUL r:ID …
--   spillway:{ENV}:use:r:ID     requests of libraries before 1.1: read until none can be left, never written
--   spillway:{ENV}:use:users    when a user was last seen, in steps of ten seconds
--   spillway:{ENV}:use:events   the stream that the gateway drains, each event packed into one field
-- Amounts are nano-dollars in doubles: exact to 2^53, nine million dollars a period.

-- Redis lets a library see math, string and the like only when a function runs, not while it is loaded:
-- everything is therefore built by the first call. (The body is not indented for it.)
local function build()

local LIBRARY_VERSION = '1.1.0'
local RESERVATION_MS = 600000 -- unless reservation_seconds says otherwise; lapses at most a tenth later
local RECORDED_SECONDS = 3600 -- how long a second record of a request is recognised here
local LONGEST_SECONDS = 95100 -- the longest that a reservation can be held
local SEEN_SECONDS = 10 -- users are seen to this
local LISTED = redis.is_script and 1 or 64 -- requests that are dropped together: a script forgets between calls
local KEEP_MINUTES = 1440
local MAX_ROWS = 512 -- rows a minute; more tiers and providers than that share one row
local MAX_TIERS = 64
local MAX_COST = 1e15
local MAX_COUNT = 1e12
local OTHER = '(other)'
local LEVERS_RETRY_MS = 60000 -- when a lever has no end, ask again in a minute

local floor, min, max = math.floor, math.min, math.max
local find, sub, match, gmatch, byte = string.find, string.sub, string.match, string.gmatch, string.byte
local pack, unpack_struct, concat = struct.pack, struct.unpack, table.concat
local call = redis.call

-- ---------------------------------------------------------------------------------------------------
-- Arguments

local function bad(text)
    return redis.error_reply('SPILLWAY_BAD_ARGUMENT ' .. text)
end

-- Names end up in PostgreSQL: valid UTF-8, no control bytes.
local function is_name(text, limit)
    if #text == 0 or #text > limit then
        return false
    end
    if find(text, '^[\32-\126]*$') then
        return true
    end
    if find(text, '[%z\1-\31\127]') then
        return false
    end
    local i, n = 1, #text
    while i <= n do
        local b = byte(text, i)
        local more, low, high
        if b < 128 then more = 0
        elseif b >= 194 and b <= 223 then more, low, high = 1, 128, 191
        elseif b >= 224 and b <= 239 then
            more, low, high = 2, b == 224 and 160 or 128, b == 237 and 159 or 191
        elseif b >= 240 and b <= 244 then
            more, low, high = 3, b == 240 and 144 or 128, b == 244 and 143 or 191
        else return false end
        for k = 1, more do
            local c = byte(text, i + k)
            if not c or c < (k == 1 and low or 128) or c > (k == 1 and high or 191) then
                return false
            end
        end
        i = i + more + 1
    end
    return true
end

-- Names that were valid before: a product has few tiers, providers and models, and names them in every call.
-- Forgotten all at once when there are too many.
local valid_names, valid_name_count = {}, 0

local function is_known_name(text, limit)
    if valid_names[text] then
        return #text <= limit
    end
    if not is_name(text, limit) then
        return false
    end
    if valid_name_count >= 1024 then
        valid_names, valid_name_count = {}, 0
    end
    valid_names[text], valid_name_count = true, valid_name_count + 1
    return true
end

-- Plain digits only: no sign, point, exponent, space or hexadecimal.
local function whole(text, limit)
    if #text > 16 or not find(text, '^%d+$') then
        return nil
    end
    local number = tonumber(text)
    if number > limit then
        return nil
    end
    return number
end

-- What is known of an environment: the names of its keys, its control document, and its rows as they were written
-- last (see `load`).
local environments, environment_count = {}, 0

local function environment_of(keys)
    if #keys ~= 1 then
        return nil, bad('exactly one key is declared')
    end
    local use = keys[1]
    local known = environments[use]
    if known then
        return known
    end
    local base = match(use, '^(spillway:{[%w._-]+}:)use$')
    if not base or #base > 80 then
        return nil, bad('the key is spillway:{ENV}:use')
    end
    if environment_count >= 64 then
        environments, environment_count = {}, 0
    end
    known = { use = use, control = base .. 'control', events = use .. ':events', users = use .. ':users',
        former = use .. ':r:', listed = {}, listed_count = 0 }
    environments[use], environment_count = known, environment_count + 1
    return known
end

-- ---------------------------------------------------------------------------------------------------
-- The control document

local PERIODS = { 'hour', 'day', 'week', 'month' }
local MEMBERS = { format = 1, version = 1, environment = 1, zone = 1, paused_tiers = 1, paused_providers = 1,
    fallback = 1, budget_caps = 1, rate_limits = 1, emergency_stop = 1, load_level = 1, features = 1, tiers = 1,
    provider_order = 1, fallback_provider = 1, periods = 1,
    reservation_seconds = 1, safeguards = 1 }
local LOAD_LEVELS = { normal = 1, elevated = 2, high = 3, critical = 4 } -- their place in a feature's list
local FEATURE_MODES = { full = 1, small = 1, off = 1 }

local function is_object(value)
    if type(value) ~= 'table' then
        return false
    end
    for key in pairs(value) do
        if type(key) ~= 'string' then
            return false
        end
    end
    return true
end

local function is_list_of(value, kind)
    if type(value) ~= 'table' then
        return false
    end
    local count = 0
    for key, item in pairs(value) do
        if type(key) ~= 'number' or type(item) ~= kind then
            return false
        end
        count = count + 1
    end
    return count == #value
end

local function is_whole_number(value, limit)
    return type(value) == 'number' and value >= 0 and value <= limit and value == floor(value)
end

-- A lever that is there is set. Only a well-formed end in the past opens it again, so whatever cannot be
-- understood stays closed.
local function expiry_of(lever)
    if type(lever) == 'table' and type(lever.expires_ms) == 'number' and lever.expires_ms == lever.expires_ms then
        return lever.expires_ms
    end
    return math.huge
end

-- Fills in `doc` and says what is wrong with the lever's own members, for control_set to refuse.
local function origin_flaw(lever)
    if not is_object(lever) then
        return 'is not an object'
    end
    for _, name in ipairs({ 'actor', 'reason', 'command_id' }) do
        if lever[name] ~= nil and type(lever[name]) ~= 'string' then
            return name .. ' is not text'
        end
    end
    for _, name in ipairs({ 'since_ms', 'expires_ms' }) do
        if lever[name] ~= nil and not is_whole_number(lever[name], 2 ^ 53) then
            return name .. ' is not a time'
        end
    end
    return nil
end

local function read_levers(raw_map, doc, name, read)
    local result = { all_closed = false, at = {} }
    if raw_map == nil then
        return result
    end
    if not is_object(raw_map) then
        doc.flaw = name .. ' is not an object'
        result.all_closed = true
        return result
    end
    for key, lever in pairs(raw_map) do
        local flaw = origin_flaw(lever)
        local entry, more = read(key, lever)
        flaw = flaw or more
        if flaw then
            doc.flaw = name .. ' ' .. key .. ': ' .. flaw
        end
        result.at[key] = entry
    end
    return result
end

local function read_pause(_, lever)
    return { expires = expiry_of(lever) }
end

local function read_cap(key, lever)
    local entry = { expires = expiry_of(lever), amount = 0 }
    local known = false
    for _, period in ipairs(PERIODS) do
        known = known or period == key
    end
    local amount = is_object(lever) and type(lever.amount_nusd) == 'string' and match(lever.amount_nusd, '^%d+$')
        and #lever.amount_nusd <= 19 and tonumber(lever.amount_nusd)
    if amount then
        entry.amount = amount
    end
    if not known then
        return entry, 'is no period'
    end
    return entry, not amount and 'amount_nusd is not an amount' or nil
end

local function read_rate(_, lever)
    local rate = is_object(lever) and lever.requests_per_minute
    if is_whole_number(rate, 1e9) then
        return { expires = expiry_of(lever), per_minute = rate }
    end
    return { expires = expiry_of(lever), per_minute = 0 }, 'requests_per_minute is not a number'
end

local function read_single(raw, doc, name)
    if raw == nil then
        return nil
    end
    local flaw = origin_flaw(raw)
    if flaw then
        doc.flaw = name .. ' ' .. flaw
    end
    return { expires = expiry_of(raw) }
end

-- A tier's policy that cannot be read closes the tier.
local function read_tiers(raw, doc)
    if raw == nil then
        return {}, false
    end
    if not is_object(raw) then
        doc.flaw = 'tiers is not an object'
        return {}, true
    end
    local tiers = {}
    for name, policy in pairs(raw) do
        local ok = is_object(policy)
            and (policy.daily_requests == nil or is_whole_number(policy.daily_requests, 1e15))
            and (policy.daily_requests_per_user == nil or is_whole_number(policy.daily_requests_per_user, 1e15))
            and (policy.allowed_providers == nil or is_list_of(policy.allowed_providers, 'string'))
            and (policy.provider_order == nil or is_list_of(policy.provider_order, 'string'))
        local tier = { closed = not ok }
        if ok then
            tier.daily_requests = policy.daily_requests
            if policy.allowed_providers and #policy.allowed_providers > 0 then
                tier.allowed = {}
                for _, provider in ipairs(policy.allowed_providers) do
                    tier.allowed[provider] = true
                end
            end
            if policy.provider_order and #policy.provider_order > 0 then
                tier.order = policy.provider_order
            end
        else
            doc.flaw = 'tiers ' .. name .. ' is malformed'
        end
        tiers[name] = tier
    end
    return tiers, false
end

local function read_periods(raw, doc)
    local periods = {}
    if raw == nil then
        return periods
    end
    if not is_object(raw) then
        doc.fatal = 'periods is not an object'
        return periods
    end
    for _, name in ipairs(PERIODS) do
        local starts = raw[name]
        if starts ~= nil then
            if not is_list_of(starts, 'number') then
                doc.fatal = 'periods ' .. name .. ' is not a list of seconds'
                return periods
            end
            for i = 1, #starts do
                if not is_whole_number(starts[i], 1e12) or (i > 1 and starts[i] <= starts[i - 1]) then
                    doc.fatal = 'periods ' .. name .. ' does not ascend'
                    return periods
                end
            end
            periods[name] = starts
        end
    end
    return periods
end

-- By feature, what is left of it at each load level, the calmest first.
local function read_features(raw, doc)
    if raw == nil then
        return {}
    end
    if not is_object(raw) then
        doc.flaw = 'features is not an object'
        return {}
    end
    for name, modes in pairs(raw) do
        local ok = is_list_of(modes, 'string') and #modes == 4
        for i = 1, ok and 4 or 0 do
            ok = ok and FEATURE_MODES[modes[i]]
        end
        if not ok then
            doc.flaw = 'features ' .. name .. ' is malformed'
            return {}
        end
    end
    return raw
end

-- When its levers open again by themselves.
local function ends_of(doc)
    local ends = {}
    for _, levers in ipairs({ doc.paused_tiers.at, doc.paused_providers.at, doc.caps.at, doc.rates.at,
        { doc.fallback, doc.stop } }) do
        for _, lever in pairs(levers) do
            ends[#ends + 1] = lever.expires
        end
    end
    return ends
end

-- doc.fatal: nothing in it can be trusted, admit answers unset. doc.flaw: a part is malformed and reads as
-- closed; control_set refuses it.
local function read_control(raw)
    local doc = { raw = raw }
    local ok, json = pcall(cjson.decode, raw)
    if not ok or not is_object(json) then
        doc.fatal = 'not a JSON object'
        return doc
    end
    if json.format ~= 1 then
        doc.fatal = 'format is not 1'
        return doc
    end
    if not is_whole_number(json.version, 2 ^ 53) or json.version < 1 then
        doc.fatal = 'version is not a positive number'
        return doc
    end
    for name in pairs(json) do
        if not MEMBERS[name] then
            doc.fatal = 'unknown member ' .. name
            return doc
        end
    end
    doc.version = json.version
    doc.environment = type(json.environment) == 'string' and json.environment or ''
    doc.zone = type(json.zone) == 'string' and json.zone or ''
    doc.paused_tiers = read_levers(json.paused_tiers, doc, 'paused_tiers', read_pause)
    doc.paused_providers = read_levers(json.paused_providers, doc, 'paused_providers', read_pause)
    doc.caps = read_levers(json.budget_caps, doc, 'budget_caps', read_cap)
    doc.rates = read_levers(json.rate_limits, doc, 'rate_limits', read_rate)
    doc.fallback = read_single(json.fallback, doc, 'fallback')
    doc.stop = read_single(json.emergency_stop, doc, 'emergency_stop')
    doc.tiers, doc.tiers_closed = read_tiers(json.tiers, doc)
    doc.periods = read_periods(json.periods, doc)
    doc.order = {}
    if json.provider_order ~= nil then
        if is_list_of(json.provider_order, 'string') then
            doc.order = json.provider_order
        else
            doc.flaw = 'provider_order is not a list of names'
        end
    end
    doc.fallback_provider = ''
    if json.fallback_provider ~= nil then
        if type(json.fallback_provider) == 'string' then
            doc.fallback_provider = json.fallback_provider
        else
            doc.flaw = 'fallback_provider is not a name'
        end
    end
    doc.load_level, doc.load_level_expires = 'normal', math.huge
    if json.load_level ~= nil then
        if is_object(json.load_level) and LOAD_LEVELS[json.load_level.value] then
            doc.load_level = json.load_level.value
            doc.load_level_expires = expiry_of(json.load_level)
        else
            doc.flaw = 'load_level is malformed'
        end
    end
    doc.features = read_features(json.features, doc)
    doc.reservation_ms = RESERVATION_MS
    if json.reservation_seconds ~= nil then
        if is_whole_number(json.reservation_seconds, 86400) and json.reservation_seconds > 0 then
            doc.reservation_ms = json.reservation_seconds * 1000
        else
            doc.flaw = 'reservation_seconds is not from 1 to 86400'
        end
    end
    doc.spans = {}
    doc.ends = ends_of(doc)
    return doc
end

-- Parsed documents by key, each good for exactly the text it was read from.
local cache, cached = {}, 0

local function control_from(key, raw)
    if not raw then
        return nil
    end
    local doc = cache[key]
    if doc and doc.raw == raw then
        return doc
    end
    if not doc then
        if cached >= 64 then
            cache, cached = {}, 0
        end
        cached = cached + 1
    end
    doc = read_control(raw)
    cache[key] = doc
    return doc
end

local function control_at(key)
    return control_from(key, call('GET', key))
end

-- ---------------------------------------------------------------------------------------------------
-- Periods

local function civil_month(now)
    -- Days from civil, by Howard Hinnant: the month that contains `now`, in UTC.
    local z = floor(now / 86400) + 719468
    local era = floor(z / 146097)
    local doe = z - era * 146097
    local yoe = floor((doe - floor(doe / 1460) + floor(doe / 36524) - floor(doe / 146096)) / 365)
    local doy = doe - (365 * yoe + floor(yoe / 4) - floor(yoe / 100))
    local day = doy - floor((153 * floor((5 * doy + 2) / 153) + 2) / 5)
    return (floor(now / 86400) - day) * 86400
end

local function utc_span(index, now)
    if index == 1 then
        local start = floor(now / 3600) * 3600
        return start, start + 3600
    elseif index == 2 then
        local start = floor(now / 86400) * 86400
        return start, start + 86400
    elseif index == 3 then
        local start = floor((now / 86400 + 3) / 7) * 7 * 86400 - 3 * 86400
        return start, start + 7 * 86400
    end
    local start = civil_month(now)
    return start, civil_month(start + 32 * 86400)
end

-- The period that `now` (seconds) lies in. Behind the last known boundary the last period goes on: its
-- counter then only grows, and a cap can close too early but not open.
local function span(doc, index, now)
    local starts = doc and not doc.fatal and doc.periods[PERIODS[index]]
    if not starts or #starts == 0 then
        return utc_span(index, now)
    end
    if now < starts[1] then
        local start, finish = utc_span(index, now)
        return start, min(finish, starts[1])
    end
    local known = doc.spans[index]
    if known and now >= known[1] and now < known[2] then
        return known[1], known[2]
    end
    local low, high = 1, #starts
    while low < high do
        local middle = floor((low + high + 1) / 2)
        if starts[middle] <= now then low = middle else high = middle - 1 end
    end
    doc.spans[index] = { starts[low], starts[low + 1] or math.huge }
    return starts[low], starts[low + 1] or math.huge
end

-- ---------------------------------------------------------------------------------------------------
-- Packed rows

-- S: 1–4 spent in the hour, day, week, month; 5 global rate (theoretical arrival, ms); 6 reserved in the running
--    step; 7 who wrote it: the microsecond at which this copy of the library took over; 8 how many times.
-- P: 1–8 start and end of the hour, day, week, month; 9 oldest minute kept; 10 oldest list of
--    requests, 11 the next to be written; 12 until when requests of libraries before 1.1 are looked for; 13 when the
--    running step lapses (ms); then pairs of the steps before it: lapses at (ms), reserved.
-- T: 1 day start, 2 spent, 3 recorded, 4 admitted, 5 rate.
-- M: 1 admitted, 2 refused, 3 requests, 4 errors, 5 cache hits, 6 fallbacks, 7 unpriced, 8 input tokens,
--    9 output tokens, 10 latency sum, 11 latency count, 12 cost.
local S_SIZE, P_FIXED, T_SIZE, M_SIZE = 8, 13, 5, 12
local FORMER_FIXED = 14 -- of the one row that S and P were before 1.1
local MAX_STEPS = 100

local formats = {}
local function format_of(count)
    local text = formats[count]
    if not text then
        text = '<' .. string.rep('d', count)
        formats[count] = text
    end
    return text
end

local function row_of(text, least)
    if not text then
        local row = {}
        for i = 1, least do
            row[i] = 0
        end
        return row, true
    end
    local count = floor(#text / 8)
    if count < least or count * 8 ~= #text or count > 256 then
        return nil
    end
    local row = { unpack_struct(format_of(count), text) }
    row[count + 1] = nil
    return row
end

local function text_of(row)
    return pack(format_of(#row), unpack(row))
end

local function corrupt()
    return redis.error_reply('SPILLWAY_CORRUPT counters in the use key cannot be read; restore or delete them')
end

-- What of P is asked in every call, in a form that is quick to ask.
local function settle(totals)
    local p = totals.p
    totals.from, totals.to = max(p[1], p[3], p[5], p[7]), min(p[2], p[4], p[6], p[8])
    totals.held, totals.next_lapse = 0, p[13] > 0 and p[13] or math.huge
    for at = P_FIXED + 1, #p, 2 do
        totals.held, totals.next_lapse = totals.held + p[at + 1], min(totals.next_lapse, p[at])
    end
end

local function change_p(totals)
    totals.is_p_new = true
    settle(totals)
end

-- Before 1.1 it was one row: 1–3 hour start, end, spent; 4–6 day; 7–9 week; 10–12 month; 13 global rate; 14 oldest
-- minute kept; then the pairs. Its requests lie each in a key of its own.
local function former_rows(text, now)
    local row = row_of(text, FORMER_FIXED)
    if not row or #row % 2 ~= 0 then
        return nil
    end
    local totals = { row[3], row[6], row[9], row[12], row[13], 0, 0, 0, is_p_new = true }
    local p = { row[1], row[2], row[4], row[5], row[7], row[8], row[10], row[11], row[14], 0, 0,
        now + LONGEST_SECONDS, 0 }
    for at = FORMER_FIXED + 1, #row do
        p[#p + 1] = row[at]
    end
    return totals, p
end

-- S and P as one table; nil when they cannot be read.
local function totals_of(s_text, p_text, now)
    local totals, p
    if s_text and #s_text >= FORMER_FIXED * 8 then
        totals, p = former_rows(s_text, now)
    else
        totals = row_of(s_text, S_SIZE)
        if not s_text or p_text then
            p = row_of(s_text and p_text, P_FIXED)
        end
    end
    if not totals or #totals ~= S_SIZE or not p or #p % 2 ~= P_FIXED % 2 then
        return nil
    end
    totals.p = p
    settle(totals)
    return totals
end

-- A new period starts at nothing. One whose boundary moved under it (the zone was changed) keeps what it
-- has: a cap may then close too early, never too late.
local function roll(doc, totals, now)
    if totals.rolled_by == doc and doc and now >= totals.from and now < totals.to then
        return
    end
    totals.rolled_by = doc
    local p, is_new = totals.p, false
    for index = 1, 4 do
        local at = index * 2 - 1
        local start, finish = span(doc, index, now)
        if p[at] ~= start then
            if start >= p[at + 1] or p[at] == 0 then
                totals[index] = 0
            end
        end
        is_new = is_new or p[at] ~= start or p[at + 1] ~= finish
        p[at], p[at + 1] = start, finish
    end
    if is_new then
        change_p(totals)
    end
end

local function drop_lapsed(totals, now_ms)
    local p = totals.p
    if p[13] <= now_ms then
        totals[6], p[13] = 0, 0
    end
    local at = P_FIXED + 1
    while at < #p do
        if p[at] <= now_ms then
            table.remove(p, at)
            table.remove(p, at)
        else
            at = at + 2
        end
    end
    change_p(totals)
end

-- Drops what lapsed and says what is still held.
local function reserved_of(totals, now_ms)
    if now_ms >= totals.next_lapse then
        drop_lapsed(totals, now_ms)
    end
    return totals[6] + totals.held
end

-- Too many steps (the life of a reservation was changed again and again) share the last of them, and lapse later
-- than they would.
local function start_step(totals, lapses)
    local p = totals.p
    if totals[6] > 0 then
        local at = #p + 1
        if #p >= P_FIXED + 2 * MAX_STEPS then
            at = #p - 1
        end
        p[at], p[at + 1] = max(p[13], p[at] or 0), totals[6] + (p[at + 1] or 0)
    end
    totals[6], p[13] = 0, lapses
    change_p(totals)
end

-- Reservations are summed by when they lapse, in steps of a tenth of their life: at most a dozen sums,
-- and a lapsed one is dropped whole, so that nothing has to be searched for.
local function reserve(totals, now_ms, life_ms, cost)
    local lapses = totals.p[13]
    if lapses < now_ms + life_ms or lapses > now_ms + life_ms * 1.1 then
        lapses = floor(now_ms + life_ms * 1.1)
        start_step(totals, lapses)
    end
    totals[6] = totals[6] + cost
    return lapses
end

local function release(totals, lapses, cost)
    local p = totals.p
    if p[13] == lapses then
        totals[6] = max(0, totals[6] - cost)
        return
    end
    for at = P_FIXED + 1, #p, 2 do
        if p[at] == lapses then
            p[at + 1] = max(0, p[at + 1] - cost)
            change_p(totals)
            return
        end
    end
end

-- Turning text into numbers and back is what costs here, so a second is read, and a minute written, once.
local second_text, second, recorded_text = '', 0, ''
local milli_text, milli = '', 0
local minute_texts, minute_text_count = {}, 0

local function clock()
    local time = call('TIME')
    if time[1] ~= second_text then
        second_text, second, recorded_text = time[1], tonumber(time[1]), 'D' .. time[1]
    end
    local micro = time[2] + 0
    return second, second * 1000 + (micro - micro % 1000) / 1000, second * 1e6 + micro
end

local function text_of_ms(now_ms)
    if now_ms ~= milli then
        milli_text, milli = string.format('%.0f', now_ms), now_ms
    end
    return milli_text
end

local function minute_field(minute)
    local text = minute_texts[minute]
    if not text then
        if minute_text_count >= 4096 then
            minute_texts, minute_text_count = {}, 0
        end
        text = string.format('m:%.0f:', minute)
        minute_texts[minute], minute_text_count = text, minute_text_count + 1
    end
    return text
end

local function row_name(tier, provider)
    local slash = find(provider, '/', 1, true)
    if slash and slash > 1 then
        provider = sub(provider, 1, slash - 1)
    end
    return tier .. '\0' .. provider
end

-- Called for the first figure of a row: enters it in its minute's index, and lets the oldest minutes go, a
-- bounded number of them.
local function enter_minute(use, minute, this_minute, name, totals)
    local p = totals.p
    local index = call('HGET', use, 'i:' .. minute) or ''
    local count = 0
    for _ in gmatch(index, '[^%z]+%z[^%z]+%z') do
        count = count + 1
    end
    if count > MAX_ROWS then
        return OTHER .. '\0' .. OTHER
    end
    if count == MAX_ROWS then
        name = OTHER .. '\0' .. OTHER
    end
    call('HSET', use, 'i:' .. minute, index .. name .. '\0')
    if p[9] == 0 or p[9] > minute then
        p[9], totals.is_p_new = minute, true
    end
    local removed, looked = 0, 0
    while p[9] <= this_minute - KEEP_MINUTES and removed < 3 and looked < 120 do
        local old = call('HGET', use, 'i:' .. p[9])
        if old then
            local fields = { 'i:' .. p[9] }
            for pair in gmatch(old, '([^%z]+%z[^%z]+)%z') do
                fields[#fields + 1] = 'm:' .. p[9] .. ':' .. pair
            end
            call('HDEL', use, unpack(fields))
            removed = removed + 1
        end
        looked = looked + 1
        p[9], totals.is_p_new = p[9] + 1, true
    end
    return name
end

local function enter_tier(use, tier)
    local names = call('HGET', use, 'T') or ''
    local count = 0
    for name in gmatch(names, '[^%z]+') do
        if name == tier then
            return tier
        end
        count = count + 1
    end
    if count >= MAX_TIERS then
        return OTHER
    end
    call('HSET', use, 'T', names .. (count == MAX_TIERS - 1 and tier .. '\0' .. OTHER or tier) .. '\0')
    return tier
end

-- ---------------------------------------------------------------------------------------------------
-- Rows that are kept from call to call
--
-- Every writer of the use key is a function of this library and writes S, and S says who wrote it and how often.
-- So while S is what this copy wrote last, all other rows are as this copy left them and need not be read; after a
-- failover, a flush or a restored backup it is not, and all is read again. `known.text` is that S, and nothing while
-- rows are being changed: what failed in between is read again too.

local function forget(known)
    known.text, known.totals = nil, nil
    known.days, known.day_count = {}, 0
    known.minute, known.minutes, known.minute_count = nil, {}, 0
end

-- The totals, given the text of S; nil when they cannot be read.
local function load(known, text, now, micro)
    if text and text == known.text then
        return known.totals
    end
    forget(known)
    local totals = totals_of(text, call('HGET', known.use, 'p'), now)
    if totals then
        totals[7], totals[8] = micro, 0
        known.totals, known.text = totals, text or nil
    end
    return totals
end

local S_FORMAT, T_FORMAT, M_FORMAT = '<dddddddd', '<ddddd', '<dddddddddddd'

-- The rows that were changed, all at once. A refusal leaves the day, and raise_spent the minute, as they are.
local function store(known, totals, minute, day, request, state)
    local use = known.use
    totals[8] = totals[8] + 1
    if totals.is_p_new then
        call('HSET', use, 'p', text_of(totals.p))
        totals.is_p_new = nil
    end
    local text = pack(S_FORMAT, unpack(totals, 1, 8))
    if request then
        call('HSET', use, 's', text, request, state, minute.field, pack(M_FORMAT, unpack(minute.row)), day.field,
            pack(T_FORMAT, unpack(day.row)))
    elseif minute then
        call('HSET', use, 's', text, minute.field, pack(M_FORMAT, unpack(minute.row)))
    else
        call('HSET', use, 's', text)
    end
    known.text = text
end

local function start_day(day, totals)
    local start = totals.p[3]
    if day[1] ~= start then
        if day[1] < start then
            day[2], day[3], day[4] = 0, 0, 0
        end
        day[1] = start
    end
end

-- A tier's day; nil when it cannot be read.
local function day_of(known, tier, totals)
    local day = known.days[tier]
    if not day then
        local field = 't:' .. tier
        local text = call('HGET', known.use, field)
        local row = row_of(text, T_SIZE)
        if not row or #row ~= T_SIZE then
            return nil
        end
        if known.day_count >= 256 then
            known.days, known.day_count = {}, 0
        end
        day = { field = field, row = row, is_entered = text and true }
        known.days[tier], known.day_count = day, known.day_count + 1
    end
    if day.row[1] ~= totals.p[3] then
        start_day(day.row, totals)
    end
    return day
end

-- The day that a tier's figures are added to: its own, or the one of all tiers for which there is no room.
local function entered_day(known, day, tier, totals)
    local entered = enter_tier(known.use, tier)
    if entered ~= tier then
        return day_of(known, entered, totals)
    end
    day.is_entered = true
    return day
end

-- A minute of a tier and a provider, from Redis: the last row of a minute takes all for which there is no room.
local function read_minute(known, name, minute, this_minute, totals)
    local field = minute_field(minute) .. name
    local text = call('HGET', known.use, field)
    if not text then
        local entered = enter_minute(known.use, minute, this_minute, name, totals)
        if entered ~= name then
            return nil, entered
        end
    end
    local row = row_of(text, M_SIZE)
    return row and #row == M_SIZE and { field = field, row = row }
end

-- The same, kept while the minute lasts. Late news is not: a row must not be kept twice.
local function minute_of(known, tier, provider, minute, this_minute, totals)
    if known.minute ~= this_minute or known.minute_count >= 512 then
        known.minute, known.minutes, known.minute_count = this_minute, {}, 0
    end
    local of_tier = known.minutes[tier]
    local place = minute == this_minute and of_tier and of_tier[provider]
    if place then
        return place
    end
    local entered
    place, entered = read_minute(known, row_name(tier, provider), minute, this_minute, totals)
    if entered then
        place = minute_of(known, OTHER, OTHER, minute, this_minute, totals)
    end
    if place and minute == this_minute then
        if not of_tier then
            of_tier = {}
            known.minutes[tier] = of_tier
        end
        of_tier[provider], known.minute_count = place, known.minute_count + 1
    end
    return place
end

-- ---------------------------------------------------------------------------------------------------
-- Requests

-- Whether a request may still be told of again.
local function is_needed(state, now)
    if byte(state) == 82 and #state > 17 then
        return unpack_struct('<d', state, 2) > now * 1000
    end
    return (tonumber(sub(state, 2)) or 0) > now - RECORDED_SECONDS
end

-- The requests of the oldest list, and it: but those that are needed still are listed again.
local function drop_list(known, number, list, now)
    local fields = { 'q:' .. number }
    for field in gmatch(sub(list, 9), '%Z+') do
        fields[#fields + 1] = field
    end
    local states = call('HMGET', known.use, unpack(fields))
    local dropped = { fields[1] }
    for i = 2, #fields do
        if states[i] and is_needed(states[i], now) then
            known.listed[#known.listed + 1] = fields[i]
        else
            dropped[#dropped + 1] = fields[i]
        end
    end
    call('HDEL', known.use, unpack(dropped))
end

-- Fields have no expiry of their own. New ones are listed, and two lists at most go when one comes, once most of what
-- they name has lapsed, or was recorded, long enough ago. What a copy of the library had not listed when it was
-- replaced, a few dozen requests at most, stays.
local function list_requests(known, totals, now)
    local use, p = known.use, totals.p
    local doc = control_at(known.control)
    local life = doc and doc.reservation_ms or RESERVATION_MS
    local oldest = now - RECORDED_SECONDS - math.ceil(life * 1.1 / 1000)
    for _ = 1, 2 do
        local list = call('HGET', use, 'q:' .. p[10])
        if list and #list > 8 then
            if unpack_struct('<d', list) > oldest then
                break
            end
            drop_list(known, p[10], list, now)
        end
        p[10] = min(p[10] + 1, p[11])
    end
    call('HSET', use, 'q:' .. p[11], pack('<d', now) .. concat(known.listed, '\0'))
    known.listed, known.listed_count = {}, 0
    p[11], totals.is_p_new = p[11] + 1, true
end

local function list_request(known, totals, field, now)
    local count = known.listed_count + 1
    known.listed[count], known.listed_count = field, count
    if count >= LISTED then
        list_requests(known, totals, now)
    end
end

-- ---------------------------------------------------------------------------------------------------
-- The decision

local function is_active(lever, now_ms)
    return lever and now_ms < lever.expires
end

local function is_set(levers, key, now_ms)
    if levers.all_closed then
        return true, math.huge
    end
    local lever = levers.at[key]
    if lever and now_ms < lever.expires then
        return true, lever.expires
    end
    return false
end

local function wait_for(expires, now_ms)
    if expires == math.huge then
        return LEVERS_RETRY_MS
    end
    return min(max(1, expires - now_ms), 86400000)
end

local function base_of(provider)
    return match(provider, '^([^/]+)/') or provider
end

-- Whether `provider` or `provider/model` may be called for this tier now; if not, until when.
local function usable(doc, tier, provider, now_ms)
    local name = base_of(provider)
    if tier and tier.allowed and not tier.allowed[name] and not tier.allowed[provider] then
        return false, math.huge
    end
    local paused, expires = is_set(doc.paused_providers, name, now_ms)
    if not paused and name ~= provider then
        paused, expires = is_set(doc.paused_providers, provider, now_ms)
    end
    return not paused, expires
end

-- A tier's own order is its routing: its first usable provider is called. Without one the caller's choice
-- stands, and the environment's order only says who takes over from a provider that is paused.
local function choose(doc, tier, provider, now_ms)
    if is_active(doc.fallback, now_ms) then
        if doc.fallback_provider ~= '' and usable(doc, nil, doc.fallback_provider, now_ms) then
            return 'fallback', doc.fallback_provider
        end
        return 'deny', provider, doc.fallback.expires
    end
    local asked_ok, expires = usable(doc, tier, provider, now_ms)
    local own = tier and tier.order
    if asked_ok and not own then
        return 'allow', provider
    end
    for _, candidate in ipairs(own or doc.order) do
        if asked_ok and candidate == base_of(provider) then
            return 'allow', provider
        end
        if candidate ~= doc.fallback_provider and usable(doc, tier, candidate, now_ms) then
            return 'allow', candidate
        end
    end
    if asked_ok then
        return 'allow', provider
    end
    if doc.fallback_provider ~= '' and usable(doc, nil, doc.fallback_provider, now_ms) then
        return 'fallback', doc.fallback_provider
    end
    return 'deny', provider, expires
end

-- Generic cell rate (GCRA): a minute's worth at once, then one every interval. Answers the new theoretical
-- arrival, or how long to wait.
local function rate_after(rate, arrival, now_ms)
    if rate.per_minute == 0 then
        return nil, wait_for(rate.expires, now_ms)
    end
    local interval = 60000 / rate.per_minute
    local next_arrival = max(arrival, now_ms) + interval
    local early = next_arrival - 60000 - now_ms
    -- Fractions of a millisecond are the clock's, not the caller's.
    if early > 0.001 then
        return nil, max(1, math.ceil(early))
    end
    return next_arrival
end

-- What the levers say of a tier and a provider, for all calls until one of them ends: nothing of it depends on
-- counters.
local function read_plan(doc, tier_name, provider, now_ms)
    local plan = { from = now_ms, till = math.huge, provider = provider }
    for i = 1, #doc.ends do
        if doc.ends[i] > now_ms then
            plan.till = min(plan.till, doc.ends[i])
        end
    end
    local tier = doc.tiers[tier_name]
    local paused, expires = is_set(doc.paused_tiers, tier_name, now_ms)
    if is_active(doc.stop, now_ms) then
        plan.refused, plan.expires = 'stopped', doc.stop.expires
    elseif doc.tiers_closed or (tier and tier.closed) then
        plan.refused, plan.expires = 'tier_paused', math.huge
    elseif paused then
        plan.refused, plan.expires = 'tier_paused', expires
    else
        plan.decision, plan.chosen, plan.expires = choose(doc, tier, provider, now_ms)
        plan.refused = plan.decision == 'deny' and 'provider_paused' or nil
    end
    plan.daily_requests = tier and tier.daily_requests
    plan.caps_closed, plan.rates_closed = doc.caps.all_closed, doc.rates.all_closed
    for key, cap in pairs(doc.caps.at) do
        if now_ms < cap.expires then
            local entry = { amount = cap.amount }
            for index = 1, 4 do
                entry.index = PERIODS[index] == key and index or entry.index
            end
            plan.caps = plan.caps or {}
            plan.caps[#plan.caps + 1] = entry
        end
    end
    local global, own = doc.rates.at['*'], doc.rates.at[tier_name]
    plan.global = is_active(global, now_ms) and global
    plan.own = own ~= global and is_active(own, now_ms) and own
    return plan
end

local function plan_of(known, doc, tier, provider, now_ms)
    if known.planned ~= doc or known.plan_count >= 1024 then
        known.planned, known.plans, known.plan_count = doc, {}, 0
    end
    local of_tier = known.plans[tier]
    if not of_tier then
        of_tier = {}
        known.plans[tier] = of_tier
    end
    local plan = of_tier[provider]
    if not plan or now_ms >= plan.till or now_ms < plan.from then
        known.plan_count = known.plan_count + 1
        plan = read_plan(doc, tier, provider, now_ms)
        of_tier[provider] = plan
    end
    return plan
end

-- The reason why a cap refuses, how long to wait.
local function capped(plan, totals, cost, now_ms)
    local reserved = reserved_of(totals, now_ms)
    local caps = plan.caps
    if plan.caps_closed then
        return LEVERS_RETRY_MS
    end
    for i = 1, caps and #caps or 0 do
        local cap = caps[i]
        local spent = totals[cap.index]
        if not spent or spent + reserved + cost > cap.amount or (cap.amount == 0 and cost == 0) then
            return wait_for((spent and totals.p[cap.index * 2] or math.huge) * 1000, now_ms)
        end
    end
    return nil
end

-- What a request would be answered now. Changes only the two rates in the rows it is given, which the
-- caller stores, or not. `fresh` is false for a request that holds a reservation already.
local function decide(plan, cost, totals, day, now_ms, fresh)
    if plan.refused then
        return 'deny', plan.refused, wait_for(plan.expires, now_ms), plan.provider
    end
    if not fresh then
        return plan.decision, 'ok', 0, plan.chosen
    end
    if plan.daily_requests and day[4] >= plan.daily_requests then
        return 'deny', 'tier_limit', wait_for(totals.p[4] * 1000, now_ms), plan.provider
    end
    local wait = capped(plan, totals, cost, now_ms)
    if wait then
        return 'deny', 'budget_cap', wait, plan.provider
    end
    if plan.rates_closed then
        return 'deny', 'rate_limited', LEVERS_RETRY_MS, plan.provider
    end
    local global_arrival, own_arrival
    if plan.global then
        global_arrival, wait = rate_after(plan.global, totals[5], now_ms)
        if not global_arrival then
            return 'deny', 'rate_limited', wait, plan.provider
        end
    end
    if plan.own then
        own_arrival, wait = rate_after(plan.own, day[5], now_ms)
        if not own_arrival then
            return 'deny', 'rate_limited', wait, plan.provider
        end
    end
    totals[5] = global_arrival or totals[5]
    day[5] = own_arrival or day[5]
    return plan.decision, 'ok', 0, plan.chosen
end

-- The estimated cost, 0 without a request.
local function admit_arguments(args, with_request)
    local count = with_request and 4 or 2
    if #args ~= count then
        return nil, bad('expected ' .. count .. ' arguments and got ' .. #args)
    end
    local at = with_request and 1 or 0
    if with_request and not is_name(args[1], 256) then
        return nil, bad('REQUEST_ID is 1 to 256 bytes of text')
    end
    local tier, provider = args[at + 1], args[at + 2]
    if not (valid_names[tier] and #tier <= 64) and not is_known_name(tier, 64) then
        return nil, bad('TIER is 1 to 64 bytes of text')
    end
    if not valid_names[provider] and not is_known_name(provider, 128) then
        return nil, bad('PROVIDER is 1 to 128 bytes of text')
    end
    local cost = 0
    if with_request then
        cost = whole(args[4], MAX_COST)
        if not cost then
            return nil, bad('ESTIMATED_COST_NUSD is a whole number from 0 to 1e15')
        end
    end
    return cost
end

local function admit(keys, args)
    local known, flaw = environment_of(keys)
    if not known then
        return flaw
    end
    local cost, wrong = admit_arguments(args, true)
    if not cost then
        return wrong
    end
    local id, tier, provider = args[1], args[2], args[3]
    local now, now_ms, micro = clock()
    local doc = control_from(known.control, call('GET', known.control))
    local field = 'r:' .. id
    local stored = call('HMGET', known.use, 's', field)
    local totals = load(known, stored[1], now, micro)
    if not totals then
        return corrupt()
    end
    known.text = nil
    roll(doc, totals, now)
    local day = day_of(known, tier, totals)
    if not day then
        return corrupt()
    end

    local decision, reason, wait, chosen = 'deny', 'unset', 1000, ''
    if doc and not doc.fatal then
        local before = stored[2] or now < totals.p[12] and call('GET', known.former .. id)
        if before and byte(before) == 68 then
            return redis.error_reply('SPILLWAY_ALREADY_RECORDED this request id has been recorded; use a new one')
        end
        local fresh = not before or #before < 18 or unpack_struct('<d', before, 2) <= now_ms
        local plan = plan_of(known, doc, tier, provider, now_ms)
        decision, reason, wait, chosen = decide(plan, cost, totals, day.row, now_ms, fresh)
        if not fresh then
            return { decision, reason, doc.version, wait, chosen }
        end
    end

    local admitted = decision ~= 'deny'
    local minute = floor(now / 60)
    local place = minute_of(known, tier, admitted and chosen or provider, minute, minute, totals)
    if place and admitted and not day.is_entered then
        day = entered_day(known, day, tier, totals)
    end
    if not place or not day then
        return corrupt()
    end
    local row = place.row
    if admitted then
        local lapses = reserve(totals, now_ms, doc.reservation_ms, cost)
        if not stored[2] then
            list_request(known, totals, field, now)
        end
        row[1] = row[1] + 1
        day.row[4] = day.row[4] + 1
        store(known, totals, place, day, field, 'R' .. pack('<dd', lapses, cost) .. tier .. '\0' .. chosen)
    else
        row[2] = row[2] + 1
        store(known, totals, place)
    end
    return { decision, reason, doc and doc.version or 0, wait, chosen }
end

-- ---------------------------------------------------------------------------------------------------
-- What was used

local STATUSES = { ok = 1, error = 1, timeout = 1, rate_limited = 1, denied = 1 }
local FLAGS = { ['1'] = 1, ['true'] = 1, ['0'] = 0, ['false'] = 0 }
local ERRORS = { error = 1, timeout = 1, rate_limited = 1 }

-- The order in which an event is packed for the stream; app/redis/stream_reader.cpp reads it back.
local FIELDS = { 'request_id', 'occurred_at_ms', 'tier', 'provider', 'model', 'feature', 'region', 'device', 'user',
    'status', 'cache_hit', 'fallback', 'input_tokens', 'cached_input_tokens', 'output_tokens', 'cost_nusd',
    'latency_ms' }
local OCCURRED, TIER, PROVIDER, DEVICE, USER, STATUS, CACHE_HIT, FALLBACK = 2, 3, 4, 8, 9, 10, 11, 12
local INPUT, CACHED, OUTPUT, COST, LATENCY = 13, 14, 15, 16, 17
local LIMITS = { 256, 9e15, 64, 128, 128, 128, 64, 64, 256, false, false, false, MAX_COUNT, MAX_COUNT, MAX_COUNT,
    MAX_COST, 2147483647 }
local places = {}
for at = OCCURRED, LATENCY do
    places[FIELDS[at]] = at
end

-- The event of the running call by those places, as text, '' where nothing was given, and its numbers. Kept
-- from one call to the next: making tables of this size costs more than reading the arguments.
local event, numbers = {}, {}

local function not_accepted(at)
    return bad(FIELDS[at] .. ' has a value that is not accepted')
end

-- Fills `numbers`. All are looked at in one go, and apart only to name the one that is wrong.
local function read_numbers()
    local occurred, input, cached, output = event[OCCURRED], event[INPUT], event[CACHED], event[OUTPUT]
    local cost, latency = event[COST], event[LATENCY]
    local event, numbers, limits = event, numbers, LIMITS
    if not find(occurred .. ' ' .. input .. ' ' .. cached .. ' ' .. output .. ' ' .. cost .. ' ' .. latency,
        '^%d* %d* %d* %d* %d* %d*$') then
        for _, at in ipairs({ OCCURRED, INPUT, CACHED, OUTPUT, COST, LATENCY }) do
            if find(event[at], '%D') then
                return not_accepted(at)
            end
        end
    end
    numbers[OCCURRED] = occurred ~= '' and (#occurred <= 16 and occurred + 0 or math.huge)
    for at = INPUT, LATENCY do
        local text = event[at]
        local number = 0
        if text ~= '' then
            number = #text <= 16 and text + 0
            if not number or number > limits[at] then
                return not_accepted(at)
            end
        end
        numbers[at] = number
    end
    return nil
end

local function misplaced(args, i)
    local at = places[args[i]]
    if not at then
        return bad('argument ' .. i .. ' is no field of a usage event')
    end
    return bad(FIELDS[at] .. ' is given twice')
end

-- Fills `event` and `numbers`; what is wrong with the arguments, if anything is.
local function read_event(args)
    local count = #args
    if count % 2 ~= 1 or count > 1 + 2 * 16 then
        return bad('expected REQUEST_ID and pairs of FIELD and VALUE')
    end
    local event, places, valid_names, limits = event, places, valid_names, LIMITS
    event[1] = args[1]
    for at = OCCURRED, LATENCY do
        event[at] = ''
    end
    for i = 2, count, 2 do
        local at, text = places[args[i]], args[i + 1]
        if event[at] ~= '' then -- of no place as well as of one that is taken
            return misplaced(args, i)
        end
        if text == '' then
            return not_accepted(at)
        end
        event[at] = text
    end
    for at = TIER, DEVICE do
        local text = event[at]
        if text ~= '' and not (valid_names[text] and #text <= limits[at]) and not is_known_name(text, limits[at]) then
            return not_accepted(at)
        end
    end
    if event[USER] ~= '' and not is_name(event[USER], 256) then
        return not_accepted(USER)
    end
    if event[STATUS] ~= '' and not STATUSES[event[STATUS]] then
        return not_accepted(STATUS)
    end
    for at = CACHE_HIT, FALLBACK do
        if event[at] ~= '' and not FLAGS[event[at]] then
            return not_accepted(at)
        end
    end
    return read_numbers()
end

local function count_event(row)
    local event, numbers = event, numbers
    row[3] = row[3] + 1
    row[4] = row[4] + (ERRORS[event[STATUS]] or 0)
    row[5] = row[5] + (FLAGS[event[CACHE_HIT]] or 0)
    row[6] = row[6] + (FLAGS[event[FALLBACK]] or 0)
    row[7] = row[7] + (event[COST] == '' and 1 or 0)
    row[8] = row[8] + numbers[INPUT]
    row[9] = row[9] + numbers[OUTPUT]
    row[10] = row[10] + numbers[LATENCY]
    row[11] = row[11] + (event[LATENCY] == '' and 0 or 1)
    row[12] = row[12] + numbers[COST]
end

-- Late news counts in the period it happened in, as long as that is the running one.
local function spend(totals, day, cost, at)
    local p = totals.p
    if at >= totals.from then
        totals[1], totals[2] = totals[1] + cost, totals[2] + cost
        totals[3], totals[4] = totals[3] + cost, totals[4] + cost
    else
        for index = 1, 4 do
            if at >= p[index * 2 - 1] then
                totals[index] = totals[index] + cost
            end
        end
    end
    if at >= day[1] then
        day[2] = day[2] + cost
        day[3] = day[3] + 1
    end
end

-- When a user was seen, to ten seconds, and who was not for ten minutes. A score that is already there costs a third of
-- one that has to find its place.
local function see(known, user, at, minute)
    call('ZADD', known.users, 'GT', at - at % SEEN_SECONDS, user)
    if known.swept ~= minute then
        call('ZREMRANGEBYSCORE', known.users, '-inf', (minute - 10) * 60)
        known.swept = minute
    end
end

-- One field of one text: an entry of many fields costs more than all the rest of the call.
local function append(known)
    local e = event
    call('XADD', known.events, '*', 'packed', e[1] .. '\0' .. e[2] .. '\0' .. e[3] .. '\0' .. e[4] .. '\0' .. e[5]
        .. '\0' .. e[6] .. '\0' .. e[7] .. '\0' .. e[8] .. '\0' .. e[9] .. '\0' .. e[10] .. '\0' .. e[11] .. '\0'
        .. e[12] .. '\0' .. e[13] .. '\0' .. e[14] .. '\0' .. e[15] .. '\0' .. e[16] .. '\0' .. e[17])
end

local function record(keys, args)
    local known, flaw = environment_of(keys)
    if not known then
        return flaw
    end
    local wrong = read_event(args)
    if wrong then
        return wrong
    end
    local now, now_ms, micro = clock()
    local at_ms = numbers[OCCURRED] or now_ms
    if at_ms > now_ms + 3600000 or at_ms < 978307200000 then
        return bad('occurred_at_ms is not between 2001 and an hour from now')
    end
    local id = event[1]
    local field = 'r:' .. id
    local stored = call('HMGET', known.use, 's', field)
    if not stored[2] and not is_name(id, 256) then -- one that was admitted has been looked at
        return bad('REQUEST_ID is 1 to 256 bytes of text')
    end
    local totals = load(known, stored[1], now, micro)
    if not totals then
        return corrupt()
    end
    known.text = nil
    if now < totals.from or now >= totals.to then
        roll(control_at(known.control), totals, now)
    end
    local before = stored[2] or now < totals.p[12] and call('GET', known.former .. id)
    local lapses, reserved
    if before and byte(before) == 68 then
        return { 'duplicate', totals[2] }
    end
    if before and byte(before) == 82 and #before > 17 then
        lapses, reserved = unpack_struct('<dd', before, 2)
        if event[TIER] == '' or event[PROVIDER] == '' then
            local held_tier, held_provider = match(sub(before, 18), '^(%Z+)%z(%Z+)$')
            event[TIER] = event[TIER] ~= '' and event[TIER] or held_tier or ''
            event[PROVIDER] = event[PROVIDER] ~= '' and event[PROVIDER] or held_provider or ''
        end
    end
    local tier = event[TIER] ~= '' and event[TIER] or 'unknown'
    local provider = event[PROVIDER] ~= '' and event[PROVIDER] or 'unknown'
    local this_minute = floor(now / 60)
    local minute = max(min(floor(at_ms / 60000), this_minute), this_minute - KEEP_MINUTES + 1)
    local day = day_of(known, tier, totals)
    local place = day and minute_of(known, tier, provider, minute, this_minute, totals)
    if place and not day.is_entered then
        day = entered_day(known, day, tier, totals)
    end
    if not place or not day then
        return corrupt()
    end
    if reserved then
        release(totals, lapses, reserved)
    end
    count_event(place.row)
    spend(totals, day.row, numbers[COST], min(floor(at_ms / 1000), now))
    if not stored[2] then
        list_request(known, totals, field, now)
    end
    store(known, totals, place, day, field, recorded_text)
    if event[USER] ~= '' and at_ms >= (now - 600) * 1000 then -- a late event brings nobody online
        see(known, event[USER], min(floor(at_ms / 1000), now), this_minute)
    end
    if event[OCCURRED] == '' then
        event[OCCURRED] = text_of_ms(now_ms)
    end
    append(known)
    return { 'recorded', totals[2] }
end

-- ---------------------------------------------------------------------------------------------------
-- Reading

local function probe(keys, args)
    local known, flaw = environment_of(keys)
    if not known then
        return flaw
    end
    local _, wrong = admit_arguments(args, false)
    if wrong then
        return wrong
    end
    local now, now_ms = clock()
    local doc = control_at(known.control)
    local stored = call('HMGET', keys[1], 's', 'p', 't:' .. args[1])
    local totals, day = totals_of(stored[1], stored[2], now), row_of(stored[3], T_SIZE)
    if not totals or not day then
        return corrupt()
    end
    if not doc or doc.fatal then
        return { 'deny', 'unset', doc and doc.version or 0, 1000, '' }
    end
    roll(doc, totals, now)
    start_day(day, totals)
    -- A request of one nano-dollar, so that a cap that is used up to the last shows.
    local plan = read_plan(doc, args[1], args[2], now_ms)
    local decision, reason, wait, chosen = decide(plan, 1, totals, day, now_ms, true)
    return { decision, reason, doc.version, wait, chosen }
end

local function add_levers(answer, name, levers, now_ms)
    local keys = {}
    for key in pairs(levers.at) do
        if is_set(levers, key, now_ms) then
            keys[#keys + 1] = key
        end
    end
    table.sort(keys)
    answer[#answer + 1] = name
    answer[#answer + 1] = levers.all_closed and { '*' } or keys
end

-- What is left of each feature at the load level in force: name, mode, name, mode.
local function features_at(doc, level)
    local names, answer = {}, {}
    for name in pairs(doc.features) do
        names[#names + 1] = name
    end
    table.sort(names)
    for i, name in ipairs(names) do
        answer[2 * i - 1], answer[2 * i] = name, doc.features[name][LOAD_LEVELS[level]]
    end
    return answer
end

local function state(keys, args)
    local known, flaw = environment_of(keys)
    if not known then
        return flaw
    end
    if #args ~= 0 then
        return bad('expected no arguments and got ' .. #args)
    end
    local _, now_ms = clock()
    local doc = control_at(known.control)
    local status = not doc and 'unset' or doc.fatal and 'malformed' or doc.flaw and 'flawed' or 'set'
    local answer = { 'status', status, 'library_version', LIBRARY_VERSION, 'version',
        doc and doc.version or 0 }
    if doc and not doc.fatal then
        local level = now_ms < doc.load_level_expires and doc.load_level or 'normal'
        local more = { 'environment', doc.environment, 'zone', doc.zone, 'load_level', level,
            'features', features_at(doc, level),
            'emergency_stop', is_active(doc.stop, now_ms) and 1 or 0,
            'fallback', is_active(doc.fallback, now_ms) and 1 or 0,
            'fallback_provider', doc.fallback_provider }
        for i = 1, #more do
            answer[#answer + 1] = more[i]
        end
        add_levers(answer, 'paused_tiers', doc.paused_tiers, now_ms)
        add_levers(answer, 'paused_providers', doc.paused_providers, now_ms)
        add_levers(answer, 'budget_caps', doc.caps, now_ms)
        add_levers(answer, 'rate_limits', doc.rates, now_ms)
    end
    answer[#answer + 1] = 'flaw'
    answer[#answer + 1] = doc and (doc.fatal or doc.flaw) or ''
    answer[#answer + 1] = 'control'
    answer[#answer + 1] = doc and doc.raw or false
    return answer
end

local function read_rows(use, fields)
    local rows = {}
    for from = 1, #fields, 1000 do
        local part = call('HMGET', use, unpack(fields, from, min(from + 999, #fields)))
        for i = 1, #part do
            rows[from + i - 1] = part[i] or false
        end
    end
    return rows
end

local function minutes_of(use, this_minute, count)
    local wanted = {}
    for minute = this_minute - count + 1, this_minute do
        wanted[#wanted + 1] = 'i:' .. minute
    end
    local fields, heads = {}, {}
    for i, index in ipairs(read_rows(use, wanted)) do
        local minute = this_minute - count + i
        for tier, provider in gmatch(index or '', '([^%z]+)%z([^%z]+)%z') do
            fields[#fields + 1] = 'm:' .. minute .. ':' .. tier .. '\0' .. provider
            heads[#heads + 1] = { minute * 60, tier, provider }
        end
    end
    local result = {}
    for i, text in ipairs(read_rows(use, fields)) do
        local row = text and row_of(text, M_SIZE)
        if row then
            local line = heads[i]
            for k = 1, M_SIZE - 1 do
                line[k + 3] = row[k]
            end
            line[M_SIZE + 3] = row[M_SIZE]
            result[#result + 1] = line
        end
    end
    return result
end

local function tiers_of(use, day_start)
    local names = {}
    for name in gmatch(call('HGET', use, 'T') or '', '([^%z]+)%z') do
        names[#names + 1] = name
    end
    local fields = {}
    for i, name in ipairs(names) do
        fields[i] = 't:' .. name
    end
    local result = {}
    for i, text in ipairs(read_rows(use, fields)) do
        local day = text and row_of(text, T_SIZE)
        if day then
            local today = day[1] == day_start
            result[#result + 1] = { names[i], today and day[2] or 0, today and day[3] or 0 }
        end
    end
    return result
end

local function live(keys, args)
    local known, flaw = environment_of(keys)
    if not known then
        return flaw
    end
    if #args > 1 then
        return bad('expected at most one argument and got ' .. #args)
    end
    local count = 2
    if args[1] then
        count = whole(args[1], KEEP_MINUTES)
        if not count or count < 1 then
            return bad('MINUTES is a whole number from 1 to 1440')
        end
    end
    local use = keys[1]
    local now, now_ms = clock()
    local doc = control_at(known.control)
    local rows = call('HMGET', use, 's', 'p')
    local totals = totals_of(rows[1], rows[2], now)
    if not totals then
        return corrupt()
    end
    roll(doc, totals, now)
    local answer = { 'server_time_ms', now_ms, 'library_version', LIBRARY_VERSION,
        'control', doc and doc.raw or false,
        'users_online', call('ZCOUNT', use .. ':users', now - 300 - now % SEEN_SECONDS, '+inf'),
        'stream_length', call('XLEN', use .. ':events'),
        'reserved_nusd', reserved_of(totals, now_ms) }
    for index, period in ipairs(PERIODS) do
        answer[#answer + 1] = period .. '_start_ms'
        answer[#answer + 1] = totals.p[index * 2 - 1] * 1000
        answer[#answer + 1] = period .. '_spent_nusd'
        answer[#answer + 1] = totals[index]
    end
    answer[#answer + 1] = 'tiers_today'
    answer[#answer + 1] = tiers_of(use, totals.p[3])
    answer[#answer + 1] = 'minutes'
    answer[#answer + 1] = minutes_of(use, floor(now / 60), count)
    return answer
end

local function library(keys, args)
    if #keys ~= 0 or #args ~= 0 then
        return bad('expected no keys and no arguments')
    end
    return LIBRARY_VERSION
end

-- ---------------------------------------------------------------------------------------------------
-- Writing the control document: the gateway's alone, by ACL

local function control_set(keys, args)
    if #keys ~= 1 or not match(keys[1], '^spillway:{[%w._-]+}:control$') then
        return bad('the key is spillway:{ENV}:control')
    end
    if #args ~= 2 then
        return bad('expected 2 arguments and got ' .. #args)
    end
    local expected = whole(args[1], 2 ^ 53)
    if not expected then
        return bad('EXPECTED_VERSION is a whole number')
    end
    if #args[2] > 1048576 then
        return bad('DOCUMENT is over 1 MiB')
    end
    local document = read_control(args[2])
    local flaw = document.fatal or document.flaw
    if flaw then
        return bad('DOCUMENT: ' .. flaw)
    end
    if document.environment ~= match(keys[1], '{(.-)}') then
        return bad('DOCUMENT is of another environment')
    end
    local current = control_at(keys[1])
    -- One that cannot be read has no version to compare with: it is replaced as if it were absent.
    local version = current and current.version or 0
    if version ~= expected then
        return { 'conflict', version }
    end
    if document.version < version then
        return bad('DOCUMENT.version is below the current one')
    end
    call('SET', keys[1], args[2])
    return { 'applied', document.version }
end

-- ---------------------------------------------------------------------------------------------------
-- spillway_raise_spent(KEYS[1] = use, HOUR, DAY, WEEK, MONTH): what the ledger knows was spent in the running
-- periods, in nano-dollars. A server that lost its counters would hold the caps against too little; one that
-- counted more keeps it. Answers how many were raised. The gateway's alone: it needs the control key written.

local function raise_spent(keys, args)
    local known, flaw = environment_of(keys)
    if not known then
        return flaw
    end
    if #args ~= 4 then
        return bad('expected 4 arguments and got ' .. #args)
    end
    -- Changes nothing, and may not be called by a backend, to which the control key is read-only.
    call('PERSIST', known.control)
    local doc = control_at(known.control)
    if not doc or doc.fatal then
        return 0
    end
    local now, _, micro = clock()
    local totals = load(known, call('HGET', known.use, 's'), now, micro)
    if not totals then
        return corrupt()
    end
    local amounts = {}
    for index = 1, 4 do
        amounts[index] = whole(args[index], 2 ^ 53)
        if not amounts[index] then
            return bad('an amount is a whole number of nano-dollars')
        end
    end
    known.text = nil
    roll(doc, totals, now)
    local raised = 0
    for index = 1, 4 do
        if amounts[index] > totals[index] then
            totals[index] = amounts[index]
            raised = raised + 1
        end
    end
    if raised > 0 then
        store(known, totals)
    end
    return raised
end

return { admit = admit, raise_spent = raise_spent, record = record, control_set = control_set, probe = probe, state = state, live = live,
    library = library }
end

local built
local function register(name, flags)
    redis.register_function {
        function_name = 'spillway_' .. name,
        callback = function(keys, args)
            if not built then
                built, build = build(), nil -- what has been built costs the collector less without its plan
            end
            return built[name](keys, args)
        end,
        flags = flags,
    }
end

register('admit', {})
register('record', {})
register('control_set', {})
register('raise_spent', {})
register('probe', { 'no-writes' })
register('state', { 'no-writes' })
register('live', { 'no-writes' })
register('library', { 'no-writes' })
