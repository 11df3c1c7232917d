<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>BinPage</name>
    <message numerus="yes">
        <source>kept for %n day(s)</source>
        <translation>
            <numerusform>kept for %n day</numerusform>
            <numerusform>kept for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought back: %n record(s)</source>
        <translation>
            <numerusform>Brought back: %n record</numerusform>
            <numerusform>Brought back: %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s) for good?</source>
        <translation>
            <numerusform>Delete %n record for good?</numerusform>
            <numerusform>Delete %n records for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empty the bin: %n record(s)?</source>
        <translation>
            <numerusform>Empty the bin: %n record?</numerusform>
            <numerusform>Empty the bin: %n records?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed: deals or documents still name them</source>
        <translation>
            <numerusform>%n stayed: deals or documents still name it</numerusform>
            <numerusform>%n stayed: deals or documents still name them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you delete lies here for %n day(s) and can be brought back.</source>
        <translation>
            <numerusform>What you delete lies here for %n day and can be brought back.</numerusform>
            <numerusform>What you delete lies here for %n days and can be brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecycleBin</name>
    <message numerus="yes">
        <source>with %n part(s) of it</source>
        <translation>
            <numerusform>with %n part of it</numerusform>
            <numerusform>with %n parts of it</numerusform>
        </translation>
    </message>
</context>
</TS>
