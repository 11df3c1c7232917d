<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>TurnOnDialog</name>
    <message numerus="yes">
        <source>The password needs %n sign(s) or more.</source>
        <translation>
            <numerusform>The password needs %n sign or more.</numerusform>
            <numerusform>The password needs %n signs or more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message numerus="yes">
        <source>The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>The next try is possible in %n second.</numerusform>
            <numerusform>The next try is possible in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
