<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ProductCommands</name>
    <message numerus="yes">
        <source>Put %n product(s) into a group</source>
        <translation>
            <numerusform>Put %n product into a group</numerusform>
            <numerusform>Put %n products into a group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put into the group: %n product(s)</source>
        <translation>
            <numerusform>Put into the group: %n product</numerusform>
            <numerusform>Put into the group: %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductHead</name>
    <message numerus="yes">
        <source>%n sale(s) in 90 days</source>
        <translation>
            <numerusform>%n sale in 90 days</numerusform>
            <numerusform>%n sales in 90 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message numerus="yes">
        <source>%n in the catalogue</source>
        <translation>
            <numerusform>%n in the catalogue</numerusform>
            <numerusform>%n in the catalogue</numerusform>
        </translation>
    </message>
</context>
</TS>
