<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>New product</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Put the product into an offer…</source>
        <translation>Добавить товар в КП…</translation>
    </message>
    <message>
        <source>Copy the phrase for the client</source>
        <translation>Скопировать фразу для клиента</translation>
    </message>
    <message>
        <source>Change the product…</source>
        <translation>Изменить товар…</translation>
    </message>
    <message>
        <source>Write the phrase for the client</source>
        <translation>Написать фразу для клиента</translation>
    </message>
    <message>
        <source>Write the consumer properties</source>
        <translation>Заполнить потребительские характеристики</translation>
    </message>
    <message>
        <source>Write the functions</source>
        <translation>Заполнить функциональные свойства</translation>
    </message>
    <message>
        <source>Write the features</source>
        <translation>Заполнить особенности</translation>
    </message>
    <message>
        <source>Write the uniqueness</source>
        <translation>Заполнить уникальность</translation>
    </message>
    <message>
        <source>Write the competitiveness</source>
        <translation>Заполнить конкурентоспособность</translation>
    </message>
    <message>
        <source>Write the quality</source>
        <translation>Заполнить качество</translation>
    </message>
    <message>
        <source>Write about the manufacturer</source>
        <translation>Заполнить сведения о производителе</translation>
    </message>
    <message>
        <source>Write about the cost</source>
        <translation>Заполнить стоимость</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Прайс-листы</translation>
    </message>
    <message>
        <source>Change prices of many goods…</source>
        <translation>Изменить цены у многих товаров…</translation>
    </message>
    <message>
        <source>Change prices</source>
        <translation>Изменить цены</translation>
    </message>
    <message>
        <source>Show or hide costs and margins</source>
        <translation>Показать или скрыть себестоимость и маржу</translation>
    </message>
    <message>
        <source>Facts, proofs and competitors…</source>
        <translation>Факты, подтверждения и конкуренты…</translation>
    </message>
    <message>
        <source>Knowledge to look at again…</source>
        <translation>Пора проверить знания…</translation>
    </message>
    <message>
        <source>Check yourself: questions about the goods</source>
        <translation>Проверить себя: вопросы о товарах</translation>
    </message>
    <message>
        <source>Check yourself</source>
        <translation>Проверить себя</translation>
    </message>
    <message>
        <source>Show to a client…</source>
        <translation>Показать клиенту…</translation>
    </message>
    <message>
        <source>Print or save a price list…</source>
        <translation>Напечатать или сохранить прайс-лист…</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Прайс-лист</translation>
    </message>
    <message>
        <source>Alternatives and accessories…</source>
        <translation>Аналоги и сопутствующие…</translation>
    </message>
    <message>
        <source>Compare the products</source>
        <translation>Сравнить товары</translation>
    </message>
    <message>
        <source>Prices of the product…</source>
        <translation>Цены товара…</translation>
    </message>
    <message>
        <source>Put into a group…</source>
        <translation>Перенести в группу…</translation>
    </message>
    <message>
        <source>Put the product into the archive</source>
        <translation>Отправить товар в архив</translation>
    </message>
    <message>
        <source>Return the product from the archive</source>
        <translation>Вернуть товар из архива</translation>
    </message>
    <message>
        <source>Delete the product</source>
        <translation>Удалить товар</translation>
    </message>
</context>
<context>
    <name>AspectCard</name>
    <message>
        <source>Fill in: {question}</source>
        <translation>Заполнить: {question}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>From {quantity}</source>
        <translation>От {quantity}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>Минимальная цена</translation>
    </message>
    <message>
        <source>Cost without VAT</source>
        <translation>Себестоимость без НДС</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Маржа</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрыта</translation>
    </message>
</context>
<context>
    <name>AttributeFields</name>
    <message>
        <source>Properties</source>
        <translation>Характеристики</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>мм</translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation>Варианты, по одному в строке</translation>
    </message>
    <message>
        <source>Must be filled</source>
        <translation>Обязательна</translation>
    </message>
    <message>
        <source>Shown in the list</source>
        <translation>Видна в списке</translation>
    </message>
    <message>
        <source>In the filters</source>
        <translation>В фильтрах</translation>
    </message>
</context>
<context>
    <name>Attributes</name>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Да или нет</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>AttributesDialog</name>
    <message>
        <source>Properties of all products</source>
        <translation>Характеристики всех товаров</translation>
    </message>
    <message>
        <source>All products are described by them, also those which stand in no group.</source>
        <translation>Ими описаны все товары, в том числе те, что не входят ни в одну группу.</translation>
    </message>
    <message>
        <source>Properties of the group “{name}”</source>
        <translation>Характеристики группы «{name}»</translation>
    </message>
    <message>
        <source>Goods of this group and of the groups in it are described by them.</source>
        <translation>По ним описывают товары этой группы и вложенных в неё групп.</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Характеристики</translation>
    </message>
    <message>
        <source>New property</source>
        <translation>Новая характеристика</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Save the property</source>
        <translation>Сохранить характеристику</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>must be filled</source>
        <translation>обязательна</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>в списке</translation>
    </message>
    <message>
        <source>in the filters</source>
        <translation>в фильтрах</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Где нужна</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Property saved: {name}</source>
        <translation>Характеристика сохранена: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) tell it: their values go too. Undo brings them back.</source>
        <translation>
            <numerusform>Она заполнена у %n товара: значение тоже удалится. Отмена вернёт его.</numerusform>
            <numerusform>Она заполнена у %n товаров: значения тоже удалятся. Отмена вернёт их.</numerusform>
            <numerusform>Она заполнена у %n товаров: значения тоже удалятся. Отмена вернёт их.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the property “{name}”?</source>
        <translation>Удалить характеристику «{name}»?</translation>
    </message>
    <message>
        <source>Property removed: {name}</source>
        <translation>Характеристика удалена: {name}</translation>
    </message>
    <message>
        <source>This property belongs to the group “{name}”: change it there.</source>
        <translation>Эта характеристика задана в группе «{name}»: меняйте её там.</translation>
    </message>
    <message>
        <source>This is a property of all products: change it at “All products”.</source>
        <translation>Это характеристика всех товаров: изменить её можно в строке «Все товары».</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Все товары</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) tell it already: its kind cannot change</source>
        <translation>
            <numerusform>Уже заполнена у %n товара: вид изменить нельзя</numerusform>
            <numerusform>Уже заполнена у %n товаров: вид изменить нельзя</numerusform>
            <numerusform>Уже заполнена у %n товаров: вид изменить нельзя</numerusform>
        </translation>
    </message>
    <message>
        <source>The group has a property of this name already</source>
        <translation>В группе уже есть характеристика с таким названием</translation>
    </message>
</context>
<context>
    <name>CategoryTree</name>
    <message>
        <source>Groups of products</source>
        <translation>Группы товаров</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Все товары</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Only differences</source>
        <translation>Только различия</translation>
    </message>
    <message>
        <source>Take the column away</source>
        <translation>Убрать столбец</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
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
        <source>property</source>
        <translation>характеристика</translation>
    </message>
    <message>
        <source>product</source>
        <translation>товар</translation>
    </message>
    <message>
        <source>open the product</source>
        <translation>открыть товар</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>убрать</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Наличие</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Производитель</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Упаковка</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Характеристика</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n различие</numerusform>
            <numerusform>%n различия</numerusform>
            <numerusform>%n различий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysInput</name>
    <message>
        <source>Enter a whole number of days, for example 14</source>
        <translation>Введите целое число дней, например 14</translation>
    </message>
</context>
<context>
    <name>EditableText</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Наличие</translation>
    </message>
    <message>
        <source>Price, ₽</source>
        <translation>Цена, ₽</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Article, name, size, standard</source>
        <translation>Артикул, название, размер, ГОСТ</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Активные</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>Knowledge is missing</source>
        <translation>Знания не заполнены</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Прайс-листы</translation>
    </message>
    <message>
        <source>Check yourself</source>
        <translation>Проверить себя</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Stock: {value}</source>
        <translation>Наличие: {value}</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Наличие</translation>
    </message>
    <message>
        <source>Manufacturers: {count}</source>
        <translation>Производители: {count}</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Производитель</translation>
    </message>
    <message>
        <source>No product names its manufacturer</source>
        <translation>Ни у одного товара производитель не указан</translation>
    </message>
</context>
<context>
    <name>GroupTree</name>
    <message>
        <source>Name of the group</source>
        <translation>Название группы</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>Into a new offer</source>
        <translation>В новое КП</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Create the offer</source>
        <translation>Создать КП</translation>
    </message>
    <message>
        <source>Without a deal</source>
        <translation>Без сделки</translation>
    </message>
    <message>
        <source>Enter more than zero</source>
        <translation>Введите число больше нуля</translation>
    </message>
</context>
<context>
    <name>PackingRows</name>
    <message>
        <source>Packing</source>
        <translation>Упаковка</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Вмещает</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Чего</translation>
    </message>
    <message>
        <source>Weight of a full pack</source>
        <translation>Вес брутто</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <source>Add a pack</source>
        <translation>Добавить упаковку</translation>
    </message>
    <message>
        <source>Pack {line}: give it a name of its own and say how much it holds</source>
        <translation>Упаковка {line}: дайте ей своё название и укажите, сколько в ней</translation>
    </message>
    <message>
        <source>box</source>
        <translation>упак</translation>
    </message>
    <message>
        <source>g</source>
        <translation>г</translation>
    </message>
    <message>
        <source>Remove the pack</source>
        <translation>Убрать упаковку</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>единица</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>Photo of the product</source>
        <translation>Фото товара</translation>
    </message>
</context>
<context>
    <name>PitchCard</name>
    <message>
        <source>One sentence that sells it</source>
        <translation>Одно предложение, которое продаёт</translation>
    </message>
    <message>
        <source>Write the phrase for the client: one sentence that sells it</source>
        <translation>Напишите фразу для клиента: одно предложение, которое продаёт</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Change the phrase</source>
        <translation>Изменить фразу</translation>
    </message>
</context>
<context>
    <name>PriceChangeDialog</name>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>Change prices</source>
        <translation>Изменить цены</translation>
    </message>
    <message>
        <source>Base prices</source>
        <translation>Базовые цены</translation>
    </message>
    <message>
        <source>to a kopeck</source>
        <translation>до копейки</translation>
    </message>
    <message>
        <source>to the nearest</source>
        <translation>до ближайшего</translation>
    </message>
    <message>
        <source>up</source>
        <translation>вверх</translation>
    </message>
    <message>
        <source>down</source>
        <translation>вниз</translation>
    </message>
    <message numerus="yes">
        <source>Chosen: %n</source>
        <translation>
            <numerusform>Выбран %n</numerusform>
            <numerusform>Выбрано %n</numerusform>
            <numerusform>Выбрано %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Goods shown in the list</source>
        <translation>Товары, показанные в списке</translation>
    </message>
    <message>
        <source>The whole catalogue</source>
        <translation>Весь каталог</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Что меняем</translation>
    </message>
    <message>
        <source>Computed from</source>
        <translation>От каких цен</translation>
    </message>
    <message>
        <source>For which goods</source>
        <translation>Для каких товаров</translation>
    </message>
    <message>
        <source>By, %</source>
        <translation>На сколько, %</translation>
    </message>
    <message>
        <source>minus makes it cheaper</source>
        <translation>минус делает дешевле</translation>
    </message>
    <message>
        <source>And by a sum</source>
        <translation>И на сумму</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Округлить до</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Change the prices</source>
        <translation>Изменить цены</translation>
    </message>
    <message>
        <source>below the cost</source>
        <translation>ниже себестоимости</translation>
    </message>
    <message>
        <source>below the lowest</source>
        <translation>ниже минимальной</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Preview of prices</source>
        <translation>Расчёт цен</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) will change</source>
        <translation>
            <numerusform>Изменится %n цена</numerusform>
            <numerusform>Изменятся %n цены</numerusform>
            <numerusform>Изменится %n цен</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below the lowest price or the cost</source>
        <translation>
            <numerusform>%n ниже минимальной цены или себестоимости</numerusform>
            <numerusform>%n ниже минимальной цены или себестоимости</numerusform>
            <numerusform>%n ниже минимальной цены или себестоимости</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below the lowest price</source>
        <translation>
            <numerusform>%n ниже минимальной цены</numerusform>
            <numerusform>%n ниже минимальной цены</numerusform>
            <numerusform>%n ниже минимальной цены</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are in different currencies: compute from prices in the same one.</source>
        <translation>Это разные валюты: считайте от цен в той же валюте.</translation>
    </message>
    <message>
        <source>Nothing would change: enter by how much</source>
        <translation>Ничего не изменится: укажите, на сколько</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) changed</source>
        <translation>
            <numerusform>Изменена %n цена</numerusform>
            <numerusform>Изменены %n цены</numerusform>
            <numerusform>Изменено %n цен</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing prices</source>
        <translation>Изменение цен</translation>
    </message>
</context>
<context>
    <name>PriceChart</name>
    <message>
        <source>How the price went</source>
        <translation>Как менялась цена</translation>
    </message>
    <message>
        <source>Base price since {day}: {price}</source>
        <translation>Базовая цена с {day}: {price}</translation>
    </message>
    <message>
        <source>{day}, {client}: {price}</source>
        <translation>{day}, {client}: {price}</translation>
    </message>
    <message>
        <source>No price was ever set</source>
        <translation>Цену ещё не назначали</translation>
    </message>
</context>
<context>
    <name>PriceForm</name>
    <message>
        <source>Agreed with a client</source>
        <translation>Согласована с клиентом</translation>
    </message>
    <message>
        <source>For a quantity, anyone</source>
        <translation>За количество, для всех</translation>
    </message>
    <message>
        <source>Price list “{name}”</source>
        <translation>Прайс-лист «{name}»</translation>
    </message>
    <message>
        <source>Whose price</source>
        <translation>Чья цена</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>From the quantity</source>
        <translation>От количества</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Действует по</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Договорённость</translation>
    </message>
    <message>
        <source>Contract P-118</source>
        <translation>Договор П-118</translation>
    </message>
    <message>
        <source>Enter from what quantity the price holds</source>
        <translation>Укажите, от какого количества действует цена</translation>
    </message>
    <message>
        <source>The last day is before the first one</source>
        <translation>Последний день раньше первого</translation>
    </message>
</context>
<context>
    <name>PriceListForm</name>
    <message>
        <source>Price list</source>
        <translation>Прайс-лист</translation>
    </message>
    <message>
        <source>New price list</source>
        <translation>Новый прайс-лист</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>С НДС</translation>
    </message>
    <message>
        <source>Without VAT, on top</source>
        <translation>Без НДС, налог сверху</translation>
    </message>
    <message>
        <source>Nothing: the list is empty</source>
        <translation>Ничего: пустой список</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Empty: always</source>
        <translation>Пусто: всегда</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Действует по</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Begin with the prices of</source>
        <translation>Взять цены из</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Create the price list</source>
        <translation>Создать прайс-лист</translation>
    </message>
    <message>
        <source>The last day is before the first one</source>
        <translation>Последний день раньше первого</translation>
    </message>
    <message>
        <source>Price list saved: {name}</source>
        <translation>Прайс-лист сохранён: {name}</translation>
    </message>
    <message>
        <source>There is a price list of this name already</source>
        <translation>Прайс-лист с таким названием уже есть</translation>
    </message>
    <message>
        <source>Change what the prices of the list mean?</source>
        <translation>Изменить смысл цен прайс-листа?</translation>
    </message>
    <message>
        <source>Goods with a price: {count}. Their figures stay: {before} becomes {after}.</source>
        <translation>Товаров с ценой: {count}. Числа останутся прежними: было «{before}», станет «{after}».</translation>
    </message>
    <message>
        <source>Change the list</source>
        <translation>Изменить прайс-лист</translation>
    </message>
    <message>
        <source>Its prices are in another currency</source>
        <translation>Его цены в другой валюте</translation>
    </message>
</context>
<context>
    <name>PriceListsPage</name>
    <message>
        <source>Price lists</source>
        <translation>Прайс-листы</translation>
    </message>
    <message>
        <source>row</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>price</source>
        <translation>цена</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>убрать цену</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>другая панель</translation>
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
        <source>Price list deleted: {name}</source>
        <translation>Прайс-лист удалён: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) pay base prices now</source>
        <translation>
            <numerusform>%n клиент покупает теперь по базовым ценам</numerusform>
            <numerusform>%n клиента покупают теперь по базовым ценам</numerusform>
            <numerusform>%n клиентов покупают теперь по базовым ценам</numerusform>
        </translation>
    </message>
    <message>
        <source>No price by this list any more: {name}</source>
        <translation>Цена по этому прайс-листу убрана: {name}</translation>
    </message>
    <message>
        <source>with VAT</source>
        <translation>с НДС</translation>
    </message>
    <message>
        <source>without VAT</source>
        <translation>без НДС</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>по {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a price, for example 64,20</source>
        <translation>Введите цену, например 64,20</translation>
    </message>
    <message>
        <source>New price list</source>
        <translation>Новый прайс-лист</translation>
    </message>
    <message>
        <source>Change the list…</source>
        <translation>Изменить прайс-лист…</translation>
    </message>
    <message>
        <source>Change prices…</source>
        <translation>Изменить цены…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>PriceListsView</name>
    <message>
        <source>Price lists</source>
        <translation>Прайс-листы</translation>
    </message>
    <message>
        <source>Goods and their prices</source>
        <translation>Товары и цены</translation>
    </message>
    <message>
        <source>New price list</source>
        <translation>Новый прайс-лист</translation>
    </message>
    <message>
        <source>Article, name, size, standard</source>
        <translation>Артикул, название, размер, ГОСТ</translation>
    </message>
    <message>
        <source>Only goods with a price</source>
        <translation>Только с ценой</translation>
    </message>
    <message>
        <source>Change the list…</source>
        <translation>Изменить прайс-лист…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>No price lists yet</source>
        <translation>Прайс-листов пока нет</translation>
    </message>
    <message>
        <source>Prices for wholesale, for dealers, in another currency: a client who has a list gets its prices in every offer.</source>
        <translation>Цены для опта, для дилеров, в другой валюте: клиент с прайс-листом получает эти цены в каждом КП.</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Прайс-лист</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <source>Base price</source>
        <translation>Базовая цена</translation>
    </message>
    <message>
        <source>By the list</source>
        <translation>По прайс-листу</translation>
    </message>
    <message>
        <source>To the base</source>
        <translation>К базовой</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Срок</translation>
    </message>
</context>
<context>
    <name>PricesDialog</name>
    <message>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>For the client</source>
        <translation>Для клиента</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>На дату</translation>
    </message>
    <message>
        <source>Add the price</source>
        <translation>Добавить цену</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Prices by day</source>
        <translation>Цены по дням</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Таблицей</translation>
    </message>
    <message>
        <source>Steps: the base price. Dots: sales by invoices.</source>
        <translation>Ступени: базовая цена. Точки: продажи по счетам.</translation>
    </message>
    <message>
        <source>Price list “{name}”</source>
        <translation>Прайс-лист «{name}»</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Для всех</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>истекла</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>будет</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Договорённость</translation>
    </message>
    <message>
        <source>Whose price</source>
        <translation>Чья цена</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>По</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Base price</source>
        <translation>Базовая цена</translation>
    </message>
    <message>
        <source>Invoice {number}, {client}</source>
        <translation>Счёт {number}, {client}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Price written: {price}</source>
        <translation>Цена записана: {price}</translation>
    </message>
    <message>
        <source>Price removed</source>
        <translation>Цена удалена</translation>
    </message>
    <message>
        <source>Price removed. The one before it holds until {day} only</source>
        <translation>Цена удалена. Прежняя действует только до {day}</translation>
    </message>
    <message>
        <source>As a chart</source>
        <translation>Графиком</translation>
    </message>
</context>
<context>
    <name>ProductBody</name>
    <message>
        <source>More fields</source>
        <translation>Дополнительно</translation>
    </message>
</context>
<context>
    <name>ProductColumns</name>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>VAT is in the price</source>
        <translation>Цена с НДС</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>Мин. цена</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Days to deliver</source>
        <translation>Срок поставки, дн.</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Производитель</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Знания</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>В продаже</translation>
    </message>
</context>
<context>
    <name>ProductCommands</name>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message>
        <source>The phrase for the client is saved</source>
        <translation>Фраза для клиента сохранена</translation>
    </message>
    <message>
        <source>This product has no phrase for the client yet</source>
        <translation>У этого товара пока нет фразы для клиента</translation>
    </message>
    <message>
        <source>The phrase for the client is copied</source>
        <translation>Фраза для клиента скопирована</translation>
    </message>
    <message>
        <source>In the archive: {name}</source>
        <translation>В архиве: {name}</translation>
    </message>
    <message>
        <source>Returned from the archive: {name}</source>
        <translation>Возвращён из архива: {name}</translation>
    </message>
    <message>
        <source>The article belongs to “{name}” now: change one of them first</source>
        <translation>Этот артикул теперь у товара «{name}»: сначала измените один из них</translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted</source>
        <translation>Товар «{name}» нельзя удалить</translation>
    </message>
    <message>
        <source>Documents or deals name it. It can be put into the archive.</source>
        <translation>Он указан в документах или сделках. Его можно отправить в архив.</translation>
    </message>
    <message>
        <source>To the archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Удалено: {name}</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message numerus="yes">
        <source>Put %n product(s) into a group</source>
        <translation>
            <numerusform>Перенести %n товар в группу</numerusform>
            <numerusform>Перенести %n товара в группу</numerusform>
            <numerusform>Перенести %n товаров в группу</numerusform>
        </translation>
    </message>
    <message>
        <source>Put</source>
        <translation>Перенести</translation>
    </message>
    <message numerus="yes">
        <source>Put into the group: %n product(s)</source>
        <translation>
            <numerusform>Перенесён в группу: %n товар</numerusform>
            <numerusform>Перенесено в группу: %n товара</numerusform>
            <numerusform>Перенесено в группу: %n товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>Group added: {name}</source>
        <translation>Группа добавлена: {name}</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>Costs and margins are shown again</source>
        <translation>Себестоимость и маржа снова видны</translation>
    </message>
    <message>
        <source>Costs and margins are hidden. Ctrl+Shift+H shows them again</source>
        <translation>Себестоимость и маржа скрыты. Ctrl+Shift+H покажет их снова</translation>
    </message>
    <message>
        <source>Choose two to five products to compare them.</source>
        <translation>Выберите от двух до пяти товаров, чтобы сравнить их.</translation>
    </message>
    <message>
        <source>The first five are compared.</source>
        <translation>Сравниваем первые пять.</translation>
    </message>
    <message>
        <source>The group is called {name} now</source>
        <translation>Группа переименована: {name}</translation>
    </message>
    <message>
        <source>Group moved</source>
        <translation>Группа перемещена</translation>
    </message>
    <message>
        <source>A group cannot be put into itself</source>
        <translation>Группу нельзя вложить в саму себя</translation>
    </message>
    <message>
        <source>Delete the group “{name}”?</source>
        <translation>Удалить группу «{name}»?</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) are in it.</source>
        <translation>
            <numerusform>В ней %n товар.</numerusform>
            <numerusform>В ней %n товара.</numerusform>
            <numerusform>В ней %n товаров.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move what is in it into</source>
        <translation>Куда перенести содержимое</translation>
    </message>
    <message>
        <source>Move and delete</source>
        <translation>Перенести и удалить</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>ProductFacts</name>
    <message>
        <source>Weight of a unit</source>
        <translation>Вес единицы</translation>
    </message>
    <message>
        <source>Least lot</source>
        <translation>Минимальная партия</translation>
    </message>
    <message>
        <source>Sold in multiples of</source>
        <translation>Кратность отгрузки</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <source>g</source>
        <translation>г</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>кг</translation>
    </message>
</context>
<context>
    <name>ProductFields</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Name of the new group</source>
        <translation>Название новой группы</translation>
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
        <source>VAT rate</source>
        <translation>Ставка НДС</translation>
    </message>
    <message>
        <source>Within the price</source>
        <translation>В цене</translation>
    </message>
    <message>
        <source>On top of the price</source>
        <translation>Сверх цены</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>Минимальная цена</translation>
    </message>
    <message>
        <source>Cost without VAT</source>
        <translation>Себестоимость без НДС</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>На складе</translation>
    </message>
    <message>
        <source>Empty: not kept count of</source>
        <translation>Пусто: остаток не ведётся</translation>
    </message>
    <message>
        <source>Days to deliver</source>
        <translation>Срок поставки, дней</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Производитель</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <source>Weight of a unit</source>
        <translation>Вес единицы</translation>
    </message>
    <message>
        <source>g</source>
        <translation>г</translation>
    </message>
    <message>
        <source>Least lot</source>
        <translation>Минимальная партия</translation>
    </message>
    <message>
        <source>Sold in multiples of</source>
        <translation>Кратность отгрузки</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Новая группа…</translation>
    </message>
    <message>
        <source>Enter zero or more</source>
        <translation>Введите ноль или больше</translation>
    </message>
    <message>
        <source>The lowest price is above the price</source>
        <translation>Минимальная цена выше цены</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Add the product</source>
        <translation>Добавить товар</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message>
        <source>Saved: {name}. Who pays an agreed price pays what he paid</source>
        <translation>Сохранено: {name}. По договорным ценам платят столько же</translation>
    </message>
    <message>
        <source>Product added: {name}</source>
        <translation>Товар добавлен: {name}</translation>
    </message>
    <message>
        <source>Fill in this field</source>
        <translation>Заполните это поле</translation>
    </message>
    <message>
        <source>This article already belongs to “{name}”</source>
        <translation>Этот артикул уже у товара «{name}»</translation>
    </message>
</context>
<context>
    <name>ProductHead</name>
    <message>
        <source>in the archive</source>
        <translation>в архиве</translation>
    </message>
    <message>
        <source>To an offer</source>
        <translation>В КП</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) in 90 days</source>
        <translation>
            <numerusform>%n продажа за 90 дней</numerusform>
            <numerusform>%n продажи за 90 дней</numerusform>
            <numerusform>%n продаж за 90 дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Related: {count}</source>
        <translation>Аналоги: {count}</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Аналоги</translation>
    </message>
</context>
<context>
    <name>ProductList</name>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>Choose a product</source>
        <translation>Выберите товар</translation>
    </message>
    <message>
        <source>Its price, stock, phrase and eight sides are shown here.</source>
        <translation>Здесь его цена, наличие, фраза для клиента и восемь сторон.</translation>
    </message>
</context>
<context>
    <name>ProductRows</name>
    <message>
        <source>Filters: {names}</source>
        <translation>Фильтры: {names}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Подсчёт</translation>
    </message>
</context>
<context>
    <name>ProductTable</name>
    <message>
        <source>Article, name, property, fact</source>
        <translation>Артикул, название, свойство, факт</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>There is a group of this name here: {name}</source>
        <translation>Группа с таким названием здесь уже есть: {name}</translation>
    </message>
    <message>
        <source>Consumer properties</source>
        <translation>Потребительские характеристики</translation>
    </message>
    <message>
        <source>what sizes, weights and packs does the buyer ask about?</source>
        <translation>о каких размерах, весе и упаковке спрашивает покупатель?</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Функциональные свойства</translation>
    </message>
    <message>
        <source>what does it do, and where must it not be used?</source>
        <translation>что он делает и где его применять нельзя?</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Особенности</translation>
    </message>
    <message>
        <source>what is convenient about it at work?</source>
        <translation>чем он удобен в работе?</translation>
    </message>
    <message>
        <source>Uniqueness</source>
        <translation>Уникальность</translation>
    </message>
    <message>
        <source>what does nobody else have?</source>
        <translation>чего нет больше ни у кого?</translation>
    </message>
    <message>
        <source>Competitiveness</source>
        <translation>Конкурентоспособность</translation>
    </message>
    <message>
        <source>with what is it compared, and how do we win?</source>
        <translation>с чем сравнивают и чем мы выигрываем?</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Качество</translation>
    </message>
    <message>
        <source>what proves the quality?</source>
        <translation>чем подтверждено качество?</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Производитель</translation>
    </message>
    <message>
        <source>who makes it, where, and since when?</source>
        <translation>кто, где и с какого года производит?</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>what makes up the price, and what may be given away?</source>
        <translation>из чего складывается цена и где можно уступить?</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>На складе</translation>
    </message>
    <message>
        <source>To order</source>
        <translation>Под заказ</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По названию</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>По артикулу</translation>
    </message>
    <message>
        <source>By price</source>
        <translation>По цене</translation>
    </message>
    <message>
        <source>By stock</source>
        <translation>По остатку</translation>
    </message>
    <message>
        <source>to order, {days}</source>
        <translation>под заказ, {days}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>knowledge {known}/{all}</source>
        <translation>знания {known}/{all}</translation>
    </message>
    <message>
        <source>with VAT {rate}, per {unit}</source>
        <translation>с НДС {rate}, за {unit}</translation>
    </message>
    <message>
        <source>plus VAT {rate}, per {unit}</source>
        <translation>плюс НДС {rate}, за {unit}</translation>
    </message>
    <message>
        <source>without VAT, per {unit}</source>
        <translation>без НДС, за {unit}</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>Без НДС</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>цены нет</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>В продаже</translation>
    </message>
    <message>
        <source>Without a price</source>
        <translation>Без цены</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message numerus="yes">
        <source>%n in the catalogue</source>
        <translation>
            <numerusform>%n позиция</numerusform>
            <numerusform>%n позиции</numerusform>
            <numerusform>%n позиций</numerusform>
        </translation>
    </message>
    <message>
        <source>product</source>
        <translation>товар</translation>
    </message>
    <message>
        <source>to an offer</source>
        <translation>в КП</translation>
    </message>
    <message>
        <source>phrase</source>
        <translation>фраза</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>сравнить</translation>
    </message>
    <message>
        <source>side</source>
        <translation>сторона</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>New group inside</source>
        <translation>Новая группа внутри</translation>
    </message>
    <message>
        <source>Properties of the goods…</source>
        <translation>Характеристики товаров…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>ProductsView</name>
    <message>
        <source>No products yet</source>
        <translation>Товаров пока нет</translation>
    </message>
    <message>
        <source>Add what you sell, or take a price list from a file: offers are made of it.</source>
        <translation>Добавьте то, что продаёте, или загрузите прайс из файла: из товаров собираются КП.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>Загрузить из файла</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Reset the filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>Add such a product</source>
        <translation>Добавить такой товар</translation>
    </message>
</context>
<context>
    <name>RangeFacet</name>
    <message>
        <source>{name}: from</source>
        <translation>{name}: от</translation>
    </message>
    <message>
        <source>{name}: to</source>
        <translation>{name}: до</translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>Alternative</source>
        <translation>Аналог</translation>
    </message>
    <message>
        <source>Goes with it</source>
        <translation>Сопутствующий</translation>
    </message>
    <message>
        <source>It goes with</source>
        <translation>Подходит к</translation>
    </message>
    <message>
        <source>Replaces it</source>
        <translation>Замена ему</translation>
    </message>
    <message>
        <source>Is replaced by it</source>
        <translation>Он вместо этого</translation>
    </message>
</context>
<context>
    <name>RelationsDialog</name>
    <message>
        <source>Related goods</source>
        <translation>Связанные товары</translation>
    </message>
    <message>
        <source>How related</source>
        <translation>Как связан</translation>
    </message>
    <message>
        <source>Add goods</source>
        <translation>Добавить товар</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Связь</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Наличие</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Choose another product: this one is the same</source>
        <translation>Выберите другой товар: это он же</translation>
    </message>
    <message>
        <source>Goods related</source>
        <translation>Товары связаны</translation>
    </message>
    <message>
        <source>Goods no longer related</source>
        <translation>Связь товаров убрана</translation>
    </message>
    <message>
        <source>There is nothing to compare with: add goods first.</source>
        <translation>Сравнивать не с чем: сначала добавьте товары.</translation>
    </message>
    <message>
        <source>“{name}” is not in the catalogue</source>
        <translation>«{name}» нет в каталоге</translation>
    </message>
</context>
</TS>
