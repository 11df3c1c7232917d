<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>LeftForms</name>
    <message numerus="yes">
        <source>%n form(s) were typed into and not saved</source>
        <translation>
            <numerusform>%n form was typed into and not saved</numerusform>
            <numerusform>%n forms were typed into and not saved</numerusform>
        </translation>
    </message>
</context>
</TS>
