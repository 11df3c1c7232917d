<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>PresentationPage</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked for, never shown: %n product(s)</source>
        <translation>
            <numerusform>Asked for, never shown: %n product</numerusform>
            <numerusform>Asked for, never shown: %n products</numerusform>
        </translation>
    </message>
</context>
</TS>
