<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>GoodsDesk</name>
    <message numerus="yes">
        <source>%n lines added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineGrid</name>
    <message numerus="yes">
        <source>%n lines removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferBars</name>
    <message numerus="yes">
        <source>%n lines are not in the catalogue</source>
        <translation>
            <numerusform>%n line is not in the catalogue</numerusform>
            <numerusform>%n lines are not in the catalogue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prices of %n lines differ from the catalogue</source>
        <translation>
            <numerusform>The price of %n line differs from the catalogue</numerusform>
            <numerusform>Prices of %n lines differ from the catalogue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The VAT rate of %n lines does not hold on {day}</source>
        <translation>
            <numerusform>The VAT rate of %n line does not hold on {day}</numerusform>
            <numerusform>The VAT rate of %n lines does not hold on {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferCommands</name>
    <message numerus="yes">
        <source>%n lines will be removed; Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n line will be removed; Ctrl+Z brings it back.</numerusform>
            <numerusform>%n lines will be removed; Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartyBar</name>
    <message numerus="yes">
        <source>Prices of the catalogue were recomputed; %n typed by hand stayed</source>
        <translation>
            <numerusform>Prices of the catalogue were recomputed; %n typed by hand stayed</numerusform>
            <numerusform>Prices of the catalogue were recomputed; %n typed by hand stayed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionStrip</name>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
</context>
</TS>
