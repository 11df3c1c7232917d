<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>LearnCard</name>
    <message numerus="yes">
        <source>%n card(s) to repeat</source>
        <translation>
            <numerusform>%n card to repeat</numerusform>
            <numerusform>%n cards to repeat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message numerus="yes">
        <source>%n to put right</source>
        <translation>
            <numerusform>%n to put right</numerusform>
            <numerusform>%n to put right</numerusform>
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
    <name>PlanStrip</name>
    <message numerus="yes">
        <source>{sum} a day needed, %n day(s)</source>
        <translation>
            <numerusform>{sum} a day needed, %n day</numerusform>
            <numerusform>{sum} a day needed, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close the gap: %n deal(s)</source>
        <translation>
            <numerusform>Close the gap: %n deal</numerusform>
            <numerusform>Close the gap: %n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message numerus="yes">
        <source>%n thing(s) are left open</source>
        <translation>
            <numerusform>%n thing is left open</numerusform>
            <numerusform>%n things are left open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n item(s) left today</source>
        <translation>
            <numerusform>%n item left today</numerusform>
            <numerusform>%n items left today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more overdue: show all</source>
        <translation>
            <numerusform>%n more overdue: show all</numerusform>
            <numerusform>%n more overdue: show all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more for today: show all</source>
        <translation>
            <numerusform>%n more for today: show all</numerusform>
            <numerusform>%n more for today: show all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayCommands</name>
    <message numerus="yes">
        <source>%n step(s) moved to today</source>
        <translation>
            <numerusform>%n step moved to today</numerusform>
            <numerusform>%n steps moved to today</numerusform>
        </translation>
    </message>
</context>
</TS>
