<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>GateLines</name>
    <message numerus="yes">
        <source>%n more field(s) and facts</source>
        <translation>
            <numerusform>%n more field or fact</numerusform>
            <numerusform>%n more fields and facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pipelines</name>
    <message numerus="yes">
        <source>in %n working day(s)</source>
        <translation>
            <numerusform>in %n working day</numerusform>
            <numerusform>in %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message numerus="yes">
        <source>%n deal(s) go to</source>
        <translation>
            <numerusform>%n deal goes to</numerusform>
            <numerusform>%n deals go to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageLine</name>
    <message numerus="yes">
        <source>%n required field(s)</source>
        <translation>
            <numerusform>%n required field</numerusform>
            <numerusform>%n required fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StagePanel</name>
    <message numerus="yes">
        <source>%n deal(s) would not pass</source>
        <translation>
            <numerusform>%n deal would not pass</numerusform>
            <numerusform>%n deals would not pass</numerusform>
        </translation>
    </message>
</context>
</TS>
