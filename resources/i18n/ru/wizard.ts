<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>BusinessCard</name>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
</context>
<context>
    <name>CompanyStep</name>
    <message>
        <source>This is how the invoice will look</source>
        <translation>Так будет в счёте</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left to fill</source>
        <translation>
            <numerusform>осталось заполнить %n поле</numerusform>
            <numerusform>осталось заполнить %n поля</numerusform>
            <numerusform>осталось заполнить %n полей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left to correct</source>
        <translation>
            <numerusform>осталось исправить %n поле</numerusform>
            <numerusform>осталось исправить %n поля</numerusform>
            <numerusform>осталось исправить %n полей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataStep</name>
    <message>
        <source>Import from files</source>
        <translation>Импорт из файлов</translation>
    </message>
    <message>
        <source>Clients, contacts, products and prices as XLSX or CSV, a catalogue of 1C. An export of the former CRM fits as it is.</source>
        <translation>Клиенты, контакты, товары и цены из XLSX или CSV, каталог 1С. Выгрузка из прежней CRM подойдёт как есть.</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Демо-данные</translation>
    </message>
    <message>
        <source>An invented company with clients, deals, invoices and tasks. It opens in a base of its own and does not mix with yours.</source>
        <translation>Вымышленная компания с клиентами, сделками, счетами и задачами. Откроется в отдельной базе и с вашей не смешается.</translation>
    </message>
    <message>
        <source>Empty base</source>
        <translation>Пустая база</translation>
    </message>
    <message>
        <source>Begin from nothing and add clients by hand.</source>
        <translation>Начать с нуля и добавлять клиентов вручную.</translation>
    </message>
    <message>
        <source>the import is under way</source>
        <translation>загрузка идёт</translation>
    </message>
    <message>
        <source>reading the files</source>
        <translation>читаем файлы</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Загрузить %n строку</numerusform>
            <numerusform>Загрузить %n строки</numerusform>
            <numerusform>Загрузить %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Open sample data</source>
        <translation>Открыть демо-данные</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Answer the leads</source>
        <translation>Ответить лидам</translation>
    </message>
    <message>
        <source>New requests first: who answers within the hour sells more.</source>
        <translation>Сначала новые заявки: кто ответил в течение часа, продаёт больше.</translation>
    </message>
    <message>
        <source>Set the next steps</source>
        <translation>Расставить шаги</translation>
    </message>
    <message>
        <source>Every client in work has a call, a letter or a meeting ahead.</source>
        <translation>У каждого клиента в работе впереди звонок, письмо или встреча.</translation>
    </message>
    <message>
        <source>Look over the clients</source>
        <translation>Просмотреть клиентов</translation>
    </message>
    <message>
        <source>Cards, contacts and requisites: add those that are missing.</source>
        <translation>Карточки, контакты и реквизиты: дополните, чего не хватает.</translation>
    </message>
    <message>
        <source>Open the board of deals</source>
        <translation>Открыть доску сделок</translation>
    </message>
    <message>
        <source>Stages from the request to the shipment, with what is due today.</source>
        <translation>Этапы от запроса до отгрузки и то, что нужно сделать сегодня.</translation>
    </message>
    <message>
        <source>Fill in the price list</source>
        <translation>Заполнить прайс-лист</translation>
    </message>
    <message>
        <source>Goods with prices and VAT go into offers in two keystrokes.</source>
        <translation>Товары с ценами и НДС попадают в КП в два нажатия.</translation>
    </message>
    <message>
        <source>Add the first client</source>
        <translation>Добавить первого клиента</translation>
    </message>
    <message>
        <source>Name and phone are enough; the rest of the work begins there.</source>
        <translation>Хватит названия и телефона: с него начинается остальная работа.</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>First run</source>
        <translation>Первый запуск</translation>
    </message>
    <message>
        <source>Your company</source>
        <translation>Ваша компания</translation>
    </message>
    <message>
        <source>requisites for documents</source>
        <translation>реквизиты для документов</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>О вас</translation>
    </message>
    <message>
        <source>name and contacts on offers</source>
        <translation>имя и контакты в КП</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>import or a sample</source>
        <translation>импорт или пример</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>the first three actions</source>
        <translation>первые три действия</translation>
    </message>
    <message>
        <source>Requisites of your company</source>
        <translation>Реквизиты вашей компании</translation>
    </message>
    <message>
        <source>They go into offers, invoices and letters. Settings change them later.</source>
        <translation>Подставятся в КП, счета и письма. Изменить можно в настройках.</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Кто здесь работает</translation>
    </message>
    <message>
        <source>Clients see it under offers and in letters.</source>
        <translation>Это увидят клиенты в КП и письмах.</translation>
    </message>
    <message>
        <source>Where the data comes from</source>
        <translation>Откуда взять данные</translation>
    </message>
    <message>
        <source>Nothing gets lost: a backup is made before an import.</source>
        <translation>Ничего не потеряется: перед загрузкой создаётся резервная копия.</translation>
    </message>
    <message>
        <source>All is ready</source>
        <translation>Всё готово</translation>
    </message>
    <message>
        <source>Begin with any of these; the rest waits.</source>
        <translation>Начните с любого действия, остальное подождёт.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Skip and fill in later</source>
        <translation>Пропустить и заполнить позже</translation>
    </message>
    <message>
        <source>My company</source>
        <translation>Моя компания</translation>
    </message>
    <message>
        <source>Begin to work</source>
        <translation>Начать работу</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Дальше: {step}</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>This is how the invoice will look</source>
        <translation>Так будет в счёте</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>The paper cannot be printed with this data yet</source>
        <translation>С такими данными счёт пока не напечатать</translation>
    </message>
</context>
<context>
    <name>ProfileStep</name>
    <message>
        <source>This is how clients see you</source>
        <translation>Так вас увидят клиенты</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left to fill</source>
        <translation>
            <numerusform>осталось заполнить %n поле</numerusform>
            <numerusform>осталось заполнить %n поля</numerusform>
            <numerusform>осталось заполнить %n полей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>First run</source>
        <translation>Первый запуск</translation>
    </message>
    <message>
        <source>All data stays on this computer. A backup is made every day.</source>
        <translation>Все данные хранятся на этом компьютере. Резервная копия делается каждый день.</translation>
    </message>
</context>
</TS>
