<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>CompanyStep</name>
    <message numerus="yes">
        <source>%n field(s) left to fill</source>
        <translation>
            <numerusform>%n field left to fill</numerusform>
            <numerusform>%n fields left to fill</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left to correct</source>
        <translation>
            <numerusform>%n field left to correct</numerusform>
            <numerusform>%n fields left to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataStep</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileStep</name>
    <message numerus="yes">
        <source>%n field(s) left to fill</source>
        <translation>
            <numerusform>%n field left to fill</numerusform>
            <numerusform>%n fields left to fill</numerusform>
        </translation>
    </message>
</context>
</TS>
