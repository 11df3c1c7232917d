<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AspectCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttributesDialog</name>
    <message numerus="yes">
        <source>%n product(s) tell it: their values go too. Undo brings them back.</source>
        <translation>
            <numerusform>%n product tells it: its value goes too. Undo brings it back.</numerusform>
            <numerusform>%n products tell it: their values go too. Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) tell it already: its kind cannot change</source>
        <translation>
            <numerusform>%n product tells it already: its kind cannot change</numerusform>
            <numerusform>%n products tell it already: its kind cannot change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceChangeDialog</name>
    <message numerus="yes">
        <source>Chosen: %n</source>
        <translation>
            <numerusform>Chosen: %n</numerusform>
            <numerusform>Chosen: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) will change</source>
        <translation>
            <numerusform>%n price will change</numerusform>
            <numerusform>%n prices will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below the lowest price or the cost</source>
        <translation>
            <numerusform>%n below the lowest price or the cost</numerusform>
            <numerusform>%n below the lowest price or the cost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below the lowest price</source>
        <translation>
            <numerusform>%n below the lowest price</numerusform>
            <numerusform>%n below the lowest price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) changed</source>
        <translation>
            <numerusform>%n price changed</numerusform>
            <numerusform>%n prices changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceListsPage</name>
    <message numerus="yes">
        <source>%n client(s) pay base prices now</source>
        <translation>
            <numerusform>%n client pays base prices now</numerusform>
            <numerusform>%n clients pay base prices now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n product(s) are in it.</source>
        <translation>
            <numerusform>%n product is in it.</numerusform>
            <numerusform>%n products are in it.</numerusform>
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
