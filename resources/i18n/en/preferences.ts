<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AboutSection</name>
    <message numerus="yes">
        <source>The program is made of %n parts of others:</source>
        <translation>
            <numerusform>The program has %n part made by others:</numerusform>
            <numerusform>The program has %n parts made by others:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompanySection</name>
    <message numerus="yes">
        <source>%n field(s) left before invoices can be issued</source>
        <translation>
            <numerusform>%n field left before invoices can be issued</numerusform>
            <numerusform>%n fields left before invoices can be issued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CriterionRow</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) judged</source>
        <translation>
            <numerusform>%n client judged</numerusform>
            <numerusform>%n clients judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop factor(s)</source>
        <translation>
            <numerusform>%n stop factor</numerusform>
            <numerusform>%n stop factors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message numerus="yes">
        <source>What was deleted is kept for %n day(s) and can be brought back.</source>
        <translation>
            <numerusform>What was deleted is kept for %n day and can be brought back.</numerusform>
            <numerusform>What was deleted is kept for %n days and can be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found: %n fault(s)</source>
        <translation>
            <numerusform>Found: %n fault</numerusform>
            <numerusform>Found: %n faults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldsSection</name>
    <message numerus="yes">
        <source>Its value is deleted in %n record(s). Ctrl+Z brings all back.</source>
        <translation>
            <numerusform>Its value is deleted in %n record. Ctrl+Z brings all back.</numerusform>
            <numerusform>Its values are deleted in %n records. Ctrl+Z brings all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteStrip</name>
    <message numerus="yes">
        <source>Filled: %n field(s). Look them over.</source>
        <translation>
            <numerusform>Filled: %n field. Look them over.</numerusform>
            <numerusform>Filled: %n fields. Look them over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Requisites</name>
    <message numerus="yes">
        <source>10 or 12 digits are needed, %n given</source>
        <translation>
            <numerusform>10 or 12 digits are needed, %n given</numerusform>
            <numerusform>10 or 12 digits are needed, %n given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>9 signs are needed, %n given</source>
        <translation>
            <numerusform>9 signs are needed, %n given</numerusform>
            <numerusform>9 signs are needed, %n given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>13 or 15 digits are needed, %n given</source>
        <translation>
            <numerusform>13 or 15 digits are needed, %n given</numerusform>
            <numerusform>13 or 15 digits are needed, %n given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>9 digits are needed, %n given</source>
        <translation>
            <numerusform>9 digits are needed, %n given</numerusform>
            <numerusform>9 digits are needed, %n given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>20 digits are needed, %n given</source>
        <translation>
            <numerusform>20 digits are needed, %n given</numerusform>
            <numerusform>20 digits are needed, %n given</numerusform>
        </translation>
    </message>
</context>
</TS>
