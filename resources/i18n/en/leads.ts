<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>LeadAlarms</name>
    <message numerus="yes">
        <source>%n request(s) are near their term or past it</source>
        <translation>
            <numerusform>%n request is near its term or past it</numerusform>
            <numerusform>%n requests are near their term or past it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leads</name>
    <message numerus="yes">
        <source>%n lead(s) wait for an answer</source>
        <translation>
            <numerusform>%n lead waits for an answer</numerusform>
            <numerusform>%n leads wait for an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadsPage</name>
    <message numerus="yes">
        <source>%n wait for an answer</source>
        <translation>
            <numerusform>%n waits for an answer</numerusform>
            <numerusform>%n wait for an answer</numerusform>
        </translation>
    </message>
</context>
</TS>
