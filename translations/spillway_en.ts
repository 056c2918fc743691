<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ContractCheck</name>
    <message numerus="yes">
        <source>%n row(s) in %1 views</source>
        <extracomment>%1 is a number of views</extracomment>
        <translation>
            <numerusform>%n row in %1 views</numerusform>
            <numerusform>%n rows in %1 views</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ControlStrip</name>
    <message numerus="yes">
        <source>%n CONTROLS ACTIVE</source>
        <extracomment>The strip&apos;s title when more than one control is set</extracomment>
        <translation>
            <numerusform>%n CONTROL ACTIVE</numerusform>
            <numerusform>%n CONTROLS ACTIVE</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message numerus="yes">
        <source>%n tier(s)</source>
        <translation>
            <numerusform>%n tier</numerusform>
            <numerusform>%n tiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n provider</numerusform>
            <numerusform>%n providers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it leaves out %n file(s) of keys.d</source>
        <translation>
            <numerusform>it leaves out %n file of keys.d</numerusform>
            <numerusform>it leaves out %n files of keys.d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeverCards</name>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PowerRows</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This Redis user can do more than read: %n command(s)</source>
        <translation>
            <numerusform>This Redis user can do more than read: %n command</numerusform>
            <numerusform>This Redis user can do more than read: %n commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This role can write: %n table(s)</source>
        <translation>
            <numerusform>This role can write: %n table</numerusform>
            <numerusform>This role can write: %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This role can do more than read: %n power(s)</source>
        <translation>
            <numerusform>This role can do more than read: %n power</numerusform>
            <numerusform>This role can do more than read: %n powers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spend</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n bar(s)</source>
        <extracomment>%1 is a length of time, %2 &quot;1 h buckets&quot;</extracomment>
        <translation>
            <numerusform>%1, %2, %n bar</numerusform>
            <numerusform>%1, %2, %n bars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeScope</name>
    <message numerus="yes">
        <source>Last %n minutes</source>
        <translation>
            <numerusform>Last minute</numerusform>
            <numerusform>Last %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hours</source>
        <translation>
            <numerusform>Last hour</numerusform>
            <numerusform>Last %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallView</name>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>%n firing</numerusform>
            <numerusform>%n firing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::ActiveControls</name>
    <message numerus="yes">
        <source>%n more in Recent commands</source>
        <translation>
            <numerusform>%n more in Recent commands</numerusform>
            <numerusform>%n more in Recent commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::AuditPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::ChangeBlock</name>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::CommandPalette</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::ConnectionWizard</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>too much power: %n finding(s)</source>
        <translation>
            <numerusform>too much power: %n finding</numerusform>
            <numerusform>too much power: %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::ContractList</name>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <extracomment>%1 is the number, as it is written</extracomment>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::ControlsFeed</name>
    <message numerus="yes">
        <source>%1, %n more minute(s)</source>
        <extracomment>%1 is what is in force: &quot;FREE TIER PAUSED&quot;</extracomment>
        <translation>
            <numerusform>%1, %n more minute</numerusform>
            <numerusform>%1, %n more minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::OverviewPage</name>
    <message numerus="yes">
        <source>%n needs attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::PowerStep</name>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>%n probe</numerusform>
            <numerusform>%n probes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::RailItem</name>
    <message numerus="yes">
        <source>%1, %n need attention</source>
        <extracomment>%1 is a page, %n how many things on it need attention</extracomment>
        <translation>
            <numerusform>%1, %n needs attention</numerusform>
            <numerusform>%1, %n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::SpendToolbar</name>
    <message numerus="yes">
        <source>%n filters</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::TimeChart</name>
    <message numerus="yes">
        <source>, %n gap(s) without data</source>
        <translation>
            <numerusform>, %n gap without data</numerusform>
            <numerusform>, %n gaps without data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::demo::Session</name>
    <message numerus="yes">
        <source>Making %n day(s) of history</source>
        <translation>
            <numerusform>Making %n day of history</numerusform>
            <numerusform>Making %n days of history</numerusform>
        </translation>
    </message>
</context>
</TS>
