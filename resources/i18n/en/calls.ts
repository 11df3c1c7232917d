<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>CallSummary</name>
    <message numerus="yes">
        <source>%n wait in the queue</source>
        <translation>
            <numerusform>%n waits in the queue</numerusform>
            <numerusform>%n wait in the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message numerus="yes">
        <source>%n try(tries) without an answer: try another way</source>
        <translation>
            <numerusform>%n try without an answer: try another way</numerusform>
            <numerusform>%n tries without an answer: try another way</numerusform>
        </translation>
    </message>
</context>
</TS>
