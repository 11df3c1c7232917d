<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>DealCard</name>
    <message numerus="yes">
        <source>Invoice {detail} is overdue by %n day(s), {money}</source>
        <translation>
            <numerusform>Invoice {detail} is overdue by %n day, {money}</numerusform>
            <numerusform>Invoice {detail} is overdue by %n days, {money}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next step is overdue by %n day(s)</source>
        <translation>
            <numerusform>The next step is overdue by %n day</numerusform>
            <numerusform>The next step is overdue by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offer {detail} expired %n day(s) ago</source>
        <translation>
            <numerusform>The offer {detail} expired %n day ago</numerusform>
            <numerusform>The offer {detail} expired %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offer {detail}: no answer for %n working day(s)</source>
        <translation>
            <numerusform>The offer {detail}: no answer for %n working day</numerusform>
            <numerusform>The offer {detail}: no answer for %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The shipment is late by %n day(s)</source>
        <translation>
            <numerusform>The shipment is late by %n day</numerusform>
            <numerusform>The shipment is late by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No movement and no talk for %n day(s)</source>
        <translation>
            <numerusform>No movement and no talk for %n day</numerusform>
            <numerusform>No movement and no talk for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{text} and %n more</source>
        <translation>
            <numerusform>{text} and %n more</numerusform>
            <numerusform>{text} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObjectionsSection</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
</TS>
