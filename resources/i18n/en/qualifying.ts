<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>FitDialog</name>
    <message numerus="yes">
        <source>%n question(s) left</source>
        <translation>
            <numerusform>%n question left</numerusform>
            <numerusform>%n questions left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandDialog</name>
    <message numerus="yes">
        <source>Say why in %n letters at least</source>
        <translation>
            <numerusform>Say why in %n letter at least</numerusform>
            <numerusform>Say why in %n letters at least</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message numerus="yes">
        <source>%n answer(s) written down</source>
        <translation>
            <numerusform>%n answer written down</numerusform>
            <numerusform>%n answers written down</numerusform>
        </translation>
    </message>
</context>
</TS>
