<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>FieldEffect</name>
    <message numerus="yes">
        <source>Filled in %n record(s): every value is kept.</source>
        <translation>
            <numerusform>Filled in %n record: the value is kept.</numerusform>
            <numerusform>Filled in %n records: every value is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) cannot be read as “{type}” and will go: {examples}.</source>
        <translation>
            <numerusform>%n value cannot be read as “{type}” and will go: {examples}.</numerusform>
            <numerusform>%n values cannot be read as “{type}” and will go: {examples}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) stay.</source>
        <translation>
            <numerusform>%n value stays.</numerusform>
            <numerusform>%n values stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new name comes into %n record(s).</source>
        <translation>
            <numerusform>The new name comes into %n record.</numerusform>
            <numerusform>The new name comes into %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) keep an entry that is no longer in the list.</source>
        <translation>
            <numerusform>%n record keeps an entry that is no longer in the list.</numerusform>
            <numerusform>%n records keep an entry that is no longer in the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>filled in %n record(s)</source>
        <translation>
            <numerusform>filled in %n record</numerusform>
            <numerusform>filled in %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>demanded by %n stage(s)</source>
        <translation>
            <numerusform>demanded by %n stage</numerusform>
            <numerusform>demanded by %n stages</numerusform>
        </translation>
    </message>
</context>
</TS>
