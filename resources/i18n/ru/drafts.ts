<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>DraftLine</name>
    <message>
        <source>Typed here {moment} and not saved.</source>
        <translation>Здесь набрано {moment} и не сохранено.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>What you typed last time is here again.</source>
        <translation>Набранное в прошлый раз — снова здесь.</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Начать заново</translation>
    </message>
</context>
<context>
    <name>LeftForms</name>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Later: it is offered where it was typed</source>
        <translation>Потом: будет предложено там, где набирали</translation>
    </message>
    <message>
        <source>Typed {moment} and not saved: {form}</source>
        <translation>Набрано {moment} и не сохранено: {form}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) were typed into and not saved</source>
        <translation>
            <numerusform>Не сохранена %n форма</numerusform>
            <numerusform>Не сохранены %n формы</numerusform>
            <numerusform>Не сохранено %n форм</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Not all that was typed is saved yet</source>
        <translation>Набранное ещё не всё сохранено</translation>
    </message>
    <message>
        <source>The base cannot be written: another program holds it, the disk is full or gone. As soon as it can be, the program saves all and closes. Whoever quits now loses what was typed last.</source>
        <translation>В базу сейчас нельзя записать: её держит другая программа, на диске нет места или он отключён. Как только станет можно, программа всё сохранит и закроется. Если выйти сейчас, последнее набранное пропадёт.</translation>
    </message>
    <message>
        <source>Do not quit</source>
        <translation>Не выходить</translation>
    </message>
    <message>
        <source>Quit and lose it</source>
        <translation>Выйти и потерять</translation>
    </message>
</context>
<context>
    <name>WorkingDialog</name>
    <message>
        <source>Still at work: {names}</source>
        <translation>Ещё выполняется: {names}</translation>
    </message>
    <message>
        <source>As soon as it is done, the program closes. Whoever quits now breaks it off, and what it has written is taken back.</source>
        <translation>Как только работа закончится, программа закроется сама. Если выйти сейчас, работа прервётся, а записанное ею отменится.</translation>
    </message>
    <message>
        <source>Break it off and quit</source>
        <translation>Прервать и выйти</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>the base cannot be written yet</source>
        <translation>в базу пока нельзя записать</translation>
    </message>
</context>
</TS>
