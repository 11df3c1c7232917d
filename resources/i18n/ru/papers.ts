<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>ActDialog</name>
    <message>
        <source>Reconciliation act</source>
        <translation>Акт сверки</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Этот месяц</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Этот квартал</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Прошлый квартал</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Этот год</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>По</translation>
    </message>
    <message>
        <source>The client owes by</source>
        <translation>Долг возникает по</translation>
    </message>
    <message>
        <source>invoices</source>
        <translation>счетам</translation>
    </message>
    <message>
        <source>shipments</source>
        <translation>отгрузкам</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>of supply No. 15/26 of 01.03.2026</source>
        <translation>поставки № 15/26 от 01.03.2026</translation>
    </message>
    <message>
        <source>Signs for the client</source>
        <translation>Подписывает за клиента</translation>
    </message>
    <message>
        <source>With signature and stamp</source>
        <translation>С подписью и печатью</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Язык документа</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>The client owes {sum}</source>
        <translation>Клиент должен {sum}</translation>
    </message>
    <message>
        <source>We owe {sum}</source>
        <translation>Мы должны {sum}</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>Расчёты закрыты</translation>
    </message>
    <message>
        <source>The last day must not come before the first</source>
        <translation>Последний день не может быть раньше первого</translation>
    </message>
</context>
<context>
    <name>ColourInput</name>
    <message>
        <source>Enter a colour as # and six digits, 0 to 9 and A to F</source>
        <translation>Введите цвет: # и шесть знаков, цифры и буквы от A до F</translation>
    </message>
</context>
<context>
    <name>LookChoice</name>
    <message>
        <source>Template of the document</source>
        <translation>Шаблон документа</translation>
    </message>
</context>
<context>
    <name>MissingSigns</name>
    <message>
        <source>No font has these letters, � is printed in their place: {signs}</source>
        <translation>Этих знаков нет ни в одном шрифте, вместо них печатается �: {signs}</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Offer</source>
        <translation>Коммерческое предложение</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Order confirmation</source>
        <translation>Подтверждение заказа</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Кредит-нота</translation>
    </message>
    <message>
        <source>Reconciliation act</source>
        <translation>Акт сверки</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Прайс-лист</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Строгое</translation>
    </message>
    <message>
        <source>Branded</source>
        <translation>Фирменное</translation>
    </message>
    <message>
        <source>With photos</source>
        <translation>С фотографиями</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Слева</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Letterhead with the logo</source>
        <translation>Шапка с логотипом</translation>
    </message>
    <message>
        <source>Attention text</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Bank details</source>
        <translation>Реквизиты банка</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Seller and buyer</source>
        <translation>Продавец и покупатель</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Table of lines</source>
        <translation>Таблица позиций</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Итоги</translation>
    </message>
    <message>
        <source>Sum in words</source>
        <translation>Сумма прописью</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>Why us</source>
        <translation>Почему мы</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Text of your own 1</source>
        <translation>Свой текст 1</translation>
    </message>
    <message>
        <source>Text of your own 2</source>
        <translation>Свой текст 2</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Подписи</translation>
    </message>
    <message>
        <source>Line number</source>
        <translation>Номер строки</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Ставка НДС</translation>
    </message>
    <message>
        <source>VAT amount</source>
        <translation>Сумма НДС</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Amount with VAT</source>
        <translation>Сумма с НДС</translation>
    </message>
    <message>
        <source>Delivery date</source>
        <translation>Срок поставки</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Приветствие</translation>
    </message>
    <message>
        <source>Letter, when none is written</source>
        <translation>Письмо, если не написано своё</translation>
    </message>
    <message>
        <source>At the foot</source>
        <translation>Внизу листа</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>INN of the client</source>
        <translation>ИНН клиента</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Total in words</source>
        <translation>Итог прописью</translation>
    </message>
    <message>
        <source>How many lines</source>
        <translation>Сколько позиций</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>Первый день периода</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>Последний день периода</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Сальдо</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Наша компания</translation>
    </message>
    <message>
        <source>Our INN</source>
        <translation>Наш ИНН</translation>
    </message>
    <message>
        <source>Our phone</source>
        <translation>Наш телефон</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Менеджер</translation>
    </message>
    <message>
        <source>Post of the manager</source>
        <translation>Должность менеджера</translation>
    </message>
    <message>
        <source>Phone of the manager</source>
        <translation>Телефон менеджера</translation>
    </message>
    <message>
        <source>E-mail of the manager</source>
        <translation>Почта менеджера</translation>
    </message>
</context>
<context>
    <name>PartsList</name>
    <message>
        <source>Always printed</source>
        <translation>Печатается всегда</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Main colour</source>
        <translation>Основной цвет</translation>
    </message>
    <message>
        <source>Colour of the text</source>
        <translation>Цвет текста</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Логотип</translation>
    </message>
    <message>
        <source>Blocks from top to bottom</source>
        <translation>Блоки сверху вниз</translation>
    </message>
    <message>
        <source>Columns from left to right</source>
        <translation>Колонки слева направо</translation>
    </message>
    <message>
        <source>Space shows or hides, Ctrl+arrows or the mouse move</source>
        <translation>Пробел показывает и скрывает, Ctrl+стрелки или мышь передвигают</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Блоки</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Колонки</translation>
    </message>
    <message>
        <source>A column without a value in any line is left out</source>
        <translation>Колонка, пустая во всех строках, не печатается</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Тексты</translation>
    </message>
    <message>
        <source>An empty text is said as usual. A line whose field has no value is left out.</source>
        <translation>Пустой текст печатается как обычно. Строка, в которой у поля нет значения, не печатается.</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Вставить поле</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters</source>
        <translation>
            <numerusform>Не больше %n знака</numerusform>
            <numerusform>Не больше %n знаков</numerusform>
            <numerusform>Не больше %n знаков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesSection</name>
    <message>
        <source>Kind of document</source>
        <translation>Вид документа</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Язык документа</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычный</translation>
    </message>
    <message>
        <source>Make usual</source>
        <translation>Сделать обычным</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Preview of the PDF</source>
        <translation>Предпросмотр PDF</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Template of a document</source>
        <translation>Шаблон документа</translation>
    </message>
    <message>
        <source>show or hide</source>
        <translation>показать или скрыть</translation>
    </message>
    <message>
        <source>move</source>
        <translation>передвинуть</translation>
    </message>
    <message>
        <source>save</source>
        <translation>сохранить</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>отменить</translation>
    </message>
    <message>
        <source>New documents follow the template {name}</source>
        <translation>Новые документы печатаются по шаблону {name}</translation>
    </message>
    <message>
        <source>Template added: {name}</source>
        <translation>Шаблон добавлен: {name}</translation>
    </message>
    <message>
        <source>Template saved: {name}</source>
        <translation>Шаблон сохранён: {name}</translation>
    </message>
    <message>
        <source>Template deleted: {name}</source>
        <translation>Шаблон удалён: {name}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message>
        <source>Templates of documents</source>
        <translation>Шаблоны документов</translation>
    </message>
    <message>
        <source>Template taken from {name}</source>
        <translation>Шаблон взят из файла {name}</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Built in: {design}</source>
        <translation>Встроенный: {design}</translation>
    </message>
    <message>
        <source>A built-in template stays as it is: duplicate it to change it.</source>
        <translation>Встроенный шаблон не меняется: дублируйте его, чтобы изменить.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Ещё не сохранено.</translation>
    </message>
    <message>
        <source>correct what is marked</source>
        <translation>исправьте отмеченное</translation>
    </message>
</context>
</TS>
