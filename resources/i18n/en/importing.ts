<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ColumnTable</name>
    <message numerus="yes">
        <source>%n value(s) to look at</source>
        <translation>
            <numerusform>%n value to look at</numerusform>
            <numerusform>%n values to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsLine</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed</source>
        <translation>
            <numerusform>%n completed</numerusform>
            <numerusform>%n completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look-alike(s) merged</source>
        <translation>
            <numerusform>%n look-alike merged</numerusform>
            <numerusform>%n look-alikes merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be completed</source>
        <translation>
            <numerusform>%n to be completed</numerusform>
            <numerusform>%n to be completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look-alike(s) to be merged</source>
        <translation>
            <numerusform>%n look-alike to be merged</numerusform>
            <numerusform>%n look-alikes to be merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>Imported: %n record(s)</source>
        <translation>
            <numerusform>Imported: %n record</numerusform>
            <numerusform>Imported: %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message numerus="yes">
        <source>Written: %n rejected row(s)</source>
        <translation>
            <numerusform>Written: %n rejected row</numerusform>
            <numerusform>Written: %n rejected rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message numerus="yes">
        <source>%n value(s) to look at</source>
        <translation>
            <numerusform>%n value to look at</numerusform>
            <numerusform>%n values to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableCounts</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be updated</source>
        <translation>
            <numerusform>%n to be updated</numerusform>
            <numerusform>%n to be updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) in the file</source>
        <translation>
            <numerusform>%n duplicate in the file</numerusform>
            <numerusform>%n duplicates in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with errors</source>
        <translation>
            <numerusform>%n with an error</numerusform>
            <numerusform>%n with errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message numerus="yes">
        <source>Written: %n row(s) with errors</source>
        <translation>
            <numerusform>Written: %n row with an error</numerusform>
            <numerusform>Written: %n rows with errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported: %n record(s)</source>
        <translation>
            <numerusform>Imported: %n record</numerusform>
            <numerusform>Imported: %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n product(s) off sale?</source>
        <translation>
            <numerusform>Take %n product off sale?</numerusform>
            <numerusform>Take %n products off sale?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Off sale: %n product(s)</source>
        <translation>
            <numerusform>Off sale: %n product</numerusform>
            <numerusform>Off sale: %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableResultCard</name>
    <message numerus="yes">
        <source>The catalogue is whole, and %n product(s) are no longer in it</source>
        <translation>
            <numerusform>The catalogue is whole, and %n product is no longer in it</numerusform>
            <numerusform>The catalogue is whole, and %n products are no longer in it</numerusform>
        </translation>
    </message>
</context>
</TS>
