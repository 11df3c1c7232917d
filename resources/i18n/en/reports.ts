<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ChannelPanel</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelsView</name>
    <message numerus="yes">
        <source>%n source(s) to be sorted</source>
        <translation>
            <numerusform>%n source to be sorted</numerusform>
            <numerusform>%n sources to be sorted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SortDialog</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more after these</source>
        <translation>
            <numerusform>%n more after these</numerusform>
            <numerusform>%n more after these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) sorted</source>
        <translation>
            <numerusform>%n source sorted</numerusform>
            <numerusform>%n sources sorted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysView</name>
    <message numerus="yes">
        <source>%n day(s) go out together</source>
        <translation>
            <numerusform>%n day goes out</numerusform>
            <numerusform>%n days go out together</numerusform>
        </translation>
    </message>
</context>
</TS>
