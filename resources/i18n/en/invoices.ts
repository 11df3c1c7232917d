<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AgeRow</name>
    <message numerus="yes">
        <source>{age}: %n invoice(s), {money}</source>
        <translation>
            <numerusform>{age}: %n invoice, {money}</numerusform>
            <numerusform>{age}: %n invoices, {money}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message numerus="yes">
        <source>%n series have numbers missing</source>
        <translation>
            <numerusform>%n series has numbers missing</numerusform>
            <numerusform>%n series have numbers missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentList</name>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message numerus="yes">
        <source>{money} unpaid in %n invoice(s)</source>
        <translation>
            <numerusform>{money} unpaid in %n invoice</numerusform>
            <numerusform>{money} unpaid in %n invoices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementDialog</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) came in</source>
        <translation>
            <numerusform>%n payment came in</numerusform>
            <numerusform>%n payments came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went out</source>
        <translation>
            <numerusform>%n went out</numerusform>
            <numerusform>%n went out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n between own accounts</source>
        <translation>
            <numerusform>%n between own accounts</numerusform>
            <numerusform>%n between own accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other accounts</source>
        <translation>
            <numerusform>%n of other accounts</numerusform>
            <numerusform>%n of other accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Book %n payment(s)</source>
        <translation>
            <numerusform>Book %n payment</numerusform>
            <numerusform>Book %n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementDoing</name>
    <message numerus="yes">
        <source>%n payment(s) booked, {money}</source>
        <translation>
            <numerusform>%n payment booked, {money}</numerusform>
            <numerusform>%n payments booked, {money}</numerusform>
        </translation>
    </message>
</context>
</TS>
