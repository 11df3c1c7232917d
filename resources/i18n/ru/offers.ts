<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>New offer</source>
        <translation>Новое КП</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>КП</translation>
    </message>
    <message>
        <source>Send the offer…</source>
        <translation>Отправить КП…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Facts about the goods into the letter…</source>
        <translation>Факты о товарах в письмо…</translation>
    </message>
    <message>
        <source>New version of the offer</source>
        <translation>Новая версия КП</translation>
    </message>
    <message>
        <source>Compare versions of the offer…</source>
        <translation>Сравнить версии КП…</translation>
    </message>
    <message>
        <source>Earlier version of the offer</source>
        <translation>Предыдущая версия КП</translation>
    </message>
    <message>
        <source>Later version of the offer</source>
        <translation>Следующая версия КП</translation>
    </message>
    <message>
        <source>Prices of the catalogue now…</source>
        <translation>Цены каталога сейчас…</translation>
    </message>
    <message>
        <source>Invoice from the offer</source>
        <translation>Счёт из КП</translation>
    </message>
    <message>
        <source>The client accepted the offer</source>
        <translation>Клиент принял КП</translation>
    </message>
    <message>
        <source>The client declined the offer…</source>
        <translation>Клиент отклонил КП…</translation>
    </message>
    <message>
        <source>Delete the draft of the offer</source>
        <translation>Удалить черновик КП</translation>
    </message>
</context>
<context>
    <name>ChainPanel</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Letter with the document</source>
        <translation>Письмо с документом</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>Выберите документ</translation>
    </message>
    <message>
        <source>Here are its chain from offer to payment, and the paper itself.</source>
        <translation>Здесь будут его цепочка от КП до оплаты и сам документ.</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>КП</translation>
    </message>
    <message>
        <source>there was none</source>
        <translation>не было</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>ещё не выставлен</translation>
    </message>
    <message>
        <source>Make an invoice</source>
        <translation>Сделать счёт</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>after the invoice</source>
        <translation>после счёта</translation>
    </message>
    <message>
        <source>Make an order</source>
        <translation>Оформить заказ</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>{paid} of {total}</source>
        <translation>{paid} из {total}</translation>
    </message>
    <message>
        <source>after the issue</source>
        <translation>после выставления счёта</translation>
    </message>
    <message>
        <source>Paid in full</source>
        <translation>Оплачено полностью</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Провести</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>optional</source>
        <translation>по желанию</translation>
    </message>
    <message>
        <source>alternative</source>
        <translation>вариант</translation>
    </message>
    <message>
        <source>with VAT</source>
        <translation>с НДС</translation>
    </message>
    <message>
        <source>VAT on top</source>
        <translation>НДС сверху</translation>
    </message>
    <message>
        <source>tax of each line</source>
        <translation>НДС по строкам</translation>
    </message>
    <message>
        <source>tax of the total</source>
        <translation>НДС от итога</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Сравнение версий</translation>
    </message>
    <message>
        <source>What was</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>What is</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Version {number}, {day}, {state}</source>
        <translation>Версия {number}, {day}, {state}</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Различий нет</translation>
    </message>
    <message>
        <source>Sum {total}, {moved} against the version on the left</source>
        <translation>Сумма {total}, {moved} к версии слева</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>DiscountInput</name>
    <message>
        <source>5 is a percent, 500 ₽ is a sum</source>
        <translation>5 — это процент, 500 ₽ — сумма</translation>
    </message>
</context>
<context>
    <name>DocumentColumns</name>
    <message>
        <source>Offer</source>
        <translation>КП</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>впереди</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>No client</source>
        <translation>Без клиента</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Цепочка</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>КП</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Счета</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Number, client, amount</source>
        <translation>Номер, клиент, сумма</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>the chain from offer to payment</source>
        <translation>цепочка от КП до оплаты</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>offer</source>
        <translation>КП</translation>
    </message>
    <message>
        <source>invoice from the offer</source>
        <translation>счёт из КП</translation>
    </message>
    <message>
        <source>print</source>
        <translation>печать</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
</context>
<context>
    <name>FrozenLine</name>
    <message>
        <source>The version was sent and cannot be changed.</source>
        <translation>Версия отправлена клиенту, изменить её нельзя.</translation>
    </message>
    <message>
        <source>Below the limit, agreed: {reason}</source>
        <translation>Ниже порога, согласовано: {reason}</translation>
    </message>
</context>
<context>
    <name>GoodsDesk</name>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message numerus="yes">
        <source>%n lines added</source>
        <translation>
            <numerusform>Добавлена %n строка</numerusform>
            <numerusform>Добавлено %n строки</numerusform>
            <numerusform>Добавлено %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>The prices are those of the catalogue</source>
        <translation>Цены совпадают с каталогом</translation>
    </message>
    <message>
        <source>Note under the line</source>
        <translation>Пояснение под строкой</translation>
    </message>
    <message>
        <source>Printed small under the name</source>
        <translation>Печатается мелко под названием</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Записать</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>not in the catalogue</source>
        <translation>нет в каталоге</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>по желанию</translation>
    </message>
    <message>
        <source>instead of {number}</source>
        <translation>вместо {number}</translation>
    </message>
    <message>
        <source>in stock {count}</source>
        <translation>на складе {count}</translation>
    </message>
    <message>
        <source>5 is a percent, 500 ₽ is a sum off the line</source>
        <translation>5 — процент, 500 ₽ — сумма со строки</translation>
    </message>
    <message>
        <source>The rates of that day: {rates}</source>
        <translation>Ставки на день отгрузки: {rates}</translation>
    </message>
    <message>
        <source>Sold by lots and packs: the nearest quantity is {quantity}</source>
        <translation>Отпускается партиями и упаковками: ближайшее количество {quantity}</translation>
    </message>
    <message>
        <source>The cost of the goods is not known</source>
        <translation>Себестоимость товаров не указана</translation>
    </message>
</context>
<context>
    <name>LineGrid</name>
    <message>
        <source>Lines of the offer</source>
        <translation>Строки КП</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>Убрано: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n lines removed</source>
        <translation>
            <numerusform>Убрана %n строка</numerusform>
            <numerusform>Убраны %n строки</numerusform>
            <numerusform>Убрано %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Ставка НДС</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Поднять</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Опустить</translation>
    </message>
    <message>
        <source>Round up to {quantity}</source>
        <translation>Округлить до {quantity}</translation>
    </message>
    <message>
        <source>Price of the catalogue</source>
        <translation>Цена из каталога</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Optional: does not count</source>
        <translation>По желанию: не входит в итог</translation>
    </message>
    <message>
        <source>Count it</source>
        <translation>Включить в итог</translation>
    </message>
    <message>
        <source>Choose this one</source>
        <translation>Выбрать этот вариант</translation>
    </message>
    <message>
        <source>Alternative to the line above</source>
        <translation>Вариант вместо строки выше</translation>
    </message>
    <message>
        <source>Note under the line…</source>
        <translation>Пояснение под строкой…</translation>
    </message>
    <message>
        <source>Find goods in its place…</source>
        <translation>Подобрать товар на её место…</translation>
    </message>
    <message>
        <source>There is no line above that it could replace.</source>
        <translation>Выше нет строки, которую она могла бы заменить.</translation>
    </message>
    <message>
        <source>{name} counts</source>
        <translation>«{name}»: входит в итог</translation>
    </message>
    <message>
        <source>{name} is optional and does not count</source>
        <translation>«{name}»: по желанию, в итог не входит</translation>
    </message>
    <message>
        <source>{name} is an alternative and does not count</source>
        <translation>«{name}»: вариант, в итог не входит</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Кол-во</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <source>Price with VAT</source>
        <translation>Цена с НДС</translation>
    </message>
    <message>
        <source>Price without VAT</source>
        <translation>Цена без НДС</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Маржа</translation>
    </message>
    <message>
        <source>Amount, {sign}</source>
        <translation>Сумма, {sign}</translation>
    </message>
</context>
<context>
    <name>MoneyRow</name>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>VAT of each line</source>
        <translation>НДС по строкам</translation>
    </message>
    <message>
        <source>VAT of the total</source>
        <translation>НДС от итога</translation>
    </message>
    <message>
        <source>Rounding of VAT</source>
        <translation>Округление НДС</translation>
    </message>
    <message>
        <source>Where VAT is rounded: in each line, as in invoices, or once in the total</source>
        <translation>Где округляется НДС: в каждой строке, как в счетах, или один раз в итоге</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>1 {sign} in ₽</source>
        <translation>1 {sign} в ₽</translation>
    </message>
</context>
<context>
    <name>NoDocuments</name>
    <message>
        <source>Enter the requisites</source>
        <translation>Заполнить реквизиты</translation>
    </message>
    <message>
        <source>New offer</source>
        <translation>Новое КП</translation>
    </message>
    <message>
        <source>An offer takes a minute: choose the client, type the goods, send.</source>
        <translation>КП готово за минуту: выберите клиента, наберите товары, отправьте.</translation>
    </message>
    <message>
        <source>Offers and invoices bear your requisites, and they are not entered yet. Enter them first; a draft may be begun already now.</source>
        <translation>В КП и счетах печатаются ваши реквизиты, а они ещё не заполнены. Заполните их; черновик можно начать уже сейчас.</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Документов пока нет</translation>
    </message>
</context>
<context>
    <name>OfferBars</name>
    <message numerus="yes">
        <source>%n lines are not in the catalogue</source>
        <translation>
            <numerusform>%n строки нет в каталоге</numerusform>
            <numerusform>%n строк нет в каталоге</numerusform>
            <numerusform>%n строк нет в каталоге</numerusform>
        </translation>
    </message>
    <message>
        <source>Find goods…</source>
        <translation>Подобрать товар…</translation>
    </message>
    <message numerus="yes">
        <source>Prices of %n lines differ from the catalogue</source>
        <translation>
            <numerusform>Цена %n строки расходится с каталогом</numerusform>
            <numerusform>Цены %n строк расходятся с каталогом</numerusform>
            <numerusform>Цены %n строк расходятся с каталогом</numerusform>
        </translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>Посмотреть…</translation>
    </message>
    <message numerus="yes">
        <source>The VAT rate of %n lines does not hold on {day}</source>
        <translation>
            <numerusform>Ставка НДС %n строки не действует на {day}</numerusform>
            <numerusform>Ставка НДС %n строк не действует на {day}</numerusform>
            <numerusform>Ставка НДС %n строк не действует на {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Исправить</translation>
    </message>
</context>
<context>
    <name>OfferCells</name>
    <message>
        <source>Enter the name of the goods</source>
        <translation>Введите название товара</translation>
    </message>
    <message>
        <source>Enter a quantity, for example 1 200,5</source>
        <translation>Введите количество, например 1 200,5</translation>
    </message>
    <message>
        <source>Enter a price or a sum: 64,20 or 12*64,20</source>
        <translation>Введите цену или выражение: 64,20 или 12*64,20</translation>
    </message>
    <message>
        <source>Enter a discount: 5 is 5 %, 500 ₽ is a sum</source>
        <translation>Введите скидку: 5 — это 5 %, 500 ₽ — сумма</translation>
    </message>
    <message>
        <source>The discount is more than the line costs</source>
        <translation>Скидка больше стоимости строки</translation>
    </message>
    <message>
        <source>Enter one of the rates: {rates}</source>
        <translation>Введите одну из ставок: {rates}</translation>
    </message>
    <message>
        <source>The amount is too large</source>
        <translation>Сумма слишком велика</translation>
    </message>
</context>
<context>
    <name>OfferCommands</name>
    <message>
        <source>{number} is sent and fixed</source>
        <translation>{number}: отправлено, версия закреплена</translation>
    </message>
    <message>
        <source>New version: the sent one stays as it is</source>
        <translation>Новая версия: отправленная не изменится</translation>
    </message>
    <message>
        <source>An invoice was made of the offer</source>
        <translation>Счёт сделан из КП</translation>
    </message>
    <message>
        <source>There is a draft invoice of this offer already</source>
        <translation>Черновик счёта по этому КП уже есть</translation>
    </message>
    <message>
        <source>{number} is accepted</source>
        <translation>{number}: клиент согласился</translation>
    </message>
    <message>
        <source>{number} is declined</source>
        <translation>{number}: клиент отказался</translation>
    </message>
    <message>
        <source>Why, in the client&apos;s words</source>
        <translation>Почему, словами клиента</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Записать отказ</translation>
    </message>
    <message>
        <source>Delete the draft of the offer?</source>
        <translation>Удалить черновик КП?</translation>
    </message>
    <message numerus="yes">
        <source>%n lines will be removed; Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>Вместе с ним удалится %n строка; Ctrl+Z вернёт.</numerusform>
            <numerusform>Вместе с ним удалятся %n строки; Ctrl+Z вернёт.</numerusform>
            <numerusform>Вместе с ним удалится %n строк; Ctrl+Z вернёт.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>The draft of the offer is deleted</source>
        <translation>Черновик КП удалён</translation>
    </message>
</context>
<context>
    <name>OfferEditor</name>
    <message>
        <source>no client yet</source>
        <translation>клиент не выбран</translation>
    </message>
    <message>
        <source>deal “{title}”</source>
        <translation>сделка «{title}»</translation>
    </message>
    <message>
        <source>letter with the PDF</source>
        <translation>письмо с PDF</translation>
    </message>
    <message>
        <source>new version</source>
        <translation>новая версия</translation>
    </message>
    <message>
        <source>print</source>
        <translation>печать</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>счёт</translation>
    </message>
    <message>
        <source>line</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>edit the cell</source>
        <translation>правка ячейки</translation>
    </message>
    <message>
        <source>move the line</source>
        <translation>переставить</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>убрать</translation>
    </message>
    <message>
        <source>optional or counted</source>
        <translation>в итог или нет</translation>
    </message>
    <message>
        <source>send</source>
        <translation>отправить</translation>
    </message>
    <message>
        <source>Choose the client first.</source>
        <translation>Сначала выберите клиента.</translation>
    </message>
    <message>
        <source>There are no lines yet: find goods by name or article.</source>
        <translation>Строк пока нет: найдите товар по названию или артикулу.</translation>
    </message>
</context>
<context>
    <name>OfferWords</name>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>заменено</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>срок истёк</translation>
    </message>
    <message>
        <source>no answer for {days}</source>
        <translation>без ответа {days}</translation>
    </message>
    <message>
        <source>Draft offer</source>
        <translation>КП, черновик</translation>
    </message>
    <message>
        <source>no VAT</source>
        <translation>без НДС</translation>
    </message>
</context>
<context>
    <name>PartyBar</name>
    <message>
        <source>Whom is the offer for?</source>
        <translation>Для кого КП?</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Без контакта</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>No deal</source>
        <translation>Без сделки</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>С НДС</translation>
    </message>
    <message>
        <source>VAT on top</source>
        <translation>НДС сверху</translation>
    </message>
    <message>
        <source>Prices and VAT</source>
        <translation>Цены и НДС</translation>
    </message>
    <message numerus="yes">
        <source>Prices of the catalogue were recomputed; %n typed by hand stayed</source>
        <translation>
            <numerusform>Цены из каталога пересчитаны; %n введённая вручную не изменилась</numerusform>
            <numerusform>Цены из каталога пересчитаны; %n введённые вручную не изменились</numerusform>
            <numerusform>Цены из каталога пересчитаны; %n введённых вручную не изменились</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices of the catalogue were recomputed</source>
        <translation>Цены из каталога пересчитаны</translation>
    </message>
</context>
<context>
    <name>PickInput</name>
    <message>
        <source>Article, name or words in any order</source>
        <translation>Артикул, название или слова в любом порядке</translation>
    </message>
    <message>
        <source>Add goods</source>
        <translation>Добавить товар</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Goods found</source>
        <translation>Найденные товары</translation>
    </message>
    <message>
        <source>Line of your own: “{text}”</source>
        <translation>Своя строка: «{text}»</translation>
    </message>
    <message>
        <source>instead of {name}</source>
        <translation>вместо: {name}</translation>
    </message>
    <message>
        <source>to order, {days}</source>
        <translation>под заказ, {days}</translation>
    </message>
    <message>
        <source>none in stock</source>
        <translation>нет на складе</translation>
    </message>
    <message>
        <source>add, then the quantity</source>
        <translation>добавить и ввести количество</translation>
    </message>
    <message>
        <source>add and search on</source>
        <translation>добавить и искать дальше</translation>
    </message>
    <message>
        <source>close</source>
        <translation>закрыть</translation>
    </message>
</context>
<context>
    <name>PickerRow</name>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>in place of “{name}”</source>
        <translation>вместо «{name}»</translation>
    </message>
</context>
<context>
    <name>PresetInput</name>
    <message>
        <source>Keep this text among the usual ones</source>
        <translation>Сохранить этот текст в списке</translation>
    </message>
    <message>
        <source>Kept among the usual terms</source>
        <translation>Добавлено в список условий</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview of the PDF</source>
        <translation>Предпросмотр PDF</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Letter with the document</source>
        <translation>Письмо с документом</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>drawing…</source>
        <translation>рисуем…</translation>
    </message>
    <message>
        <source>no letters for: {signs}</source>
        <translation>нет букв для: {signs}</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>обновлён</translation>
    </message>
</context>
<context>
    <name>PriceWords</name>
    <message>
        <source>Price agreed with the client</source>
        <translation>Цена по договорённости с клиентом</translation>
    </message>
    <message>
        <source>Price list of the client</source>
        <translation>Прайс-лист клиента</translation>
    </message>
    <message>
        <source>Price for the quantity</source>
        <translation>Цена за количество</translation>
    </message>
    <message>
        <source>Base price</source>
        <translation>Базовая цена</translation>
    </message>
    <message>
        <source>No price in the catalogue</source>
        <translation>В каталоге нет цены</translation>
    </message>
    <message>
        <source>Typed by hand</source>
        <translation>Введена вручную</translation>
    </message>
    <message>
        <source>holds from {day} only</source>
        <translation>действует только с {day}</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>действовала по {day}</translation>
    </message>
    <message>
        <source>holds from {quantity}</source>
        <translation>действует от {quantity}</translation>
    </message>
    <message>
        <source>is in another currency, {currency}</source>
        <translation>в другой валюте, {currency}</translation>
    </message>
    <message>
        <source>Typed by hand; in the catalogue {price}</source>
        <translation>Введена вручную; в каталоге {price}</translation>
    </message>
    <message>
        <source>In the catalogue now: {price} ({source})</source>
        <translation>Сейчас в каталоге: {price} ({source})</translation>
    </message>
    <message>
        <source>Not taken: {source}, {price}: {why}</source>
        <translation>Не взята: {source}, {price}: {why}</translation>
    </message>
    <message>
        <source>Below the lowest price, {price}</source>
        <translation>Ниже минимальной цены, {price}</translation>
    </message>
    <message>
        <source>Converted from roubles at {rate}</source>
        <translation>Пересчитана из рублей по курсу {rate}</translation>
    </message>
    <message>
        <source>from {quantity}</source>
        <translation>от {quantity}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>по {day}</translation>
    </message>
</context>
<context>
    <name>RepriceDialog</name>
    <message>
        <source>Prices in the catalogue are other ones</source>
        <translation>Цены в каталоге изменились</translation>
    </message>
    <message>
        <source>Prices for this client are other ones</source>
        <translation>У этого клиента другие цены</translation>
    </message>
    <message>
        <source>Space marks a line: its price is taken. Prices typed by hand are not marked.</source>
        <translation>Пробел отмечает строку: её цена будет взята. Цены, введённые вручную, не отмечены.</translation>
    </message>
    <message>
        <source>Keep all as they are</source>
        <translation>Оставить все как есть</translation>
    </message>
    <message>
        <source>Take the marked prices</source>
        <translation>Взять отмеченные цены</translation>
    </message>
    <message>
        <source>The document comes to {total}, it was {before}</source>
        <translation>Документ на {total}, было {before}</translation>
    </message>
    <message>
        <source>no price any more</source>
        <translation>цены больше нет</translation>
    </message>
    <message>
        <source>typed by hand; {source}</source>
        <translation>введена вручную; {source}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>В документе</translation>
    </message>
    <message>
        <source>In the catalogue</source>
        <translation>В каталоге</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Откуда цена</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>{client}, {total}. The version is fixed and its PDF is kept.</source>
        <translation>{client}, {total}. Версия закрепится, её PDF сохранится в базе.</translation>
    </message>
    <message>
        <source>Send the offer?</source>
        <translation>Отправить КП?</translation>
    </message>
    <message>
        <source>Get an answer by</source>
        <translation>Получить ответ до</translation>
    </message>
    <message>
        <source>Empty: no task</source>
        <translation>Пусто: дело не нужно</translation>
    </message>
    <message>
        <source>Remind on {day} that the offer ends on {end}</source>
        <translation>Напомнить {day}, что КП действует до {end}</translation>
    </message>
    <message>
        <source>Letter with the PDF</source>
        <translation>Письмо с PDF</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Fix only</source>
        <translation>Только закрепить</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Затем</translation>
    </message>
    <message>
        <source>The deal goes to “{stage}”.</source>
        <translation>Сделка перейдёт на этап «{stage}».</translation>
    </message>
    <message>
        <source>Agreed, send</source>
        <translation>Согласовано, отправить</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Get an answer on {number}</source>
        <translation>Узнать ответ по {number}</translation>
    </message>
    <message>
        <source>{number} ends on {day}: get an answer or prolong it</source>
        <translation>{number} действует до {day}: получить ответ или продлить</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>Conditions</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>From the last offer</source>
        <translation>Из прошлого КП</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Срок КП</translation>
    </message>
    <message>
        <source>How long the offer holds</source>
        <translation>Сколько дней действует КП</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>Срок поставки</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>Гарантия</translation>
    </message>
    <message>
        <source>Planned shipment</source>
        <translation>Плановая отгрузка</translation>
    </message>
    <message>
        <source>Letter to the client</source>
        <translation>Письмо клиенту</translation>
    </message>
    <message>
        <source>{days}: until {day}</source>
        <translation>{days}: до {day}</translation>
    </message>
    <message>
        <source>No offer was sent yet: there are no terms to take.</source>
        <translation>Ни одно КП ещё не отправлено: условия взять неоткуда.</translation>
    </message>
    <message>
        <source>The letter says that already</source>
        <translation>В письме это уже есть</translation>
    </message>
    <message>
        <source>Put into the letter</source>
        <translation>Вставлено в письмо</translation>
    </message>
    <message>
        <source>This day has passed</source>
        <translation>Этот день уже прошёл</translation>
    </message>
</context>
<context>
    <name>TotalsCard</name>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Without discount</source>
        <translation>Без скидки</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Discount on the whole offer</source>
        <translation>Скидка на всё КП</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Маржа</translation>
    </message>
    <message>
        <source>prices with VAT</source>
        <translation>цены с НДС</translation>
    </message>
    <message>
        <source>VAT on top of prices</source>
        <translation>НДС сверх цены</translation>
    </message>
    <message>
        <source>Including VAT {rate}</source>
        <translation>В т. ч. НДС {rate}</translation>
    </message>
    <message>
        <source>VAT {rate} on top</source>
        <translation>НДС {rate} сверху</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>Без НДС</translation>
    </message>
    <message>
        <source>It is counted from the lines</source>
        <translation>Считается по строкам КП</translation>
    </message>
    <message>
        <source>The cost of the goods is not known</source>
        <translation>Себестоимость товаров не указана</translation>
    </message>
    <message>
        <source>below the threshold of {limit}: to be agreed</source>
        <translation>ниже порога {limit}, нужно согласование</translation>
    </message>
    <message>
        <source>above the threshold of {limit}, no approval needed</source>
        <translation>выше порога {limit}, согласование не нужно</translation>
    </message>
</context>
<context>
    <name>VersionButton</name>
    <message>
        <source>Version {number}: {facts}, {state}</source>
        <translation>Версия {number}: {facts}, {state}</translation>
    </message>
</context>
<context>
    <name>VersionStrip</name>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Прежние версии</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Version {number}: {facts}, {state}</source>
        <translation>Версия {number}: {facts}, {state}</translation>
    </message>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>ещё %n строка</numerusform>
            <numerusform>ещё %n строки</numerusform>
            <numerusform>ещё %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>conditions changed</source>
        <translation>изменены условия</translation>
    </message>
    <message>
        <source>sum {difference}</source>
        <translation>сумма {difference}</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>без отличий</translation>
    </message>
    <message>
        <source>From version {number}: {difference}</source>
        <translation>К версии {number}: {difference}</translation>
    </message>
    <message>
        <source>added {name}</source>
        <translation>добавлено «{name}»</translation>
    </message>
    <message>
        <source>removed {name}</source>
        <translation>убрано «{name}»</translation>
    </message>
    <message>
        <source>{name}: discount {old} → {new}</source>
        <translation>{name}: скидка {old} → {new}</translation>
    </message>
    <message>
        <source>{name}: quantity {old} → {new}</source>
        <translation>{name}: количество {old} → {new}</translation>
    </message>
    <message>
        <source>{name}: price {old} → {new}</source>
        <translation>{name}: цена {old} → {new}</translation>
    </message>
    <message>
        <source>{name} changed</source>
        <translation>изменено «{name}»</translation>
    </message>
</context>
</TS>
