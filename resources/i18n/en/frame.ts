<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>RescueDialog</name>
    <message numerus="yes">
        <source>%n action(s) made since would be lost</source>
        <translation>
            <numerusform>%n action made since would be lost</numerusform>
            <numerusform>%n actions made since would be lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were saved.</source>
        <translation>
            <numerusform>%n record was saved.</numerusform>
            <numerusform>%n records were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that fit nowhere any more lie as text in {name}.</source>
        <translation>
            <numerusform>%n record that fits nowhere any more lies as text in {name}.</numerusform>
            <numerusform>%n records that fit nowhere any more lie as text in {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that fit nowhere any more are left in the damaged file only.</source>
        <translation>
            <numerusform>%n record that fits nowhere any more is left in the damaged file only.</numerusform>
            <numerusform>%n records that fit nowhere any more are left in the damaged file only.</numerusform>
        </translation>
    </message>
</context>
</TS>
