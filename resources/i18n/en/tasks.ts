<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>IcsDialog</name>
    <message numerus="yes">
        <source>Take %n event(s)</source>
        <translation>
            <numerusform>Take %n event</numerusform>
            <numerusform>Take %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) taken from the calendar file</source>
        <translation>
            <numerusform>%n event taken from the calendar file</numerusform>
            <numerusform>%n events taken from the calendar file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpreadDialog</name>
    <message numerus="yes">
        <source>Spread %n task(s) over days</source>
        <translation>
            <numerusform>Spread %n task over days</numerusform>
            <numerusform>Spread %n tasks over days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) spread over days</source>
        <translation>
            <numerusform>%n task spread over days</numerusform>
            <numerusform>%n tasks spread over days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskCommandsPage</name>
    <message numerus="yes">
        <source>%n task(s) moved to today</source>
        <translation>
            <numerusform>%n task moved to today</numerusform>
            <numerusform>%n tasks moved to today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message numerus="yes">
        <source>%n task(s) overdue</source>
        <translation>
            <numerusform>%n task overdue</numerusform>
            <numerusform>%n tasks overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) written: {name}</source>
        <translation>
            <numerusform>%n task written: {name}</numerusform>
            <numerusform>%n tasks written: {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
</TS>
