-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is left of each feature of the product at each load level. A product changes it to its own.
set local role spillway_owner;

create table spillway.load_feature (
    feature      text primary key,
    display_name text not null,
    position     integer not null default 0,
    at_normal    text not null default 'full' check (at_normal in ('full', 'small', 'off')),
    at_elevated  text not null default 'full' check (at_elevated in ('full', 'small', 'off')),
    at_high      text not null default 'full' check (at_high in ('full', 'small', 'off')),
    at_critical  text not null default 'full' check (at_critical in ('full', 'small', 'off'))
);
comment on column spillway.load_feature.feature is 'as usage events name it';

create view console.load_feature as
    select feature, display_name, position, at_normal, at_elevated, at_high, at_critical
    from spillway.load_feature;

grant select on console.load_feature to spillway_console, spillway_gateway;
grant select, insert, update, delete on spillway.load_feature to spillway_gateway;

insert into spillway.load_feature (feature, display_name, position, at_elevated, at_high, at_critical) values
    ('chat', 'Chat', 1, 'full', 'full', 'small'),
    ('search', 'Search answers', 2, 'full', 'small', 'off'),
    ('summary', 'Summaries', 3, 'small', 'small', 'off'),
    ('voice', 'Voice', 4, 'small', 'off', 'off'),
    ('report', 'Reports', 5, 'off', 'off', 'off');

reset role;
