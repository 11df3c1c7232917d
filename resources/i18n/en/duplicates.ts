<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Duplicates</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message numerus="yes">
        <source>and %n more, one is merged after another</source>
        <translation>
            <numerusform>and %n more, one is merged after another</numerusform>
            <numerusform>and %n more, one is merged after another</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>Merge %n record(s) into one</source>
        <translation>
            <numerusform>Merge %n record into one</numerusform>
            <numerusform>Merge %n records into one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the choice stay: merge them with it afterwards.</source>
        <translation>
            <numerusform>%n record of the choice stays: merge it with this one afterwards.</numerusform>
            <numerusform>%n records of the choice stay: merge them with this one afterwards.</numerusform>
        </translation>
    </message>
</context>
</TS>
