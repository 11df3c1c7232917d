<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Cover</name>
    <message>
        <source>The screen is locked</source>
        <translation>Экран заблокирован</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>What you have typed is kept as it is. Type the password to go on.</source>
        <translation>Всё набранное осталось на месте. Чтобы продолжить, введите пароль.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>The password is not right. Look at Caps Lock and the layout.</source>
        <translation>Пароль неверный. Проверьте Caps Lock и раскладку.</translation>
    </message>
    <message numerus="yes">
        <source>The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>Следующая попытка — через %n секунду.</numerusform>
            <numerusform>Следующая попытка — через %n секунды.</numerusform>
            <numerusform>Следующая попытка — через %n секунд.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockPasswordDialog</name>
    <message>
        <source>Password of the lock</source>
        <translation>Пароль блокировки</translation>
    </message>
    <message>
        <source>Password of now</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>New password: eight signs or more</source>
        <translation>Новый пароль: от восьми знаков</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>It hides the screen from passers-by. Only encryption protects the file.</source>
        <translation>Он скрывает экран от посторонних глаз. Файл защищает только шифрование.</translation>
    </message>
    <message>
        <source>Take the lock away</source>
        <translation>Убрать блокировку</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The password of now is not right.</source>
        <translation>Нынешний пароль неверный.</translation>
    </message>
    <message>
        <source>The two new passwords differ: type them again.</source>
        <translation>Новые пароли различаются: введите их ещё раз.</translation>
    </message>
    <message>
        <source>Type a new password.</source>
        <translation>Введите новый пароль.</translation>
    </message>
    <message>
        <source>The password of the lock is set</source>
        <translation>Пароль блокировки задан</translation>
    </message>
    <message>
        <source>The lock is taken away</source>
        <translation>Блокировка убрана</translation>
    </message>
</context>
</TS>
