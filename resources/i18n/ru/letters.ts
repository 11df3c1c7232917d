<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>AttachedRow</name>
    <message>
        <source>Attach</source>
        <translation>Вложить</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Файлы…</translation>
    </message>
    <message>
        <source>Files for the letter</source>
        <translation>Файлы для письма</translation>
    </message>
    <message>
        <source>Take out: {name}</source>
        <translation>Убрать: {name}</translation>
    </message>
</context>
<context>
    <name>ComposeDialog</name>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>Без шаблона</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Facts about the goods</source>
        <translation>Факты о товарах</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Открыть в почтовой программе</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
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
        <source>Write these by hand or take them out: {fields}</source>
        <translation>Заполните вручную или уберите: {fields}</translation>
    </message>
    <message>
        <source>No address of e-mail: {text}</source>
        <translation>Это не адрес почты: {text}</translation>
    </message>
    <message>
        <source>Letter written down: {subject}</source>
        <translation>Письмо записано: {subject}</translation>
    </message>
    <message>
        <source>The letter has left, but is not written down yet. {why}</source>
        <translation>Письмо ушло, но ещё не записано. {why}</translation>
    </message>
    <message>
        <source>The letter has left {moment}, but is not written down yet.</source>
        <translation>Письмо ушло {moment}, но ещё не записано.</translation>
    </message>
    <message>
        <source>The letter has left, but is not written down yet.</source>
        <translation>Письмо ушло, но ещё не записано.</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Письмо не отправлено</translation>
    </message>
    <message>
        <source>A letter that has left is not written down</source>
        <translation>Ушедшее письмо не записано</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Отправляем…</translation>
    </message>
    <message>
        <source>Other words stand in place of what was typed</source>
        <translation>Вместо набранного стоят другие слова</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Записать</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Offer {number}</source>
        <translation>КП {number}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Заказ {number}</translation>
    </message>
    <message>
        <source>Credit note {number}</source>
        <translation>Кредит-нота {number}</translation>
    </message>
    <message>
        <source>Invoice {number}</source>
        <translation>Счёт {number}</translation>
    </message>
    <message>
        <source>Client: name</source>
        <translation>Клиент: название</translation>
    </message>
    <message>
        <source>Client: INN</source>
        <translation>Клиент: ИНН</translation>
    </message>
    <message>
        <source>Client: city</source>
        <translation>Клиент: город</translation>
    </message>
    <message>
        <source>Contact: full name</source>
        <translation>Контакт: полное имя</translation>
    </message>
    <message>
        <source>Contact: first name</source>
        <translation>Контакт: имя</translation>
    </message>
    <message>
        <source>Contact: post</source>
        <translation>Контакт: должность</translation>
    </message>
    <message>
        <source>Deal: title</source>
        <translation>Сделка: название</translation>
    </message>
    <message>
        <source>Deal: amount</source>
        <translation>Сделка: сумма</translation>
    </message>
    <message>
        <source>Deal: stage</source>
        <translation>Сделка: этап</translation>
    </message>
    <message>
        <source>Offer: number</source>
        <translation>КП: номер</translation>
    </message>
    <message>
        <source>Offer: sum</source>
        <translation>КП: сумма</translation>
    </message>
    <message>
        <source>Offer: valid until</source>
        <translation>КП: действует до</translation>
    </message>
    <message>
        <source>Invoice: number</source>
        <translation>Счёт: номер</translation>
    </message>
    <message>
        <source>Invoice: sum</source>
        <translation>Счёт: сумма</translation>
    </message>
    <message>
        <source>Invoice: left to pay</source>
        <translation>Счёт: осталось оплатить</translation>
    </message>
    <message>
        <source>Invoice: due on</source>
        <translation>Счёт: срок оплаты</translation>
    </message>
    <message>
        <source>You: name</source>
        <translation>Вы: имя</translation>
    </message>
    <message>
        <source>You: post</source>
        <translation>Вы: должность</translation>
    </message>
    <message>
        <source>You: phone</source>
        <translation>Вы: телефон</translation>
    </message>
    <message>
        <source>You: e-mail</source>
        <translation>Вы: почта</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Наша компания</translation>
    </message>
    <message>
        <source>Today&apos;s date</source>
        <translation>Сегодняшняя дата</translation>
    </message>
    <message>
        <source>The mail server does not answer: check its name, the port and the network.</source>
        <translation>Почтовый сервер не отвечает: проверьте его имя, порт и сеть.</translation>
    </message>
    <message>
        <source>The mail server answers too slowly: try again.</source>
        <translation>Почтовый сервер отвечает слишком медленно: попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The connection to the mail server is not safe: check the kind of protection.</source>
        <translation>Соединение с почтовым сервером не защищено: проверьте способ защиты.</translation>
    </message>
    <message>
        <source>The mail server refuses the user or the password.</source>
        <translation>Почтовый сервер не принял имя или пароль.</translation>
    </message>
    <message>
        <source>The mail server refuses the address of the sender.</source>
        <translation>Почтовый сервер не принял адрес отправителя.</translation>
    </message>
    <message>
        <source>The mail server refuses a recipient.</source>
        <translation>Почтовый сервер не принял адрес получателя.</translation>
    </message>
    <message>
        <source>The attachments are larger than 25 MB together: mail servers refuse that.</source>
        <translation>Вложения вместе больше 25 МБ: почтовые серверы такое не принимают.</translation>
    </message>
    <message>
        <source>The mail server refuses the letter.</source>
        <translation>Почтовый сервер не принял письмо.</translation>
    </message>
    <message>
        <source>This computer has no keyring that the program could use.</source>
        <translation>На этом компьютере нет связки ключей, которой программа могла бы пользоваться.</translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer.</source>
        <translation>Связка ключей этого компьютера не отвечает.</translation>
    </message>
    <message>
        <source>The keyring of this computer stays locked.</source>
        <translation>Связка ключей этого компьютера осталась заблокированной.</translation>
    </message>
    <message>
        <source>the keyring of the desktop</source>
        <translation>связка ключей рабочего стола</translation>
    </message>
    <message>
        <source>KDE Wallet</source>
        <translation>бумажник KDE</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation>диспетчер учётных данных Windows</translation>
    </message>
    <message>
        <source>the macOS keychain</source>
        <translation>связка ключей macOS</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of the mail</source>
        <translation>Пароль почты</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Keep it in the keyring of this computer</source>
        <translation>Хранить в связке ключей этого компьютера</translation>
    </message>
    <message>
        <source>The keyring guards it with the password of your account. It is never written into the base or its backups.</source>
        <translation>Связка ключей защищает его паролем вашей учётной записи. В базу и её копии пароль не попадает.</translation>
    </message>
    <message>
        <source>The password is kept in memory only, until you quit the program, and written nowhere.</source>
        <translation>Пароль хранится только в памяти, пока программа открыта, и нигде не записывается.</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>No program of this computer opens letters. The draft lies here: {path}</source>
        <translation>На этом компьютере нет программы для писем. Черновик лежит здесь: {path}</translation>
    </message>
    <message>
        <source>The letter could not be made. Nothing was sent.</source>
        <translation>Письмо не собралось. Ничего не отправлено.</translation>
    </message>
</context>
</TS>
