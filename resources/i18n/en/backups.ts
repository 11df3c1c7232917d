<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>BackupKeeper</name>
    <message numerus="yes">
        <source>The check of the base found %n fault(s). Nothing was changed.</source>
        <translation>
            <numerusform>The check of the base found %n fault. Nothing was changed.</numerusform>
            <numerusform>The check of the base found %n faults. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n action(s) made since then would be lost:</source>
        <translation>
            <numerusform>%n action made since then would be lost:</numerusform>
            <numerusform>%n actions made since then would be lost:</numerusform>
        </translation>
    </message>
</context>
</TS>
