<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>New script</source>
        <translation>Новый скрипт</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Скрипт</translation>
    </message>
    <message>
        <source>Publish the draft</source>
        <translation>Опубликовать черновик</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Выбросить черновик</translation>
    </message>
    <message>
        <source>Copy the script</source>
        <translation>Скопировать скрипт</translation>
    </message>
    <message>
        <source>Put the script higher</source>
        <translation>Поднять скрипт</translation>
    </message>
    <message>
        <source>Put the script lower</source>
        <translation>Опустить скрипт</translation>
    </message>
    <message>
        <source>Delete the script</source>
        <translation>Удалить скрипт</translation>
    </message>
    <message>
        <source>Script to a file…</source>
        <translation>Скрипт в файл…</translation>
    </message>
    <message>
        <source>Script from a file…</source>
        <translation>Скрипт из файла…</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Новый шаг</translation>
    </message>
</context>
<context>
    <name>BranchLine</name>
    <message>
        <source>What they answer</source>
        <translation>Что отвечают</translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <translation>Ответ {number}</translation>
    </message>
    <message>
        <source>Where answer {number} leads</source>
        <translation>Куда ведёт ответ {number}</translation>
    </message>
    <message>
        <source>Take the answer away</source>
        <translation>Убрать ответ</translation>
    </message>
</context>
<context>
    <name>ScriptEditor</name>
    <message>
        <source>Script</source>
        <translation>Скрипт</translation>
    </message>
    <message>
        <source>any stage</source>
        <translation>любой этап</translation>
    </message>
    <message>
        <source>any industry</source>
        <translation>любая отрасль</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Stage of the deal</source>
        <translation>Этап сделки</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Отрасль</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Новый шаг</translation>
    </message>
    <message>
        <source>Put the step higher</source>
        <translation>Поднять шаг</translation>
    </message>
    <message>
        <source>Put the step lower</source>
        <translation>Опустить шаг</translation>
    </message>
    <message>
        <source>Take the step away</source>
        <translation>Убрать шаг</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Для чего скрипт</translation>
    </message>
    <message>
        <source>version {number}, in use</source>
        <translation>версия {number}, в работе</translation>
    </message>
    <message>
        <source>draft, not used yet</source>
        <translation>черновик, ещё не в работе</translation>
    </message>
    <message>
        <source>draft; calls use version {number}</source>
        <translation>черновик; звонят по версии {number}</translation>
    </message>
    <message>
        <source>no way here</source>
        <translation>сюда не попасть</translation>
    </message>
</context>
<context>
    <name>ScriptSide</name>
    <message>
        <source>Trial</source>
        <translation>Проба</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Цифры</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Beside the editor</source>
        <translation>Рядом с редактором</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>С начала</translation>
    </message>
    <message>
        <source>No calls by this script yet: figures come with the first one.</source>
        <translation>По этому скрипту ещё не звонили: цифры появятся с первым звонком.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n звонок</numerusform>
            <numerusform>%n звонка</numerusform>
            <numerusform>%n звонков</numerusform>
        </translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Версия {number}</translation>
    </message>
    <message>
        <source>reached {share}, on average {time}</source>
        <translation>дозвонились {share}, в среднем {time}</translation>
    </message>
    <message>
        <source>Where the talks break off: without an agreement, of those who came</source>
        <translation>Где обрывается разговор: без договорённости, из дошедших</translation>
    </message>
    <message>
        <source>{broke} of {came}</source>
        <translation>{broke} из {came}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>published</source>
        <translation>опубликована</translation>
    </message>
    <message>
        <source>Make a draft of it</source>
        <translation>Взять в черновик</translation>
    </message>
</context>
<context>
    <name>ScriptsPage</name>
    <message>
        <source>Script, step or words</source>
        <translation>Скрипт, шаг или слова</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Скрипты</translation>
    </message>
    <message>
        <source>Add the usual ones</source>
        <translation>Добавить типовые</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Опубликовать</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>No scripts here</source>
        <translation>Скриптов нет</translation>
    </message>
    <message>
        <source>A script leads through a call: what to say, what to ask, where answers lead.</source>
        <translation>Скрипт ведёт по звонку: что сказать, что узнать, куда ведёт ответ.</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>Новый скрипт</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлено</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) by them</source>
        <translation>
            <numerusform>по ним %n звонок</numerusform>
            <numerusform>по ним %n звонка</numerusform>
            <numerusform>по ним %n звонков</numerusform>
        </translation>
    </message>
    <message>
        <source>script</source>
        <translation>скрипт</translation>
    </message>
    <message>
        <source>its steps</source>
        <translation>шаги скрипта</translation>
    </message>
    <message>
        <source>new step</source>
        <translation>новый шаг</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>опубликовать</translation>
    </message>
    <message>
        <source>part</source>
        <translation>часть экрана</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Приветствие</translation>
    </message>
    <message>
        <source>In use from now on: {name}</source>
        <translation>Теперь в работе: {name}</translation>
    </message>
    <message>
        <source>The draft is thrown away</source>
        <translation>Черновик выброшен</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Удалено: {name}</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Записано: {name}</translation>
    </message>
    <message>
        <source>Script from a file</source>
        <translation>Скрипт из файла</translation>
    </message>
    <message>
        <source>Taken as a draft: read it, then publish it</source>
        <translation>Взят как черновик: прочтите и опубликуйте</translation>
    </message>
    <message>
        <source>It is a draft now</source>
        <translation>Теперь это черновик</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n звонок</numerusform>
            <numerusform>%n звонка</numerusform>
            <numerusform>%n звонков</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Greeting, need, agreement</source>
        <translation>Приветствие, потребность, договорённость</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>What to say; { adds a field</source>
        <translation>Что сказать; { добавляет поле</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Что сказать</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>The answer is kept in</source>
        <translation>Ответ клиента записать</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>No answers: the talk goes on with the step below.</source>
        <translation>Без ответов: разговор идёт к следующему шагу.</translation>
    </message>
    <message>
        <source>What the client may answer</source>
        <translation>Что может ответить клиент</translation>
    </message>
    <message>
        <source>Objections that are usual here</source>
        <translation>Возражения, обычные на этом шаге</translation>
    </message>
    <message>
        <source>nothing is asked</source>
        <translation>ничего не спрашиваем</translation>
    </message>
    <message>
        <source>the note of the call</source>
        <translation>в заметку о звонке</translation>
    </message>
    <message>
        <source>the card: {question}</source>
        <translation>в карточку: {question}</translation>
    </message>
    <message>
        <source>result of the call</source>
        <translation>к итогу звонка</translation>
    </message>
    <message>
        <source>Nothing fills {field}</source>
        <translation>Нечем заполнить {field}</translation>
    </message>
</context>
</TS>
