<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Activities</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n working day(s)</source>
        <translation>
            <numerusform>every %n working day</numerusform>
            <numerusform>every %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every %n week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>every %n month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) more</source>
        <translation>
            <numerusform>%n time more</numerusform>
            <numerusform>%n times more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AfterForm</name>
    <message numerus="yes">
        <source>%n try(tries) without an answer: try another way</source>
        <translation>
            <numerusform>%n try without an answer: try another way</numerusform>
            <numerusform>%n tries without an answer: try another way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompleteDialog</name>
    <message numerus="yes">
        <source>Write at least %n letter(s)</source>
        <translation>
            <numerusform>Write at least %n letter</numerusform>
            <numerusform>Write at least %n letters</numerusform>
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
