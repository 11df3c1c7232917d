<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>CategoryBadge</name>
    <message>
        <source>Category {letter}</source>
        <translation>Категория {letter}</translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>Enter a date: “tomorrow”, “fri”, “27.11”</source>
        <translation>Введите дату: «завтра», «пт», «27.11»</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message numerus="yes">
        <source>%n field(s) left to correct</source>
        <translation>
            <numerusform>осталось исправить %n поле</numerusform>
            <numerusform>осталось исправить %n поля</numerusform>
            <numerusform>осталось исправить %n полей</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ErrorBlock</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Fill in this field</source>
        <translation>Заполните это поле</translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>OK</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>Details for support</source>
        <translation>Подробности для поддержки</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Показать подробности</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>NumberInput</name>
    <message>
        <source>Enter a number, for example 1 200,50</source>
        <translation>Введите число, например 1 200,50</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>The preview could not be drawn</source>
        <translation>Не удалось показать предпросмотр</translation>
    </message>
</context>
<context>
    <name>PhoneInput</name>
    <message numerus="yes">
        <source>A number needs its code and 10 digits, %n digit(s) typed</source>
        <translation>
            <numerusform>Нужен код и 10 цифр номера, введена %n цифра</numerusform>
            <numerusform>Нужен код и 10 цифр номера, введено %n цифры</numerusform>
            <numerusform>Нужен код и 10 цифр номера, введено %n цифр</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Загрузка</translation>
    </message>
</context>
<context>
    <name>StepChip</name>
    <message>
        <source>No next step</source>
        <translation>Нет шага</translation>
    </message>
</context>
<context>
    <name>ToastStack</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>WholeInput</name>
    <message>
        <source>Enter a whole number from {least} to {most}</source>
        <translation>Введите целое число от {least} до {most}</translation>
    </message>
</context>
</TS>
