<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>New fact about the product…</source>
        <translation>Новый факт о товаре…</translation>
    </message>
    <message>
        <source>Certificate, competitor or manufacturer…</source>
        <translation>Документ о качестве, конкурент или производитель…</translation>
    </message>
    <message>
        <source>Put the fact higher</source>
        <translation>Поднять факт</translation>
    </message>
    <message>
        <source>Put the fact lower</source>
        <translation>Опустить факт</translation>
    </message>
    <message>
        <source>Quote the fact</source>
        <translation>Скопировать факт для клиента</translation>
    </message>
    <message>
        <source>Open the file of the certificate</source>
        <translation>Открыть файл документа о качестве</translation>
    </message>
    <message>
        <source>Print the battle sheet…</source>
        <translation>Напечатать боевой лист…</translation>
    </message>
    <message>
        <source>Describe the side in own words</source>
        <translation>Описать своими словами</translation>
    </message>
</context>
<context>
    <name>CertificateForm</name>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>New certificate</source>
        <translation>Новый документ о качестве</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кем выдан</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Covers all goods of the manufacturer</source>
        <translation>Распространяется на все товары производителя</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Приложить файл…</translation>
    </message>
    <message>
        <source>a file is attached</source>
        <translation>файл приложен</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Scan of the certificate</source>
        <translation>Скан документа</translation>
    </message>
    <message>
        <source>Certificate saved</source>
        <translation>Документ о качестве сохранён</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Cards done</source>
        <translation>Пройдено карточек</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Показать ответ</translation>
    </message>
    <message>
        <source>I knew it</source>
        <translation>Знаю</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>Открыть товар</translation>
    </message>
    <message>
        <source>{place} of {all}</source>
        <translation>{place} из {all}</translation>
    </message>
    <message>
        <source>Proof: {proof}</source>
        <translation>Чем подтверждено: {proof}</translation>
    </message>
</context>
<context>
    <name>CheckStanding</name>
    <message>
        <source>What is asked about</source>
        <translation>О чём спрашивать</translation>
    </message>
    <message>
        <source>Begin: ten cards</source>
        <translation>Начать: 10 карточек</translation>
    </message>
    <message>
        <source>Eight sides</source>
        <translation>Восемь сторон товара</translation>
    </message>
    <message>
        <source>Weak spots</source>
        <translation>Слабые места</translation>
    </message>
    <message>
        <source>In 30 days: {known} of {all} answers known, {share}.</source>
        <translation>За 30 дней верных ответов {known} из {all}, {share}.</translation>
    </message>
    <message>
        <source>Ten more</source>
        <translation>Ещё 10</translation>
    </message>
    <message>
        <source>No weak spots: what was asked last was known.</source>
        <translation>Слабых мест нет: на последние вопросы ответы были верные.</translation>
    </message>
    <message>
        <source>What you did not know will stand here.</source>
        <translation>Здесь появится то, на что вы не ответили.</translation>
    </message>
    <message>
        <source>Nothing waits to be repeated: new questions are asked.</source>
        <translation>Повторять нечего: будут новые вопросы.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) to repeat today; then new ones.</source>
        <translation>
            <numerusform>Сегодня повторить %n карточку, затем новые.</numerusform>
            <numerusform>Сегодня повторить %n карточки, затем новые.</numerusform>
            <numerusform>Сегодня повторить %n карточек, затем новые.</numerusform>
        </translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Не знал</translation>
    </message>
    <message>
        <source>{missed} of {asked}</source>
        <translation>{missed} из {asked}</translation>
    </message>
</context>
<context>
    <name>CompetitorForm</name>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>New competitor</source>
        <translation>Новый конкурент</translation>
    </message>
    <message>
        <source>Their product</source>
        <translation>Их товар</translation>
    </message>
    <message>
        <source>Their price with VAT</source>
        <translation>Их цена с НДС</translation>
    </message>
    <message>
        <source>Price of</source>
        <translation>Цена на дату</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>How we win</source>
        <translation>Чем выигрываем</translation>
    </message>
    <message>
        <source>Their values</source>
        <translation>Их показатели</translation>
    </message>
    <message>
        <source>a line each: property: value</source>
        <translation>по строке: свойство: значение</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Competitor saved</source>
        <translation>Конкурент сохранён</translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>Knowledge to look at again</source>
        <translation>Пора проверить знания</translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation>Всё актуально</translation>
    </message>
    <message>
        <source>Enter opens the product</source>
        <translation>Enter открывает товар</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
</context>
<context>
    <name>FactForm</name>
    <message>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>New fact</source>
        <translation>Новый факт</translation>
    </message>
    <message>
        <source>What proves it</source>
        <translation>Чем подтверждено</translation>
    </message>
    <message>
        <source>without a proof it is not quoted in offers</source>
        <translation>без подтверждения в КП не попадёт</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>May be told to clients</source>
        <translation>Можно говорить клиентам</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Fact written down</source>
        <translation>Факт записан</translation>
    </message>
    <message>
        <source>Fact changed</source>
        <translation>Факт изменён</translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>Certificate ends</source>
        <translation>Кончается документ</translation>
    </message>
    <message>
        <source>Fact to look at</source>
        <translation>Проверить факт</translation>
    </message>
    <message>
        <source>Old price</source>
        <translation>Устарела цена</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>частично</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>устарело</translation>
    </message>
    <message>
        <source>known</source>
        <translation>известно</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>Пока ничего не известно</translation>
    </message>
    <message>
        <source>A statement without proof: do not use it in offers</source>
        <translation>Утверждение без подтверждения: не использовать в КП</translation>
    </message>
    <message>
        <source>No certificate proves it</source>
        <translation>Нет документа о качестве</translation>
    </message>
    <message>
        <source>A certificate has ended</source>
        <translation>Документ о качестве истёк</translation>
    </message>
    <message>
        <source>Compared with nobody</source>
        <translation>Не с кем сравнить: добавьте конкурента</translation>
    </message>
    <message>
        <source>A competitor&apos;s price is older than 90 days</source>
        <translation>Цене конкурента больше 90 дней</translation>
    </message>
    <message>
        <source>The manufacturer has no card</source>
        <translation>У производителя нет карточки</translation>
    </message>
    <message>
        <source>Price or cost is not known</source>
        <translation>Не известна цена или себестоимость</translation>
    </message>
    <message>
        <source>Required properties are not filled</source>
        <translation>Не заполнены обязательные свойства</translation>
    </message>
    <message>
        <source>A fact must be looked at again</source>
        <translation>Факт пора проверить</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Декларация</translation>
    </message>
    <message>
        <source>Test report</source>
        <translation>Протокол испытаний</translation>
    </message>
    <message>
        <source>Quality passport</source>
        <translation>Паспорт качества</translation>
    </message>
    <message>
        <source>Letter of authorisation</source>
        <translation>Авторизационное письмо</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Свойство</translation>
    </message>
    <message>
        <source>Problem of the client</source>
        <translation>Задача клиента</translation>
    </message>
    <message>
        <source>Question of the client</source>
        <translation>Вопрос клиента</translation>
    </message>
    <message>
        <source>Objection it answers</source>
        <translation>На какое возражение</translation>
    </message>
    <message>
        <source>Against whom</source>
        <translation>Против кого</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Норма</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>What the product does about it</source>
        <translation>Что даёт товар</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Утверждение</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Марка</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>Завод</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Поставка</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>Репутация</translation>
    </message>
</context>
<context>
    <name>KnowledgePage</name>
    <message>
        <source>Write in own words</source>
        <translation>Описать словами</translation>
    </message>
    <message>
        <source>No facts yet. A fact with its proof is quoted into an offer by one key.</source>
        <translation>Фактов пока нет. Факт с подтверждением вставляется в КП одной клавишей.</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>Battle sheet</source>
        <translation>Боевой лист</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Знания</translation>
    </message>
    <message>
        <source>knowledge {known}/{all}</source>
        <translation>знания {known}/{all}</translation>
    </message>
    <message>
        <source>side 1–8</source>
        <translation>сторона 1–8</translation>
    </message>
    <message>
        <source>new fact</source>
        <translation>новый факт</translation>
    </message>
    <message>
        <source>change</source>
        <translation>изменить</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>выше</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>цитата</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Card of the manufacturer</source>
        <translation>Карточка производителя</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>устарело</translation>
    </message>
    <message>
        <source>may be quoted</source>
        <translation>можно цитировать</translation>
    </message>
    <message>
        <source>not for offers</source>
        <translation>не для КП</translation>
    </message>
    <message>
        <source>Proof, price</source>
        <translation>Подтверждение, цена</translation>
    </message>
    <message>
        <source>Until, of</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>Удалено: {name}</translation>
    </message>
    <message>
        <source>Choose a fact to quote</source>
        <translation>Выберите факт</translation>
    </message>
    <message>
        <source>This statement has no proof, or is not meant for clients</source>
        <translation>У утверждения нет подтверждения, или оно не для клиентов</translation>
    </message>
    <message>
        <source>The fact is copied: paste it into an offer or a letter</source>
        <translation>Факт скопирован: вставьте его в КП или письмо</translation>
    </message>
    <message>
        <source>No file is attached</source>
        <translation>Файл не приложен</translation>
    </message>
    <message>
        <source>Battle sheet: {name}</source>
        <translation>Боевой лист: {name}</translation>
    </message>
    <message>
        <source>We</source>
        <translation>Мы</translation>
    </message>
    <message>
        <source>Price with VAT</source>
        <translation>Цена с НДС</translation>
    </message>
    <message>
        <source>Our price against theirs</source>
        <translation>Наша цена к их цене</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>old</source>
        <translation>устарела</translation>
    </message>
    <message>
        <source>How we win</source>
        <translation>Чем выигрываем</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Доводы</translation>
    </message>
    <message>
        <source>For our own use only</source>
        <translation>Только для своих</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Add a competitor first: there is nobody to compare with</source>
        <translation>Сначала добавьте конкурента: сравнивать не с кем</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
</context>
<context>
    <name>MakerForm</name>
    <message>
        <source>Goods that name it: {count}</source>
        <translation>Товаров этого производителя: {count}</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Производитель</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Марка</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>Завод</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Terms of supply</source>
        <translation>Условия поставки</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>Репутация</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Card of the manufacturer saved</source>
        <translation>Карточка производителя сохранена</translation>
    </message>
</context>
<context>
    <name>QuoteDialog</name>
    <message>
        <source>Facts about the goods</source>
        <translation>Факты о товарах</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Enter puts the fact into the letter</source>
        <translation>Enter вставляет факт в письмо</translation>
    </message>
    <message>
        <source>Nothing may be quoted about these goods yet: write facts down (K)</source>
        <translation>Цитировать пока нечего: запишите факты о товарах (K)</translation>
    </message>
    <message>
        <source>Find the goods you write about.</source>
        <translation>Найдите товар, о котором пишете.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
</context>
<context>
    <name>SelfCheck</name>
    <message>
        <source>{topic}?</source>
        <translation>{topic}?</translation>
    </message>
    <message>
        <source>How much is one “{topic}”?</source>
        <translation>Сколько в одной упаковке «{topic}»?</translation>
    </message>
    <message>
        <source>How much does one unit weigh?</source>
        <translation>Сколько весит одна единица?</translation>
    </message>
    <message>
        <source>What is the least lot?</source>
        <translation>Какая минимальная партия?</translation>
    </message>
    <message>
        <source>How many days does the delivery take?</source>
        <translation>За сколько дней поставим?</translation>
    </message>
    <message>
        <source>Which paper proves the quality, and until when?</source>
        <translation>Каким документом подтверждено качество и до какого числа?</translation>
    </message>
    <message>
        <source>What does it cost at {topic}?</source>
        <translation>Сколько стоит у конкурента: {topic}?</translation>
    </message>
    <message>
        <source>Who makes it, and where?</source>
        <translation>Кто и где делает?</translation>
    </message>
    <message>
        <source>What does it cost?</source>
        <translation>Сколько стоит?</translation>
    </message>
    <message>
        <source>The client says: “{topic}”. What does the product do about it?</source>
        <translation>Клиент говорит: «{topic}». Чем поможет товар?</translation>
    </message>
    <message>
        <source>The client asks: “{topic}” Your answer?</source>
        <translation>Клиент спрашивает: «{topic}» Что ответите?</translation>
    </message>
    <message>
        <source>The client objects: “{topic}”. Your answer?</source>
        <translation>Клиент возражает: «{topic}». Что ответите?</translation>
    </message>
    <message>
        <source>What do you say against “{topic}”?</source>
        <translation>Что скажете против «{topic}»?</translation>
    </message>
    <message>
        <source>{topic}: what do you know?</source>
        <translation>{topic}: что вы знаете?</translation>
    </message>
    <message>
        <source>{paper}, until {day}</source>
        <translation>{paper}, до {day}</translation>
    </message>
    <message>
        <source>{paper}, without an end</source>
        <translation>{paper}, бессрочно</translation>
    </message>
    <message>
        <source>{price}, seen {day}</source>
        <translation>{price}, цена на {day}</translation>
    </message>
    <message>
        <source>{price} per {unit}</source>
        <translation>{price} за {unit}</translation>
    </message>
</context>
<context>
    <name>SelfCheckPage</name>
    <message>
        <source>Nothing to ask yet</source>
        <translation>Спрашивать пока не о чем</translation>
    </message>
    <message>
        <source>Questions are made of what is written about the goods: properties, facts, certificates, competitors. Write some, and come again.</source>
        <translation>Вопросы составляются из того, что записано о товарах: характеристик, фактов, сертификатов, конкурентов. Запишите что-нибудь и возвращайтесь.</translation>
    </message>
    <message>
        <source>To the goods</source>
        <translation>К товарам</translation>
    </message>
    <message>
        <source>All goods on sale</source>
        <translation>Все товары в продаже</translation>
    </message>
    <message>
        <source>Group “{name}”</source>
        <translation>Группа «{name}»</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen product(s)</source>
        <translation>
            <numerusform>%n выбранный товар</numerusform>
            <numerusform>%n выбранных товара</numerusform>
            <numerusform>%n выбранных товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>Check yourself</source>
        <translation>Проверить себя</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>начать</translation>
    </message>
    <message>
        <source>open the side</source>
        <translation>открыть сторону</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>ответ</translation>
    </message>
    <message>
        <source>product</source>
        <translation>товар</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>закончить</translation>
    </message>
    <message>
        <source>I knew it</source>
        <translation>Знаю</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>повторить</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>отменить</translation>
    </message>
    <message>
        <source>What do you know of your goods?</source>
        <translation>Что вы знаете о своих товарах?</translation>
    </message>
    <message>
        <source>{known} of {all} known</source>
        <translation>Верных ответов: {known} из {all}</translation>
    </message>
</context>
<context>
    <name>SideScores</name>
    <message>
        <source>{known} of {all}</source>
        <translation>{known} из {all}</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>не спрашивали</translation>
    </message>
</context>
</TS>
