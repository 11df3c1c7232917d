<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>PasswordChangeDialog</name>
    <message>
        <source>The password is changed, but not for all backups</source>
        <translation>Пароль сменён, но не для всех копий</translation>
    </message>
    <message>
        <source>Folder: {path}</source>
        <translation>Папка: {path}</translation>
    </message>
    <message>
        <source>The base opens by the new password. Backups in that folder still open by the former one or by the recovery key: keep it, or change the password once more when the folder can be written to.</source>
        <translation>База открывается новым паролем. Копии в этой папке открываются прежним паролем или ключом восстановления: сохраните их или смените пароль ещё раз, когда в папку можно будет писать.</translation>
    </message>
    <message>
        <source>Change the password of the base</source>
        <translation>Сменить пароль базы</translation>
    </message>
    <message>
        <source>Password of now, or the recovery key</source>
        <translation>Нынешний пароль или ключ восстановления</translation>
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
        <source>Backups take the new password, too. The recovery key stays as it is.</source>
        <translation>Резервные копии тоже перейдут на новый пароль. Ключ восстановления останется прежним.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сменить</translation>
    </message>
    <message>
        <source>The two new passwords differ: type them again.</source>
        <translation>Новые пароли различаются: введите их ещё раз.</translation>
    </message>
    <message>
        <source>The password is changed</source>
        <translation>Пароль изменён</translation>
    </message>
</context>
<context>
    <name>Protection</name>
    <message>
        <source>Encryption of the base</source>
        <translation>Шифрование базы</translation>
    </message>
</context>
<context>
    <name>ProtectionSection</name>
    <message>
        <source>Encryption of the base</source>
        <translation>Шифрование базы</translation>
    </message>
    <message>
        <source>Encrypt the base…</source>
        <translation>Зашифровать базу…</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>Сменить пароль…</translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation>Выключить…</translation>
    </message>
    <message>
        <source>Ask for the password again</source>
        <translation>Снова спрашивать пароль</translation>
    </message>
    <message>
        <source>The key is taken out of the keyring of the system</source>
        <translation>Ключ убирается из связки ключей системы</translation>
    </message>
    <message>
        <source>Lock of the screen</source>
        <translation>Блокировка экрана</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Lock after so many minutes without a key or the mouse</source>
        <translation>Блокировать, если столько минут не трогать клавиатуру и мышь</translation>
    </message>
    <message>
        <source>The base is encrypted</source>
        <translation>База зашифрована</translation>
    </message>
    <message>
        <source>The base is not encrypted</source>
        <translation>База не зашифрована</translation>
    </message>
    <message>
        <source>Base, backups and stored files open by the password or the recovery key only. Copies opened in other programs lie plain in a temporary folder till you quit.</source>
        <translation>База, резервные копии и вложения открываются только паролем или ключом восстановления. Копии, открытые в других программах, лежат незашифрованными во временной папке, пока вы не выйдете.</translation>
    </message>
    <message>
        <source>Whoever has the computer or a copy of the file can read it. A password closes the base, its backups and the stored files; a recovery key opens them if you forget it.</source>
        <translation>Сейчас базу прочтёт любой, у кого есть компьютер или копия файла. Пароль закроет базу, резервные копии и вложения; если вы его забудете, поможет ключ восстановления.</translation>
    </message>
    <message>
        <source>The screen opens by the password of the base.</source>
        <translation>Экран открывается паролем базы.</translation>
    </message>
    <message>
        <source>The screen opens by a password of its own; the program asks for it when it starts, too. It hides the screen and does not encrypt.</source>
        <translation>Экран открывается своим паролем; программа спрашивает его и при запуске. Он только скрывает экран и ничего не шифрует.</translation>
    </message>
    <message>
        <source>The lock hides all windows and asks for a password; what you have typed stays. Set a password first.</source>
        <translation>Блокировка скрывает все окна и спрашивает пароль; всё набранное остаётся на месте. Сначала задайте пароль.</translation>
    </message>
    <message>
        <source>Change the password of the lock…</source>
        <translation>Сменить пароль блокировки…</translation>
    </message>
    <message>
        <source>Set a password…</source>
        <translation>Задать пароль…</translation>
    </message>
    <message>
        <source>The password will be asked for at every start</source>
        <translation>Пароль будет спрашиваться при каждом запуске</translation>
    </message>
</context>
<context>
    <name>TurnOffDialog</name>
    <message>
        <source>Turn the encryption off?</source>
        <translation>Выключить шифрование?</translation>
    </message>
    <message>
        <source>The base and the stored files can be read by anybody who has the computer then. Backups made till now stay encrypted and open by the password of now.</source>
        <translation>Базу и вложения сможет прочесть любой, у кого есть компьютер. Уже сделанные резервные копии останутся зашифрованными и откроются нынешним паролем.</translation>
    </message>
    <message>
        <source>Password, or the recovery key</source>
        <translation>Пароль или ключ восстановления</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>The base is written anew and checked…</source>
        <translation>База переписывается и проверяется…</translation>
    </message>
    <message>
        <source>The base is plain: it opens without a password</source>
        <translation>База расшифрована и открывается без пароля</translation>
    </message>
</context>
<context>
    <name>TurnOnDialog</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Password: eight signs or more</source>
        <translation>Пароль: от восьми знаков</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Пароль ещё раз</translation>
    </message>
    <message>
        <source>The base, its backups and the stored files are encrypted: without the password nobody reads them, also on a stolen computer. Files you save or send from the program are plain, as before.</source>
        <translation>База, резервные копии и вложения будут зашифрованы: без пароля их не прочтёт никто, даже на украденном компьютере. Файлы, которые вы сохраняете и отправляете из программы, останутся обычными.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
    <message>
        <source>It opens the base when the password is forgotten, and nobody can make it anew for you: not even the authors of the program. Write it down or save it, and keep it away from this computer.</source>
        <translation>Он откроет базу, если пароль забыт, и восстановить его не сможет никто, даже авторы программы. Запишите или сохраните его и храните отдельно от этого компьютера.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Сохранить в файл…</translation>
    </message>
    <message>
        <source>Recovery key, from your note</source>
        <translation>Ключ восстановления из вашей записи</translation>
    </message>
    <message>
        <source>Capital or small letters, with dashes or without: it is all the same.</source>
        <translation>Заглавные или строчные буквы, с дефисами или без: всё равно.</translation>
    </message>
    <message>
        <source>Encrypt the base: password</source>
        <translation>Шифрование базы: пароль</translation>
    </message>
    <message>
        <source>Encrypt the base: recovery key</source>
        <translation>Шифрование базы: ключ восстановления</translation>
    </message>
    <message>
        <source>Encrypt the base: type the recovery key</source>
        <translation>Шифрование базы: введите ключ восстановления</translation>
    </message>
    <message>
        <source>Step {number} of 3</source>
        <translation>Шаг {number} из 3</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Зашифровать</translation>
    </message>
    <message>
        <source>The recovery key is copied</source>
        <translation>Ключ восстановления скопирован</translation>
    </message>
    <message>
        <source>Recovery key of Salesapp.txt</source>
        <translation>Ключ восстановления Salesapp.txt</translation>
    </message>
    <message>
        <source>Recovery key of the base of Salesapp:</source>
        <translation>Ключ восстановления базы Salesapp:</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
    <message numerus="yes">
        <source>The password needs %n sign(s) or more.</source>
        <translation>
            <numerusform>В пароле нужен %n знак или больше.</numerusform>
            <numerusform>В пароле нужно %n знака или больше.</numerusform>
            <numerusform>В пароле нужно %n знаков или больше.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ: type them again.</source>
        <translation>Пароли различаются: введите их ещё раз.</translation>
    </message>
    <message>
        <source>This is not the key you were shown. Compare each group of signs, or go back.</source>
        <translation>Это не тот ключ, который был показан. Сверьте каждую группу знаков или вернитесь назад.</translation>
    </message>
    <message>
        <source>The base is written anew and checked…</source>
        <translation>База переписывается и проверяется…</translation>
    </message>
    <message>
        <source>The base is encrypted. Stored files and backups follow…</source>
        <translation>База зашифрована. Теперь вложения и резервные копии…</translation>
    </message>
    <message>
        <source>The base is encrypted. The program will ask for the password.</source>
        <translation>База зашифрована. Программа будет спрашивать пароль.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Recovery key: 28 letters and figures, dashes do not matter</source>
        <translation>Ключ восстановления: 28 букв и цифр, дефисы не важны</translation>
    </message>
    <message>
        <source>Open it without asking on this computer</source>
        <translation>На этом компьютере открывать без пароля</translation>
    </message>
    <message>
        <source>The keyring of the system keeps the key, under your account.</source>
        <translation>Ключ хранит связка ключей системы под вашей учётной записью.</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Не открывать</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>The base is encrypted</source>
        <translation>База зашифрована</translation>
    </message>
    <message>
        <source>File: {path}</source>
        <translation>Файл: {path}</translation>
    </message>
    <message>
        <source>By the password</source>
        <translation>По паролю</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>Забыли пароль?</translation>
    </message>
    <message>
        <source>This is not the recovery key of the base. Compare each group of signs.</source>
        <translation>Это не ключ восстановления этой базы. Сверьте каждую группу знаков.</translation>
    </message>
    <message numerus="yes">
        <source>The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>Следующая попытка — через %n секунду.</numerusform>
            <numerusform>Следующая попытка — через %n секунды.</numerusform>
            <numerusform>Следующая попытка — через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keyring of the system refused the key: the password is asked next time.</source>
        <translation>Связка ключей системы не приняла ключ: в следующий раз программа спросит пароль.</translation>
    </message>
</context>
</TS>
