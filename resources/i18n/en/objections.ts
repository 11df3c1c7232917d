<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>heard %n time(s)</source>
        <translation>
            <numerusform>heard once</numerusform>
            <numerusform>heard %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepliesSection</name>
    <message numerus="yes">
        <source>Share of uses that lifted it · uses; under %n the share says little</source>
        <translation>
            <numerusform>Share of uses that lifted it · uses; under %n the share says little</numerusform>
            <numerusform>Share of uses that lifted it · uses; under %n the share says little</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsSection</name>
    <message numerus="yes">
        <source>heard %n time(s)</source>
        <translation>
            <numerusform>heard once</numerusform>
            <numerusform>heard %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open now</source>
        <translation>
            <numerusform>%n open now</numerusform>
            <numerusform>%n open now</numerusform>
        </translation>
    </message>
</context>
</TS>
