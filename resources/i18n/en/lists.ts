<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>Without contact for %n day(s)</source>
        <translation>
            <numerusform>Without contact for %n day</numerusform>
            <numerusform>Without contact for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: in the last %n day(s)</source>
        <translation>
            <numerusform>{field}: in the last %n day</numerusform>
            <numerusform>{field}: in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: in the next %n day(s)</source>
        <translation>
            <numerusform>{field}: in the next %n day</numerusform>
            <numerusform>{field}: in the next %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: more than %n day(s) ago</source>
        <translation>
            <numerusform>{field}: more than %n day ago</numerusform>
            <numerusform>{field}: more than %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: not for %n day(s), or never</source>
        <translation>
            <numerusform>{field}: not for %n day, or never</numerusform>
            <numerusform>{field}: not for %n days, or never</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
</TS>
