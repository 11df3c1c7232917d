<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>TemplateForm</name>
    <message numerus="yes">
        <source>At most %n characters</source>
        <translation>
            <numerusform>Не больше %n знака</numerusform>
            <numerusform>Не больше %n знаков</numerusform>
        </translation>
    </message>
</context>
</TS>
