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
--       s                       totals: see S below
--       t:TIER                  a tier's day: see T below
--       T                       names of the tiers that have a t: row
--       i:MINUTE                the rows of a minute: TIER NUL PROVIDER NUL …
--       m:MINUTE:TIER NUL PROV  a minute's figures: see M below
--   spillway:{ENV}:use:r:ID     a request: R… while reserved, D once recorded; expires
--   spillway:{ENV}:use:users    last second a user was seen
--   spillway:{ENV}:use:events   the stream that the gateway drains
-- Amounts are nano-dollars in doubles: exact to 2^53, nine million dollars a period.

-- Redis lets a library see math, string and the like only when a function runs, not while it is loaded:
-- everything is therefore built by the first call. (The body is not indented for it.)
local function build()

local LIBRARY_VERSION = '1.0.0'
local RESERVATION_MS = 600000 -- unless reservation_seconds says otherwise; lapses at most a tenth later
local RESERVATION_SECONDS = '662' -- a little longer than it can be held
local RECORDED_SECONDS = '3600' -- how long a second record of a request is recognised here
local KEEP_MINUTES = 1440
local MAX_ROWS = 512 -- rows a minute; more tiers and providers than that share one row
local MAX_TIERS = 64
local MAX_COST = 1e15
local MAX_COUNT = 1e12
local OTHER = '(other)'
local LEVERS_RETRY_MS = 60000 -- when a lever has no end, ask again in a minute

local floor, min, max = math.floor, math.min, math.max
local find, sub, match, gmatch, byte = string.find, string.sub, string.match, string.gmatch, string.byte
local pack, unpack_struct = struct.pack, struct.unpack
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

-- What is known of an environment: the names of its keys, and the rows that were written last.
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
    known = { use = use, control = base .. 'control', requests = use .. ':r:', events = use .. ':events',
        users = use .. ':users', totals = {}, days = {}, day_count = 0, minutes = {}, minute_count = 0 }
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
    doc.reservation_ms, doc.reservation_seconds = RESERVATION_MS, RESERVATION_SECONDS
    if json.reservation_seconds ~= nil then
        if is_whole_number(json.reservation_seconds, 86400) and json.reservation_seconds > 0 then
            doc.reservation_ms = json.reservation_seconds * 1000
            doc.reservation_seconds = string.format('%.0f', json.reservation_seconds * 1.1 + 2)
        else
            doc.flaw = 'reservation_seconds is not from 1 to 86400'
        end
    end
    doc.spans = {}
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

-- S: 1–3 hour start, end, spent; 4–6 day; 7–9 week; 10–12 month; 13 global rate (theoretical arrival, ms);
--    14 oldest minute kept; then pairs (lapses at ms, reserved).
-- T: 1 day start, 2 spent, 3 recorded, 4 admitted, 5 rate.
-- M: 1 admitted, 2 refused, 3 requests, 4 errors, 5 cache hits, 6 fallbacks, 7 unpriced, 8 input tokens,
--    9 output tokens, 10 latency sum, 11 latency count, 12 cost.
local S_FIXED, T_SIZE, M_SIZE = 14, 5, 12

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

-- A row as this library last wrote it is kept with its text in a place of its own. It is taken out to be
-- changed and put back once it is stored, so that what is in there is always what its text says, whatever
-- fails in between; and a text that Redis answers after a failover or a flush is simply another one. Text
-- equality is a pointer comparison.
local function take(place, text, least)
    local row = text and place.text == text and place.row
    if not row then
        return row_of(text, least)
    end
    place.text = nil
    return row
end

local function put(place, row, text)
    place.row, place.text = row, text
end

local function store(use, totals_place, totals, minute_place, row, day_place, day)
    local totals_text, row_text = text_of(totals), text_of(row)
    if day then
        local day_text = text_of(day)
        call('HSET', use, 's', totals_text, minute_place.field, row_text, day_place.field, day_text)
        put(day_place, day, day_text)
    else
        call('HSET', use, 's', totals_text, minute_place.field, row_text)
    end
    put(totals_place, totals, totals_text)
    put(minute_place, row, row_text)
end

local function corrupt()
    return redis.error_reply('SPILLWAY_CORRUPT counters in the use key cannot be read; restore or delete them')
end

-- A new period starts at nothing. One whose boundary moved under it (the zone was changed) keeps what it
-- has: a cap may then close too early, never too late.
local function roll(doc, totals, now)
    if totals.rolled_by == doc and doc and now >= totals[1] and now < totals[2] and now >= totals[4]
        and now < totals[5] and now >= totals[7] and now < totals[8] and now >= totals[10]
        and now < totals[11] then
        return
    end
    totals.rolled_by = doc
    for index = 1, 4 do
        local at = index * 3 - 2
        local start, finish = span(doc, index, now)
        if totals[at] ~= start then
            if start >= totals[at + 1] or totals[at] == 0 then
                totals[at + 2] = 0
            end
            totals[at] = start
        end
        totals[at + 1] = finish
    end
end

-- Drops what lapsed and says what is still held.
local function reserved_of(totals, now_ms)
    local sum = 0
    local at = S_FIXED + 1
    while at < #totals do
        if totals[at] <= now_ms then
            table.remove(totals, at)
            table.remove(totals, at)
        else
            sum = sum + totals[at + 1]
            at = at + 2
        end
    end
    return sum
end

-- Reservations are summed by when they lapse, in steps of a tenth of their life: at most a dozen sums,
-- and a lapsed one is dropped whole, so that nothing has to be searched for.
local function reserve(totals, now_ms, life_ms, cost)
    local at = #totals - 1
    if at <= S_FIXED or totals[at] < now_ms + life_ms or totals[at] > now_ms + life_ms * 1.1 then
        totals[#totals + 1] = floor(now_ms + life_ms * 1.1)
        totals[#totals + 1] = 0
        at = #totals - 1
    end
    totals[at + 1] = totals[at + 1] + cost
    return totals[at]
end

local function release(totals, lapses, cost)
    for at = S_FIXED + 1, #totals, 2 do
        if totals[at] == lapses then
            totals[at + 1] = max(0, totals[at + 1] - cost)
            return
        end
    end
end

-- Turning text into numbers and back is what costs here, so a second is read, and a minute written, once.
local second_text, second = '', 0
local minute_texts, minute_text_count = {}, 0

local function clock()
    local time = call('TIME')
    if time[1] ~= second_text then
        second_text, second = time[1], tonumber(time[1])
    end
    return second, second * 1000 + floor(tonumber(time[2]) / 1000), second_text
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

-- Where a tier's day is kept.
local function day_place_of(known, tier)
    local place = known.days[tier]
    if not place then
        if known.day_count >= 256 then
            known.days, known.day_count = {}, 0
        end
        place = { field = 't:' .. tier }
        known.days[tier], known.day_count = place, known.day_count + 1
    end
    return place
end

-- Where a minute of a tier and a provider is kept. Made new for every minute of a pair in turn.
local function minute_place_of(known, tier, provider, minute)
    local of_tier = known.minutes[tier]
    local place = of_tier and of_tier[provider]
    if place and place.minute == minute then
        return place
    end
    if not place then
        if known.minute_count >= 512 then
            known.minutes, known.minute_count = {}, 0
            of_tier = nil
        end
        if not of_tier then
            of_tier = {}
            known.minutes[tier] = of_tier
        end
        place = { name = row_name(tier, provider) }
        of_tier[provider], known.minute_count = place, known.minute_count + 1
    end
    place.minute, place.field, place.text = minute, minute_field(minute) .. place.name, nil
    return place
end

-- Called for the first figure of a row: enters it in its minute's index, and lets the oldest minutes go, a
-- bounded number of them.
local function enter_minute(use, minute, this_minute, name, totals)
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
    if totals[14] == 0 or totals[14] > minute then
        totals[14] = minute
    end
    local removed, looked = 0, 0
    while totals[14] <= this_minute - KEEP_MINUTES and removed < 3 and looked < 120 do
        local old = call('HGET', use, 'i:' .. totals[14])
        if old then
            local fields = { 'i:' .. totals[14] }
            for pair in gmatch(old, '([^%z]+%z[^%z]+)%z') do
                fields[#fields + 1] = 'm:' .. totals[14] .. ':' .. pair
            end
            call('HDEL', use, unpack(fields))
            removed = removed + 1
        end
        looked = looked + 1
        totals[14] = totals[14] + 1
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

-- What a request would be answered now. Changes only the two rates in the rows it is given, which the
-- caller stores, or not. `fresh` is false for a request that holds a reservation already.
local function decide(doc, tier_name, provider, cost, totals, day, now_ms, fresh)
    if not doc or doc.fatal then
        return 'deny', 'unset', 1000, ''
    end
    if is_active(doc.stop, now_ms) then
        return 'deny', 'stopped', wait_for(doc.stop.expires, now_ms), provider
    end
    local tier = doc.tiers[tier_name]
    if doc.tiers_closed or (tier and tier.closed) then
        return 'deny', 'tier_paused', LEVERS_RETRY_MS, provider
    end
    local paused, expires = is_set(doc.paused_tiers, tier_name, now_ms)
    if paused then
        return 'deny', 'tier_paused', wait_for(expires, now_ms), provider
    end
    local decision, chosen, until_ms = choose(doc, tier, provider, now_ms)
    if decision == 'deny' then
        return 'deny', 'provider_paused', wait_for(until_ms, now_ms), provider
    end
    if not fresh then
        return decision, 'ok', 0, chosen
    end
    if tier and tier.daily_requests and day[4] >= tier.daily_requests then
        return 'deny', 'tier_limit', wait_for(totals[5] * 1000, now_ms), provider
    end
    local reserved = reserved_of(totals, now_ms)
    if doc.caps.all_closed then
        return 'deny', 'budget_cap', LEVERS_RETRY_MS, provider
    end
    if next(doc.caps.at) then
        for key, cap in pairs(doc.caps.at) do
            if now_ms < cap.expires then
                local spent, finish
                for index = 1, 4 do
                    if PERIODS[index] == key then
                        spent, finish = totals[index * 3], totals[index * 3 - 1]
                    end
                end
                if not spent or spent + reserved + cost > cap.amount
                    or (cap.amount == 0 and cost == 0) then
                    return 'deny', 'budget_cap', wait_for((finish or math.huge) * 1000, now_ms), provider
                end
            end
        end
    end
    if doc.rates.all_closed then
        return 'deny', 'rate_limited', LEVERS_RETRY_MS, provider
    end
    local global, own = doc.rates.at['*'], doc.rates.at[tier_name]
    local global_arrival, own_arrival, wait
    if is_active(global, now_ms) then
        global_arrival, wait = rate_after(global, totals[13], now_ms)
        if not global_arrival then
            return 'deny', 'rate_limited', wait, provider
        end
    end
    if own ~= global and is_active(own, now_ms) then
        own_arrival, wait = rate_after(own, day[5], now_ms)
        if not own_arrival then
            return 'deny', 'rate_limited', wait, provider
        end
    end
    totals[13] = global_arrival or totals[13]
    day[5] = own_arrival or day[5]
    return decision, 'ok', 0, chosen
end

local function start_day(day, totals)
    if day[1] ~= totals[4] then
        if day[1] < totals[4] then
            day[2], day[3], day[4] = 0, 0, 0
        end
        day[1] = totals[4]
    end
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
    if not is_known_name(args[at + 1], 64) then
        return nil, bad('TIER is 1 to 64 bytes of text')
    end
    if not is_known_name(args[at + 2], 128) then
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

-- The place and the row of the minute that a figure goes into: the last row of a minute takes all for which
-- there is no room.
local function minute_row(known, place, text, this_minute, totals)
    local row, is_new = take(place, text, M_SIZE)
    if not row or not is_new then
        return place, row
    end
    local entered = enter_minute(known.use, place.minute, this_minute, place.name, totals)
    if entered ~= place.name then
        place = { field = minute_field(place.minute) .. entered }
        row = row_of(call('HGET', known.use, place.field), M_SIZE)
    end
    return place, row
end

-- The same of a tier's day.
local function day_row(known, place, day, text, tier, totals)
    local entered = text and tier or enter_tier(known.use, tier)
    if entered ~= tier then
        place = { field = 't:' .. entered }
        day = row_of(call('HGET', known.use, place.field), T_SIZE)
        if day then
            start_day(day, totals)
        end
    end
    return place, day
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
    local tier, provider = args[2], args[3]
    local use = known.use
    local now, now_ms = clock()
    local request_key = known.requests .. args[1]
    local texts = call('MGET', known.control, request_key)
    local doc = control_from(known.control, texts[1])
    local minute = floor(now / 60)
    local day_place, minute_place = day_place_of(known, tier), minute_place_of(known, tier, provider, minute)
    local stored = call('HMGET', use, 's', day_place.field, minute_place.field)
    local totals, day = take(known.totals, stored[1], S_FIXED), take(day_place, stored[2], T_SIZE)
    if not totals or not day then
        return corrupt()
    end
    roll(doc, totals, now)
    start_day(day, totals)

    local before = doc and not doc.fatal and texts[2]
    if before and byte(before) == 68 then
        return redis.error_reply('SPILLWAY_ALREADY_RECORDED this request id has been recorded; use a new one')
    end
    local decision, reason, wait, chosen =
        decide(doc, tier, provider, cost, totals, day, now_ms, not before)
    local answer = { decision, reason, doc and doc.version or 0, wait, chosen }
    if before then
        return answer
    end

    local admitted = decision ~= 'deny'
    local text = stored[3]
    if chosen ~= provider and admitted then
        minute_place = minute_place_of(known, tier, chosen, minute)
        text = call('HGET', use, minute_place.field)
    end
    local row
    minute_place, row = minute_row(known, minute_place, text, minute, totals)
    if row and admitted then
        day_place, day = day_row(known, day_place, day, stored[2], tier, totals)
    end
    if not row or not day then
        return corrupt()
    end
    if admitted then
        local lapses = reserve(totals, now_ms, doc.reservation_ms, cost)
        call('SET', request_key, 'R' .. pack('<dd', lapses, cost) .. tier .. '\0' .. chosen, 'EX',
            doc.reservation_seconds)
        row[1] = row[1] + 1
        day[4] = day[4] + 1
        store(use, known.totals, totals, minute_place, row, day_place, day)
    else
        row[2] = row[2] + 1
        store(use, known.totals, totals, minute_place, row)
    end
    return answer
end

-- ---------------------------------------------------------------------------------------------------
-- What was used

local STATUSES = { ok = 1, error = 1, timeout = 1, rate_limited = 1, denied = 1 }
local FLAGS = { ['1'] = 1, ['true'] = 1, ['0'] = 0, ['false'] = 0 }
local NAMES = { tier = 64, provider = 128, model = 128, feature = 128, region = 64, device = 64 }
local NUMBERS = { input_tokens = MAX_COUNT, cached_input_tokens = MAX_COUNT, output_tokens = MAX_COUNT,
    cost_nusd = MAX_COST, latency_ms = 2147483647, occurred_at_ms = 9e15 }
local WORDS = { status = STATUSES, cache_hit = FLAGS, fallback = FLAGS }

-- The event of the running call, kept from one to the next: making a table of this size costs more than
-- reading the arguments. `false` is what was not given.
local event = {}
local function clear_event()
    event.tier, event.provider, event.model, event.feature, event.region = false, false, false, false, false
    event.device, event.user, event.status, event.cache_hit, event.fallback = false, false, false, false, false
    event.input_tokens, event.cached_input_tokens, event.output_tokens = false, false, false
    event.cost_nusd, event.latency_ms, event.occurred_at_ms = false, false, false
end

-- Fills `event`; what is wrong with the arguments, if anything is.
local function read_event(args)
    local count = #args
    if count % 2 ~= 1 or count > 1 + 2 * 16 then
        return bad('expected REQUEST_ID and pairs of FIELD and VALUE')
    end
    if not is_name(args[1], 256) then
        return bad('REQUEST_ID is 1 to 256 bytes of text')
    end
    clear_event()
    for i = 2, count, 2 do
        local field, text = args[i], args[i + 1]
        local value, limit = nil, NAMES[field]
        if limit then
            value = (valid_names[text] and #text <= limit or is_known_name(text, limit)) and text
        else
            limit = NUMBERS[field]
            if limit then
                value = whole(text, limit)
            elseif WORDS[field] then
                value = WORDS[field][text] and text
            elseif field == 'user' then
                value = is_name(text, 256) and text
            else
                return bad('argument ' .. i .. ' is no field of a usage event')
            end
        end
        if event[field] then
            return bad(field .. ' is given twice')
        end
        if not value then
            return bad(field .. ' has a value that is not accepted')
        end
        event[field] = value
    end
    return nil
end

local ERRORS = { error = 1, timeout = 1, rate_limited = 1 }

local function count_event(row)
    row[3] = row[3] + 1
    row[4] = row[4] + (ERRORS[event.status] or 0)
    row[5] = row[5] + (FLAGS[event.cache_hit] or 0)
    row[6] = row[6] + (FLAGS[event.fallback] or 0)
    row[7] = row[7] + (event.cost_nusd and 0 or 1)
    row[8] = row[8] + (event.input_tokens or 0)
    row[9] = row[9] + (event.output_tokens or 0)
    if event.latency_ms then
        row[10] = row[10] + event.latency_ms
        row[11] = row[11] + 1
    end
    row[12] = row[12] + (event.cost_nusd or 0)
end

-- Late news counts in the period it happened in, as long as that is the running one.
local function spend(totals, day, cost, at)
    for index = 1, 4 do
        if at >= totals[index * 3 - 2] then
            totals[index * 3] = totals[index * 3] + cost
        end
    end
    if at >= day[1] then
        day[2] = day[2] + cost
        day[3] = day[3] + 1
    end
end

-- The arguments as they came, and what the reservation or the clock knows better.
local function append(known, args, tier, provider, now_ms)
    if tier then
        args[#args + 1], args[#args + 2] = 'tier', tier
    end
    if provider then
        args[#args + 1], args[#args + 2] = 'provider', provider
    end
    if event.occurred_at_ms then
        call('XADD', known.events, '*', 'request_id', unpack(args))
    else
        call('XADD', known.events, '*', 'occurred_at_ms', now_ms, 'request_id', unpack(args))
    end
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
    local use = known.use
    local now, now_ms, now_text = clock()
    local at_ms = event.occurred_at_ms or now_ms
    if at_ms > now_ms + 3600000 or at_ms < 978307200000 then
        return bad('occurred_at_ms is not between 2001 and an hour from now')
    end
    local request_key = known.requests .. args[1]
    local before = call('SET', request_key, 'D', 'EX', RECORDED_SECONDS, 'GET')
    local lapses, reserved, held_tier, held_provider
    local was_recorded = before and byte(before) == 68
    if before and byte(before) == 82 and #before > 17 then
        lapses, reserved = unpack_struct('<dd', before, 2)
        if not event.tier or not event.provider then
            held_tier, held_provider = match(sub(before, 18), '^(%Z+)%z(%Z+)$')
            held_tier, held_provider = not event.tier and held_tier, not event.provider and held_provider
        end
    end
    local tier = event.tier or held_tier or 'unknown'
    local provider = event.provider or held_provider or 'unknown'
    local this_minute = floor(now / 60)
    local minute = max(min(floor(at_ms / 60000), this_minute), this_minute - KEEP_MINUTES + 1)
    local day_place, minute_place = day_place_of(known, tier), minute_place_of(known, tier, provider, minute)
    local stored = call('HMGET', use, 's', day_place.field, minute_place.field)
    local totals, day = take(known.totals, stored[1], S_FIXED), take(day_place, stored[2], T_SIZE)
    local is_whole = totals and day
    if is_whole then
        if now < totals[1] or now >= totals[2] or now >= totals[5] or now >= totals[8] or now >= totals[11] then
            roll(control_at(known.control), totals, now)
        end
        if was_recorded then
            return { 'duplicate', totals[6] }
        end
        start_day(day, totals)
    end
    local row
    if is_whole then
        minute_place, row = minute_row(known, minute_place, stored[3], this_minute, totals)
        day_place, day = day_row(known, day_place, day, stored[2], tier, totals)
    end
    if not row or not day then
        -- Not recorded after all, so that it can be once the counters are whole again.
        call('SET', request_key, before or '', 'PX', before and RESERVATION_MS or 1)
        return corrupt()
    end
    if reserved then
        release(totals, lapses, reserved)
    end
    count_event(row)
    spend(totals, day, event.cost_nusd or 0, min(floor(at_ms / 1000), now))
    store(use, known.totals, totals, minute_place, row, day_place, day)
    if event.user and at_ms >= (now - 600) * 1000 then -- a late event brings nobody online
        local seen = event.occurred_at_ms and min(floor(at_ms / 1000), now) or now_text
        call('ZADD', known.users, 'GT', seen, event.user)
        if not stored[3] then
            call('ZREMRANGEBYSCORE', known.users, '-inf', now - 600)
        end
    end
    append(known, args, held_tier, held_provider, now_ms)
    return { 'recorded', totals[6] }
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
    local stored = call('HMGET', keys[1], 's', 't:' .. args[1])
    local totals, day = row_of(stored[1], S_FIXED), row_of(stored[2], T_SIZE)
    if not totals or not day then
        return corrupt()
    end
    roll(doc, totals, now)
    start_day(day, totals)
    -- A request of one nano-dollar, so that a cap that is used up to the last shows.
    local decision, reason, wait, chosen = decide(doc, args[1], args[2], 1, totals, day, now_ms, true)
    return { decision, reason, doc and doc.version or 0, wait, chosen }
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
    local totals = row_of(call('HGET', use, 's') or nil, S_FIXED)
    if not totals then
        return corrupt()
    end
    roll(doc, totals, now)
    local answer = { 'server_time_ms', now_ms, 'library_version', LIBRARY_VERSION,
        'control', doc and doc.raw or false,
        'users_online', call('ZCOUNT', use .. ':users', now - 300, '+inf'),
        'stream_length', call('XLEN', use .. ':events'),
        'reserved_nusd', reserved_of(totals, now_ms) }
    for index, period in ipairs(PERIODS) do
        answer[#answer + 1] = period .. '_start_ms'
        answer[#answer + 1] = totals[index * 3 - 2] * 1000
        answer[#answer + 1] = period .. '_spent_nusd'
        answer[#answer + 1] = totals[index * 3]
    end
    answer[#answer + 1] = 'tiers_today'
    answer[#answer + 1] = tiers_of(use, totals[4])
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
    local totals = row_of(call('HGET', keys[1], 's') or nil, S_FIXED)
    if not totals then
        return corrupt()
    end
    roll(doc, totals, (clock()))
    local raised = 0
    for index = 1, 4 do
        local amount = whole(args[index], 2 ^ 53)
        if not amount then
            return bad('an amount is a whole number of nano-dollars')
        end
        if amount > totals[index * 3] then
            totals[index * 3] = amount
            raised = raised + 1
        end
    end
    if raised > 0 then
        call('HSET', keys[1], 's', text_of(totals))
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
            built = built or build()
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
