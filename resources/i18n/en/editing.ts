<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>%n record(s) changed: {fields}</source>
        <translation>
            <numerusform>%n record changed: {fields}</numerusform>
            <numerusform>%n records changed: {fields}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeView</name>
    <message numerus="yes">
        <source>%n record(s) will change</source>
        <translation>
            <numerusform>%n record will change</numerusform>
            <numerusform>%n records will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) it already</source>
        <translation>
            <numerusform>%n holds it already</numerusform>
            <numerusform>%n hold it already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) the old value</source>
        <translation>
            <numerusform>%n keeps the old value</numerusform>
            <numerusform>%n keep the old value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n row(s) lie below the end of the list</source>
        <translation>
            <numerusform>%n row lies below the end of the list</numerusform>
            <numerusform>%n rows lie below the end of the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) lie beyond the last one</source>
        <translation>
            <numerusform>%n column lies beyond the last one</numerusform>
            <numerusform>%n columns lie beyond the last one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) get another value</source>
        <translation>
            <numerusform>%n cell gets another value</numerusform>
            <numerusform>%n cells get another value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted: %n row(s)</source>
        <translation>
            <numerusform>Pasted: %n row</numerusform>
            <numerusform>Pasted: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsBar</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpreadDialog</name>
    <message numerus="yes">
        <source>%n step(s) planned, the last one on {day}</source>
        <translation>
            <numerusform>%n step planned, on {day}</numerusform>
            <numerusform>%n steps planned, the last one on {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateDialog</name>
    <message numerus="yes">
        <source>{state}: %n record(s)</source>
        <translation>
            <numerusform>{state}: %n record</numerusform>
            <numerusform>{state}: %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WriteDialog</name>
    <message numerus="yes">
        <source>%n record(s) changed</source>
        <translation>
            <numerusform>%n record changed</numerusform>
            <numerusform>%n records changed</numerusform>
        </translation>
    </message>
</context>
</TS>
