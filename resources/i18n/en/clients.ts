<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ClientCommandPage</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientCommands</name>
    <message numerus="yes">
        <source>Category {letter}: %n client(s)</source>
        <translation>
            <numerusform>Category {letter}: %n client</numerusform>
            <numerusform>Category {letter}: %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message numerus="yes">
        <source>%n client(s) without a next step</source>
        <translation>
            <numerusform>%n client without a next step</numerusform>
            <numerusform>%n clients without a next step</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsSection</name>
    <message numerus="yes">
        <source>%n former contact(s)</source>
        <translation>
            <numerusform>%n former contact</numerusform>
            <numerusform>%n former contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealsSection</name>
    <message numerus="yes">
        <source>%n in work</source>
        <translation>
            <numerusform>%n in work</numerusform>
            <numerusform>%n in work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won</source>
        <translation>
            <numerusform>%n won</numerusform>
            <numerusform>%n won</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n lost</numerusform>
            <numerusform>%n lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DebtSection</name>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n invoice</numerusform>
            <numerusform>%n invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message numerus="yes">
        <source>%n company(ies)</source>
        <translation>
            <numerusform>%n company</numerusform>
            <numerusform>%n companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message numerus="yes">
        <source>%n more company(ies)</source>
        <translation>
            <numerusform>%n more company</numerusform>
            <numerusform>%n more companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Requisites</name>
    <message numerus="yes">
        <source>10 or 12 digits are needed, %n typed</source>
        <translation>
            <numerusform>10 or 12 digits are needed, %n typed</numerusform>
            <numerusform>10 or 12 digits are needed, %n typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>10 digits are needed, %n typed</source>
        <translation>
            <numerusform>10 digits are needed, %n typed</numerusform>
            <numerusform>10 digits are needed, %n typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>12 digits are needed, %n typed</source>
        <translation>
            <numerusform>12 digits are needed, %n typed</numerusform>
            <numerusform>12 digits are needed, %n typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>9 signs are needed, %n typed</source>
        <translation>
            <numerusform>9 signs are needed, %n typed</numerusform>
            <numerusform>9 signs are needed, %n typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>13 or 15 digits are needed, %n typed</source>
        <translation>
            <numerusform>13 or 15 digits are needed, %n typed</numerusform>
            <numerusform>13 or 15 digits are needed, %n typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>9 digits are needed, %n typed</source>
        <translation>
            <numerusform>9 digits are needed, %n typed</numerusform>
            <numerusform>9 digits are needed, %n typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>20 digits are needed, %n typed</source>
        <translation>
            <numerusform>20 digits are needed, %n typed</numerusform>
            <numerusform>20 digits are needed, %n typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequisitesDialog</name>
    <message numerus="yes">
        <source>%n field(s) of the form say otherwise: check what to take</source>
        <translation>
            <numerusform>%n field of the form says otherwise: check what to take</numerusform>
            <numerusform>%n fields of the form say otherwise: check what to take</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequisitesSection</name>
    <message numerus="yes">
        <source>%n more address(es)</source>
        <translation>
            <numerusform>%n more address</numerusform>
            <numerusform>%n more addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more account(s)</source>
        <translation>
            <numerusform>%n more account</numerusform>
            <numerusform>%n more accounts</numerusform>
        </translation>
    </message>
</context>
</TS>
