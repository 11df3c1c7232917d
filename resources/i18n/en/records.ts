<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>FilesSection</name>
    <message numerus="yes">
        <source>%n file(s) are missing in the folder of the store: take them from a backup</source>
        <translation>
            <numerusform>%n file is missing in the folder of the store: take it from a backup</numerusform>
            <numerusform>%n files are missing in the folder of the store: take them from a backup</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n file added</numerusform>
            <numerusform>%n files added</numerusform>
        </translation>
    </message>
</context>
</TS>
