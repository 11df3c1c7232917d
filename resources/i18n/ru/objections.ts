<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Library of objections</source>
        <translation>Библиотека возражений</translation>
    </message>
    <message>
        <source>New objection…</source>
        <translation>Новое возражение…</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Возражение</translation>
    </message>
    <message>
        <source>New reply to the objection…</source>
        <translation>Новый ответ на возражение…</translation>
    </message>
</context>
<context>
    <name>FrequencySection</name>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>Пока не звучало</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Objection, question or reply</source>
        <translation>Возражение, вопрос или ответ</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Все типы</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Возражения</translation>
    </message>
    <message>
        <source>Add the usual ones</source>
        <translation>Добавить типовые</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Change the words or the type</source>
        <translation>Измените слова или тип</translation>
    </message>
    <message numerus="yes">
        <source>heard %n time(s)</source>
        <translation>
            <numerusform>звучало %n раз</numerusform>
            <numerusform>звучало %n раза</numerusform>
            <numerusform>звучало %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>objection</source>
        <translation>возражение</translation>
    </message>
    <message>
        <source>change</source>
        <translation>изменить</translation>
    </message>
    <message>
        <source>replies</source>
        <translation>ответы</translation>
    </message>
    <message>
        <source>new reply</source>
        <translation>новый ответ</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>The objection “{text}” is deleted</source>
        <translation>Возражение «{text}» удалено</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлено</translation>
    </message>
    <message>
        <source>The reply is deleted</source>
        <translation>Ответ удалён</translation>
    </message>
    <message>
        <source>Change the reply…</source>
        <translation>Изменить ответ…</translation>
    </message>
    <message>
        <source>Put it higher</source>
        <translation>Поставить выше</translation>
    </message>
    <message>
        <source>Put it lower</source>
        <translation>Поставить ниже</translation>
    </message>
    <message>
        <source>Delete the reply</source>
        <translation>Удалить ответ</translation>
    </message>
    <message>
        <source>By trade of the client</source>
        <translation>По отраслям клиентов</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>По товарам</translation>
    </message>
</context>
<context>
    <name>ObjectionForm</name>
    <message>
        <source>New objection</source>
        <translation>Новое возражение</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Возражение</translation>
    </message>
    <message>
        <source>What the client says</source>
        <translation>Что говорит клиент</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Product it is about</source>
        <translation>О каком товаре</translation>
    </message>
    <message>
        <source>Questions that find the real reason, one in a line</source>
        <translation>Вопросы, чтобы понять настоящую причину, по одному в строке</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>ProductInput</name>
    <message>
        <source>Name or article</source>
        <translation>Название или артикул</translation>
    </message>
    <message>
        <source>Choose a product from the list, or leave it empty</source>
        <translation>Выберите товар из списка или оставьте пустым</translation>
    </message>
</context>
<context>
    <name>RepliesSection</name>
    <message>
        <source>Replies, the best first</source>
        <translation>Ответы, лучшие сверху</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>What can be done with the reply</source>
        <translation>Что сделать с ответом</translation>
    </message>
    <message numerus="yes">
        <source>Share of uses that lifted it · uses; under %n the share says little</source>
        <translation>
            <numerusform>Доля снятых · сколько раз отвечали; до %n ответа доля мало что говорит</numerusform>
            <numerusform>Доля снятых · сколько раз отвечали; до %n ответов доля мало что говорит</numerusform>
            <numerusform>Доля снятых · сколько раз отвечали; до %n ответов доля мало что говорит</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyForm</name>
    <message>
        <source>New reply</source>
        <translation>Новый ответ</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>What we say</source>
        <translation>Что отвечаем</translation>
    </message>
    <message>
        <source>What proves it</source>
        <translation>Чем доказываем</translation>
    </message>
    <message>
        <source>A test, a figure, a case, a paper</source>
        <translation>Испытание, цифра, случай, документ</translation>
    </message>
    <message>
        <source>Product it is about</source>
        <translation>О каком товаре</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>WordsSection</name>
    <message>
        <source>Change the objection</source>
        <translation>Изменить возражение</translation>
    </message>
    <message>
        <source>Delete the objection</source>
        <translation>Удалить возражение</translation>
    </message>
    <message numerus="yes">
        <source>heard %n time(s)</source>
        <translation>
            <numerusform>звучало %n раз</numerusform>
            <numerusform>звучало %n раза</numerusform>
            <numerusform>звучало %n раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open now</source>
        <translation>
            <numerusform>%n открыто сейчас</numerusform>
            <numerusform>%n открыто сейчас</numerusform>
            <numerusform>%n открыто сейчас</numerusform>
        </translation>
    </message>
    <message>
        <source>lifted {share}</source>
        <translation>снято {share}</translation>
    </message>
    <message>
        <source>Questions that find the real reason</source>
        <translation>Вопросы, чтобы понять настоящую причину</translation>
    </message>
    <message>
        <source>None yet: what do you ask to find the real reason?</source>
        <translation>Пока нет: что спросить, чтобы понять настоящую причину?</translation>
    </message>
</context>
</TS>
