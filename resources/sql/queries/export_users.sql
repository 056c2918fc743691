-- SPDX-License-Identifier: GPL-3.0-or-later
copy (
    select u.user_id, u.tier, a.joined_at, a.left_at, a.monthly_price_nusd, u.requests, u.errors,
           u.input_tokens, u.cached_input_tokens, u.output_tokens, u.cost_nusd, u.unpriced, u.first_at, u.last_at
    from (
        select user_id, tier, count(*) as requests,
               count(*) filter (where status in ('error', 'timeout', 'rate_limited')) as errors,
               sum(input_tokens)::bigint as input_tokens,
               sum(cached_input_tokens)::bigint as cached_input_tokens,
               sum(output_tokens)::bigint as output_tokens, coalesce(sum(cost_nusd), 0)::bigint as cost_nusd,
               count(*) - count(cost_nusd) as unpriced, min(occurred_at) as first_at, max(occurred_at) as last_at
        from console.usage_event
        where occurred_at >= current_setting('spillway.from')::timestamptz
          and occurred_at < current_setting('spillway.to')::timestamptz
        group by user_id, tier
    ) u
    left join console.account a on a.user_id = u.user_id
    order by u.user_id collate "C", u.tier collate "C"
) to stdout (format binary)
