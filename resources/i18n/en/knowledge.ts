<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>CheckStanding</name>
    <message numerus="yes">
        <source>%n card(s) to repeat today; then new ones.</source>
        <translation>
            <numerusform>%n card to repeat today; then new ones.</numerusform>
            <numerusform>%n cards to repeat today; then new ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfCheckPage</name>
    <message numerus="yes">
        <source>%n chosen product(s)</source>
        <translation>
            <numerusform>%n chosen product</numerusform>
            <numerusform>%n chosen products</numerusform>
        </translation>
    </message>
</context>
</TS>
