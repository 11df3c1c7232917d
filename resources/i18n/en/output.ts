<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>OutputCommands</name>
    <message numerus="yes">
        <source>Copied: %n row(s)</source>
        <translation>
            <numerusform>Copied: %n row</numerusform>
            <numerusform>Copied: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved: {name}</source>
        <translation>
            <numerusform>%n row saved: {name}</numerusform>
            <numerusform>%n rows saved: {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold signs that Windows-1251 lacks</source>
        <translation>
            <numerusform>%n cell holds signs that Windows-1251 lacks</numerusform>
            <numerusform>%n cells hold signs that Windows-1251 lacks</numerusform>
        </translation>
    </message>
</context>
</TS>
