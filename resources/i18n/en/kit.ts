<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Dialog</name>
    <message numerus="yes">
        <source>%n field(s) left to correct</source>
        <translation>
            <numerusform>%n field left to correct</numerusform>
            <numerusform>%n fields left to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhoneInput</name>
    <message numerus="yes">
        <source>A number needs its code and 10 digits, %n digit(s) typed</source>
        <translation>
            <numerusform>A number needs its code and 10 digits, %n digit typed</numerusform>
            <numerusform>A number needs its code and 10 digits, %n digits typed</numerusform>
        </translation>
    </message>
</context>
</TS>
