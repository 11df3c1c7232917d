<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
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
    <name>OfferEditor</name>
    <message numerus="yes">
        <source>%n lines added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartyBar</name>
    <message numerus="yes">
        <source>Prices for this client: %n changed</source>
        <translation>
            <numerusform>Prices for this client: %n changed</numerusform>
            <numerusform>Prices for this client: %n changed</numerusform>
        </translation>
    </message>
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
