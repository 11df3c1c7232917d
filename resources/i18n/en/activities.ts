<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Activities</name>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovePopover</name>
    <message numerus="yes">
        <source>Move %n step(s) to</source>
        <translation>
            <numerusform>Move %n step to</numerusform>
            <numerusform>Move %n steps to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepPopover</name>
    <message numerus="yes">
        <source>Next step for %n client(s)</source>
        <translation>
            <numerusform>Next step for %n client</numerusform>
            <numerusform>Next step for %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Step planned for %n client(s)</source>
        <translation>
            <numerusform>Step planned for %n client</numerusform>
            <numerusform>Step planned for %n clients</numerusform>
        </translation>
    </message>
</context>
</TS>
