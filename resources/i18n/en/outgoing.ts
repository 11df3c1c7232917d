<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>Saving %n document(s)</source>
        <translation>
            <numerusform>Saving %n document</numerusform>
            <numerusform>Saving %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) saved</source>
        <translation>
            <numerusform>%n document saved</numerusform>
            <numerusform>%n documents saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>Save %n document(s) as PDF</source>
        <translation>
            <numerusform>Save %n document as PDF</numerusform>
            <numerusform>Save %n documents as PDF</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message numerus="yes">
        <source>%n document(s) copied as files</source>
        <translation>
            <numerusform>%n document copied as a file</numerusform>
            <numerusform>%n documents copied as files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents are too many at once: save them into a folder</source>
        <translation>
            <numerusform>%n document is too many at once: save it into a folder</numerusform>
            <numerusform>%n documents are too many at once: save them into a folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailuresDialog</name>
    <message numerus="yes">
        <source>%n document(s) could not be saved</source>
        <translation>
            <numerusform>%n document could not be saved</numerusform>
            <numerusform>%n documents could not be saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperMarkBar</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintTogether</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Laying out %n document(s)</source>
        <translation>
            <numerusform>Laying out %n document</numerusform>
            <numerusform>Laying out %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be laid out. {why}</source>
        <translation>
            <numerusform>%n document could not be laid out. {why}</numerusform>
            <numerusform>%n documents could not be laid out. {why}</numerusform>
        </translation>
    </message>
</context>
</TS>
