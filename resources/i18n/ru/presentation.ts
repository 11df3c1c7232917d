<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Show the goods as slides</source>
        <translation>Показать товары слайдами</translation>
    </message>
    <message>
        <source>Save the presentation as PDF…</source>
        <translation>Сохранить презентацию в PDF…</translation>
    </message>
    <message>
        <source>Print the presentation…</source>
        <translation>Напечатать презентацию…</translation>
    </message>
    <message>
        <source>Letter with the presentation…</source>
        <translation>Письмо с презентацией…</translation>
    </message>
    <message>
        <source>Write down the showing…</source>
        <translation>Записать показ…</translation>
    </message>
</context>
<context>
    <name>GoodsList</name>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Goods of the presentation</source>
        <translation>Товары презентации</translation>
    </message>
</context>
<context>
    <name>PresentationPage</name>
    <message>
        <source>Goods for you</source>
        <translation>Подборка товаров</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Презентация</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n товар</numerusform>
            <numerusform>%n товара</numerusform>
            <numerusform>%n товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>higher</source>
        <translation>выше</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>убрать</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>слайды</translation>
    </message>
    <message>
        <source>save as PDF</source>
        <translation>в PDF</translation>
    </message>
    <message>
        <source>write down the showing</source>
        <translation>записать показ</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>Add goods first: there is nothing to show</source>
        <translation>Сначала добавьте товары: показывать нечего</translation>
    </message>
    <message numerus="yes">
        <source>Asked for, never shown: %n product(s)</source>
        <translation>
            <numerusform>Спрашивали, но не видели: %n товар</numerusform>
            <numerusform>Спрашивали, но не видели: %n товара</numerusform>
            <numerusform>Спрашивали, но не видели: %n товаров</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresentationView</name>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>A sheet each</source>
        <translation>По листу</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карточки</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Язык документа</translation>
    </message>
    <message>
        <source>With prices</source>
        <translation>С ценами</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Слайды</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Write down the showing</source>
        <translation>Записать показ</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
</context>
<context>
    <name>PriceListDialog</name>
    <message>
        <source>Price list</source>
        <translation>Прайс-лист</translation>
    </message>
    <message>
        <source>Base prices</source>
        <translation>Базовые цены</translation>
    </message>
    <message>
        <source>The whole catalogue</source>
        <translation>Весь каталог</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>For the client</source>
        <translation>Для клиента</translation>
    </message>
    <message>
        <source>Prices by quantity</source>
        <translation>Цены от количества</translation>
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
        <source>Workbook</source>
        <translation>Excel</translation>
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
        <source>Saving {name}</source>
        <translation>Сохраняем {name}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
</context>
<context>
    <name>ReactionDialog</name>
    <message>
        <source>What they said of “{title}”</source>
        <translation>Что сказали о «{title}»</translation>
    </message>
    <message>
        <source>On the whole</source>
        <translation>В целом</translation>
    </message>
    <message>
        <source>It was not shown</source>
        <translation>Это не показывали</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Written down: {title}</source>
        <translation>Записано: {title}</translation>
    </message>
    <message>
        <source>Taken out of the history: {title}</source>
        <translation>Убрано из истории: {title}</translation>
    </message>
</context>
<context>
    <name>ShowingDialog</name>
    <message>
        <source>What was shown</source>
        <translation>Что показали</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Презентация</translation>
    </message>
    <message>
        <source>Samples given</source>
        <translation>Дали образцы</translation>
    </message>
    <message>
        <source>Shown at a meeting</source>
        <translation>Показали на встрече</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Что сказали</translation>
    </message>
    <message>
        <source>Ask what came of it</source>
        <translation>Узнать, что решили</translation>
    </message>
    <message>
        <source>Ask what they think of: {title}</source>
        <translation>Узнать, что решили: {title}</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>The showing is written down</source>
        <translation>Показ записан</translation>
    </message>
</context>
</TS>
