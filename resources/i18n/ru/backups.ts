<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>BackupCard</name>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Сделать копию сейчас</translation>
    </message>
    <message>
        <source>Folder of backups</source>
        <translation>Папка копий</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Выбрать папку</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Без второго места</translation>
    </message>
    <message>
        <source>Try a restore now</source>
        <translation>Проверить восстановление</translation>
    </message>
    <message>
        <source>Make a backup at the end of work</source>
        <translation>Делать копию при выходе</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Trial restore</source>
        <translation>Пробное восстановление</translation>
    </message>
    <message>
        <source>A folder on another disk, for copies of the backups</source>
        <translation>Папка на другом диске для резервных копий</translation>
    </message>
    <message>
        <source>That is where the backups lie already: choose another disk.</source>
        <translation>Копии и так лежат в этой папке: выберите другой диск.</translation>
    </message>
    <message>
        <source>The backup is made: {name}</source>
        <translation>Копия сделана: {name}</translation>
    </message>
    <message>
        <source>There is no second place: a broken disk would take the backups along.</source>
        <translation>Второго места нет: если диск сломается, пропадут и копии.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>пока ничего</translation>
    </message>
    <message>
        <source>Second place: {folder}. The last one there: {moment}.</source>
        <translation>Второе место: {folder}. Последняя копия там: {moment}.</translation>
    </message>
    <message>
        <source>The program tries a restore by itself once a month.</source>
        <translation>Раз в месяц программа сама пробует восстановить базу из копии.</translation>
    </message>
    <message>
        <source>Trial restore of {moment}: the backup is sound.</source>
        <translation>Пробное восстановление {moment}: копия исправна.</translation>
    </message>
    <message>
        <source>Trial restore of {moment}: the backup is damaged; make a new one.</source>
        <translation>Пробное восстановление {moment}: копия повреждена, сделайте новую.</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>Копий пока нет.</translation>
    </message>
    <message>
        <source>The last one: {moment}. Kept: {count}.</source>
        <translation>Последняя: {moment}. Всего хранится: {count}.</translation>
    </message>
    <message>
        <source>Checked when it was made</source>
        <translation>Проверена при создании</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Не проверена</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>A trial restore found the newest backup damaged. The base itself is whole: make one anew.</source>
        <translation>Пробное восстановление показало: последняя копия повреждена. Сама база цела: сделайте копию заново.</translation>
    </message>
    <message numerus="yes">
        <source>The check of the base found %n fault(s). Nothing was changed.</source>
        <translation>
            <numerusform>Проверка базы нашла %n ошибку. Ничего не изменено.</numerusform>
            <numerusform>Проверка базы нашла %n ошибки. Ничего не изменено.</numerusform>
            <numerusform>Проверка базы нашла %n ошибок. Ничего не изменено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Сделать копию сейчас</translation>
    </message>
    <message>
        <source>The second place has had no backup for three days: {folder}.</source>
        <translation>Во втором месте три дня нет новых копий: {folder}.</translation>
    </message>
    <message>
        <source>There is no checked backup of this base.</source>
        <translation>У этой базы нет проверенной резервной копии.</translation>
    </message>
    <message>
        <source>The last checked backup is older than three days.</source>
        <translation>Последней проверенной копии больше трёх дней.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Restore the base from this backup?</source>
        <translation>Восстановить базу из этой копии?</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>of the day</source>
        <translation>копия дня</translation>
    </message>
    <message>
        <source>by the clock</source>
        <translation>по расписанию</translation>
    </message>
    <message>
        <source>at the end of work</source>
        <translation>при выходе</translation>
    </message>
    <message>
        <source>before an update of the program</source>
        <translation>перед обновлением программы</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>перед импортом</translation>
    </message>
    <message>
        <source>before a change of many records</source>
        <translation>перед изменением многих записей</translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation>перед объединением</translation>
    </message>
    <message>
        <source>before an erasure</source>
        <translation>перед стиранием данных</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>перед восстановлением</translation>
    </message>
    <message>
        <source>of another program</source>
        <translation>другой программы</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} МБ</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Backup: {moment}, {reason}</source>
        <translation>Копия: {moment}, {reason}</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>Что пропадёт</translation>
    </message>
    <message>
        <source>The base of now is backed up first and then kept aside for 30 days: you can come back to it. Personal data erased since stays erased.</source>
        <translation>Сначала делается копия нынешней базы, потом она 30 дней лежит рядом: к ней можно вернуться. Стёртые с тех пор персональные данные останутся стёртыми.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>This backup is of an older program: what was done since cannot be listed.</source>
        <translation>Копия сделана прежней версией программы: сделанное с тех пор перечислить нельзя.</translation>
    </message>
    <message>
        <source>Nothing was done since then: nothing would be lost.</source>
        <translation>С тех пор ничего не сделано: терять нечего.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) made since then would be lost:</source>
        <translation>
            <numerusform>Пропадёт %n действие, сделанное с тех пор:</numerusform>
            <numerusform>Пропадут %n действия, сделанные с тех пор:</numerusform>
            <numerusform>Пропадут %n действий, сделанных с тех пор:</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is checked and copied…</source>
        <translation>Копия проверяется и переносится…</translation>
    </message>
    <message>
        <source>The base is restored. The former one lies aside: {name}</source>
        <translation>База восстановлена. Прежняя лежит рядом: {name}</translation>
    </message>
</context>
</TS>
