<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n field(s) needed</source>
        <translation>
            <numerusform>%n field needed</numerusform>
            <numerusform>%n fields needed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkMoveDialog</name>
    <message numerus="yes">
        <source>Move %n deal(s) to a stage</source>
        <translation>
            <numerusform>Move %n deal to a stage</numerusform>
            <numerusform>Move %n deals to a stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lacking in %n deal(s)</source>
        <translation>
            <numerusform>Lacking in %n deal</numerusform>
            <numerusform>Lacking in %n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) moved to “{stage}”</source>
        <translation>
            <numerusform>%n deal moved to “{stage}”</numerusform>
            <numerusform>%n deals moved to “{stage}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealRows</name>
    <message numerus="yes">
        <source>%n deal(s), {sum}</source>
        <translation>
            <numerusform>%n deal, {sum}</numerusform>
            <numerusform>%n deals, {sum}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deals</name>
    <message numerus="yes">
        <source>The step is overdue by %n day(s)</source>
        <translation>
            <numerusform>The step is overdue by %n day</numerusform>
            <numerusform>The step is overdue by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expected to be closed %n day(s) ago</source>
        <translation>
            <numerusform>Expected to be closed %n day ago</numerusform>
            <numerusform>Expected to be closed %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No movement for %n day(s), {usual} is usual here</source>
        <translation>
            <numerusform>No movement for %n day, {usual} is usual here</numerusform>
            <numerusform>No movement for %n days, {usual} is usual here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealsPage</name>
    <message numerus="yes">
        <source>%n open, {amount}</source>
        <translation>
            <numerusform>%n open, {amount}</numerusform>
            <numerusform>%n open, {amount}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>Expected day is past: %n deal(s)</source>
        <translation>
            <numerusform>Expected day is past: %n deal</numerusform>
            <numerusform>Expected day is past: %n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaneHeader</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write at least %n letter(s) in own words</source>
        <translation>
            <numerusform>Write at least %n letter in own words</numerusform>
            <numerusform>Write at least %n letters in own words</numerusform>
        </translation>
    </message>
</context>
</TS>
