<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Search and commands</source>
        <translation>Поиск и команды</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Создать…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Search on this screen</source>
        <translation>Поиск на этом экране</translation>
    </message>
    <message>
        <source>Narrow or widen the side panel</source>
        <translation>Свернуть или развернуть боковую панель</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Next part of the screen</source>
        <translation>Следующая часть экрана</translation>
    </message>
    <message>
        <source>Previous part of the screen</source>
        <translation>Предыдущая часть экрана</translation>
    </message>
    <message>
        <source>History of changes…</source>
        <translation>История изменений…</translation>
    </message>
    <message>
        <source>Light or dark colours</source>
        <translation>Светлая или тёмная тема</translation>
    </message>
    <message>
        <source>English or Russian</source>
        <translation>Английский или русский язык</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Help on this screen</source>
        <translation>Справка по этому экрану</translation>
    </message>
    <message>
        <source>About the program and its licences</source>
        <translation>О программе и лицензиях</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>Открыть папку журнала</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>A file of this kind may run as a program. Save it and check it first.</source>
        <translation>Такой файл может запуститься как программа. Сохраните его и сначала проверьте.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide till the next start</source>
        <translation>Скрыть до следующего запуска</translation>
    </message>
</context>
<context>
    <name>Brand</name>
    <message>
        <source>Narrow or widen the side panel</source>
        <translation>Свернуть или развернуть боковую панель</translation>
    </message>
    <message>
        <source>Menu of the program</source>
        <translation>Меню программы</translation>
    </message>
    <message>
        <source>{company}: menu of the program</source>
        <translation>{company}: меню программы</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Client, document, product, command…</source>
        <translation>Клиент, документ, товар, команда…</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Поиск и команды</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выбор</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>действия</translation>
    </message>
    <message>
        <source>open or run</source>
        <translation>открыть или выполнить</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>команды</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>клиенты</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>документы</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, or &gt; for commands.</source>
        <translation>Ничего не найдено. Наберите меньше букв или &gt; для команд.</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>везде</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Unexpected error</source>
        <translation>Непредвиденная ошибка</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт об ошибке</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>The last action was not completed</source>
        <translation>Последнее действие не выполнено</translation>
    </message>
    <message>
        <source>This is a fault of the program, not yours. What was saved before is safe, the action that failed was taken back whole. You can go on working.</source>
        <translation>Это ошибка программы, а не ваша. Всё сохранённое раньше цело, неудавшееся действие отменено целиком. Можно продолжать работу.</translation>
    </message>
    <message>
        <source>The report below holds only kinds of errors and places in the program: no names, no sums, no texts. It is sent nowhere by itself.</source>
        <translation>В отчёте ниже только виды ошибок и места в программе: ни имён, ни сумм, ни текстов. Сам он никуда не отправляется.</translation>
    </message>
    <message>
        <source>The report could not be written to a file: copy it before you go on, and see whether the disk has room.</source>
        <translation>Записать отчёт в файл не удалось: скопируйте его, прежде чем продолжать, и проверьте, есть ли место на диске.</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>A field that must be filled is empty.</source>
        <translation>Не заполнено обязательное поле.</translation>
    </message>
    <message>
        <source>Fill it and try again. What you typed is kept.</source>
        <translation>Заполните его и повторите. Введённое сохранено.</translation>
    </message>
    <message>
        <source>The value of a field is not valid.</source>
        <translation>Неверное значение поля.</translation>
    </message>
    <message>
        <source>Correct it and try again. What you typed is kept.</source>
        <translation>Исправьте его и повторите. Введённое сохранено.</translation>
    </message>
    <message>
        <source>The client is in the archive: nothing new begins with it.</source>
        <translation>Клиент в архиве: с ним ничего нового не начинают.</translation>
    </message>
    <message>
        <source>Bring it back from the archive first. What you typed is kept.</source>
        <translation>Сначала верните его из архива. Введённое сохранено.</translation>
    </message>
    <message>
        <source>The client has open deals, leads or debts.</source>
        <translation>У клиента есть открытые сделки, лиды или долги.</translation>
    </message>
    <message>
        <source>Close them first: in the archive they would be forgotten.</source>
        <translation>Сначала закройте их: в архиве о них забудут.</translation>
    </message>
    <message>
        <source>Such a client is already in the base.</source>
        <translation>Такой клиент уже есть в базе.</translation>
    </message>
    <message>
        <source>Open the existing card, or change what coincides.</source>
        <translation>Откройте его карточку или измените совпавшие данные.</translation>
    </message>
    <message>
        <source>The record no longer exists.</source>
        <translation>Записи больше нет.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile. Undo brings it back.</source>
        <translation>Её успели удалить. Отмена вернёт её.</translation>
    </message>
    <message>
        <source>The record was changed meanwhile.</source>
        <translation>Запись успели изменить.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Open it again, look at the new values and repeat.</source>
        <translation>Ничего не перезаписано. Откройте её заново, посмотрите новые значения и повторите.</translation>
    </message>
    <message>
        <source>The record cannot be deleted: others refer to it.</source>
        <translation>Запись нельзя удалить: на неё ссылаются другие.</translation>
    </message>
    <message>
        <source>Put it into the archive, or change those records first.</source>
        <translation>Уберите её в архив или сначала измените те записи.</translation>
    </message>
    <message>
        <source>The stage asks for facts that are not filled yet.</source>
        <translation>Для этого этапа заполнено не всё.</translation>
    </message>
    <message>
        <source>Fill them and move the deal again.</source>
        <translation>Заполните недостающее и перенесите сделку ещё раз.</translation>
    </message>
    <message>
        <source>A deal is not closed as lost without a reason.</source>
        <translation>Отказ по сделке не закрывается без причины.</translation>
    </message>
    <message>
        <source>Choose the reason of the refusal.</source>
        <translation>Выберите причину отказа.</translation>
    </message>
    <message>
        <source>A refusal needs a comment.</source>
        <translation>К отказу нужен комментарий.</translation>
    </message>
    <message>
        <source>Write in at least ten letters what the client said.</source>
        <translation>Напишите хотя бы десятью знаками, что сказал клиент.</translation>
    </message>
    <message>
        <source>The deal cannot be closed as won yet.</source>
        <translation>Сделку пока нельзя закрыть успешно.</translation>
    </message>
    <message>
        <source>Complete what is listed, then close it.</source>
        <translation>Выполните перечисленное, затем закройте её.</translation>
    </message>
    <message>
        <source>A move back to an earlier stage needs a comment.</source>
        <translation>Возврат на прежний этап требует комментария.</translation>
    </message>
    <message>
        <source>Write why the deal goes back.</source>
        <translation>Напишите, почему сделка возвращается.</translation>
    </message>
    <message>
        <source>The concession goes beyond the limit of the sheet.</source>
        <translation>Уступка выходит за предел, заданный в карте переговоров.</translation>
    </message>
    <message>
        <source>Write why it is given all the same, and who agreed.</source>
        <translation>Напишите, почему её всё же делаете и кто согласовал.</translation>
    </message>
    <message>
        <source>The deal is closed and does not change any more.</source>
        <translation>Сделка закрыта и больше не меняется.</translation>
    </message>
    <message>
        <source>Return it to work first.</source>
        <translation>Сначала верните её в работу.</translation>
    </message>
    <message>
        <source>There are deals on this stage.</source>
        <translation>На этом этапе стоят сделки.</translation>
    </message>
    <message>
        <source>Say which stage they go to.</source>
        <translation>Укажите, на какой этап их перенести.</translation>
    </message>
    <message>
        <source>The gate of that stage holds some of the deals.</source>
        <translation>Условия того этапа не пропускают часть сделок.</translation>
    </message>
    <message>
        <source>Choose an earlier stage, or fill in the deals first.</source>
        <translation>Выберите этап раньше или сначала заполните сделки.</translation>
    </message>
    <message>
        <source>A pipeline needs an open, a won and a lost stage.</source>
        <translation>В воронке нужны открытый этап, успешный и отказ.</translation>
    </message>
    <message>
        <source>Add another stage of this kind first.</source>
        <translation>Сначала добавьте другой такой этап.</translation>
    </message>
    <message>
        <source>There are open deals in this pipeline.</source>
        <translation>В этой воронке есть открытые сделки.</translation>
    </message>
    <message>
        <source>Move them to another pipeline or close them first.</source>
        <translation>Сначала перенесите их в другую воронку или закройте.</translation>
    </message>
    <message>
        <source>The last pipeline cannot be put aside.</source>
        <translation>Последнюю воронку нельзя убрать в архив.</translation>
    </message>
    <message>
        <source>Make another pipeline first.</source>
        <translation>Сначала создайте другую воронку.</translation>
    </message>
    <message>
        <source>The client would stay without a next step.</source>
        <translation>Клиент останется без следующего шага.</translation>
    </message>
    <message>
        <source>Set the next step: what to do and when.</source>
        <translation>Назначьте следующий шаг: что сделать и когда.</translation>
    </message>
    <message>
        <source>A done step needs its result.</source>
        <translation>У выполненного шага должен быть результат.</translation>
    </message>
    <message>
        <source>Write in a few words how it ended.</source>
        <translation>Напишите в двух словах, чем кончилось.</translation>
    </message>
    <message>
        <source>A note is needed here.</source>
        <translation>Здесь нужна заметка.</translation>
    </message>
    <message>
        <source>Write it and try again.</source>
        <translation>Напишите её и повторите.</translation>
    </message>
    <message>
        <source>The day is closed already.</source>
        <translation>День уже закрыт.</translation>
    </message>
    <message>
        <source>A closed day never changes; the rest belongs to tomorrow.</source>
        <translation>Закрытый день не меняется; остальное — уже на завтра.</translation>
    </message>
    <message>
        <source>It is not known which channel this lead came by.</source>
        <translation>Неизвестно, каким каналом пришёл этот лид.</translation>
    </message>
    <message>
        <source>Choose the channel: the lead keeps everything else.</source>
        <translation>Выберите канал, остальное останется как есть.</translation>
    </message>
    <message>
        <source>An issued document does not change.</source>
        <translation>Выпущенный документ не меняется.</translation>
    </message>
    <message>
        <source>Make a new version or a copy and change that.</source>
        <translation>Сделайте новую версию или копию и измените её.</translation>
    </message>
    <message>
        <source>The document has no lines.</source>
        <translation>В документе нет строк.</translation>
    </message>
    <message>
        <source>Add at least one product.</source>
        <translation>Добавьте хотя бы один товар.</translation>
    </message>
    <message>
        <source>The document is still a draft.</source>
        <translation>Документ ещё черновик.</translation>
    </message>
    <message>
        <source>Issue it first: then it gets its number.</source>
        <translation>Сначала выпустите его: тогда он получит номер.</translation>
    </message>
    <message>
        <source>The document needs requisites that are not filled.</source>
        <translation>Для документа заполнены не все реквизиты.</translation>
    </message>
    <message>
        <source>Fill them in the settings of the company or in the client.</source>
        <translation>Заполните их в настройках компании или в карточке клиента.</translation>
    </message>
    <message>
        <source>The invoice has payments.</source>
        <translation>По счёту уже есть оплаты.</translation>
    </message>
    <message>
        <source>Detach the payments first, then cancel the invoice.</source>
        <translation>Сначала снимите оплаты со счёта, затем аннулируйте его.</translation>
    </message>
    <message>
        <source>The invoice has a credit note.</source>
        <translation>По этому счёту есть кредит-нота.</translation>
    </message>
    <message>
        <source>Cancel the credit note first, then the invoice.</source>
        <translation>Сначала аннулируйте кредит-ноту, затем счёт.</translation>
    </message>
    <message>
        <source>The line goes below what was already invoiced or shipped of it.</source>
        <translation>В строке меньше, чем уже выставлено в счетах или отгружено.</translation>
    </message>
    <message>
        <source>Leave at least that much, or take the goods back first.</source>
        <translation>Оставьте не меньше этого или сначала оформите возврат.</translation>
    </message>
    <message>
        <source>The invoice asks for more than is left of the order.</source>
        <translation>В счёте больше, чем осталось выставить по заказу.</translation>
    </message>
    <message>
        <source>Lower the quantity, or agree on a new version of the order.</source>
        <translation>Уменьшите количество или согласуйте новую версию заказа.</translation>
    </message>
    <message>
        <source>A part of the order was shipped: it cannot be cancelled.</source>
        <translation>Часть заказа отгружена: отменить его нельзя.</translation>
    </message>
    <message>
        <source>Lower what was not shipped yet by a new version.</source>
        <translation>Уменьшите неотгруженное новой версией заказа.</translation>
    </message>
    <message>
        <source>The order is invoiced.</source>
        <translation>По заказу выставлен счёт.</translation>
    </message>
    <message>
        <source>Cancel or credit that invoice first.</source>
        <translation>Сначала аннулируйте этот счёт или оформите по нему возврат.</translation>
    </message>
    <message>
        <source>The amount is larger than what is left to settle.</source>
        <translation>Сумма больше остатка к оплате.</translation>
    </message>
    <message>
        <source>Lower it; the rest stays an advance of the client.</source>
        <translation>Уменьшите её: остаток останется авансом клиента.</translation>
    </message>
    <message>
        <source>More would be given back than the client has paid.</source>
        <translation>Вернуть больше, чем клиент заплатил, нельзя.</translation>
    </message>
    <message>
        <source>Lower the amount: only money received can be returned.</source>
        <translation>Уменьшите сумму: вернуть можно только полученные деньги.</translation>
    </message>
    <message>
        <source>A part of the payment was given back to the client.</source>
        <translation>Часть этой оплаты возвращена клиенту.</translation>
    </message>
    <message>
        <source>Reverse that refund first, then the payment.</source>
        <translation>Сначала сторнируйте возврат, потом оплату.</translation>
    </message>
    <message>
        <source>The amount must be greater than zero.</source>
        <translation>Сумма должна быть больше нуля.</translation>
    </message>
    <message>
        <source>Correct the amount.</source>
        <translation>Исправьте сумму.</translation>
    </message>
    <message>
        <source>The document falls below the limit of price or margin.</source>
        <translation>Документ ниже предела цены или маржи.</translation>
    </message>
    <message>
        <source>Raise the price, or write who agreed to it and why.</source>
        <translation>Поднимите цену или напишите, кто и почему согласовал.</translation>
    </message>
    <message>
        <source>The goods are held back until the client pays.</source>
        <translation>Товар не отпускается, пока клиент не заплатит.</translation>
    </message>
    <message>
        <source>Wait for the money, or write who lets them go and why.</source>
        <translation>Дождитесь денег или напишите, кто и почему разрешил отпустить.</translation>
    </message>
    <message>
        <source>The order is on hold: nothing of it was shipped.</source>
        <translation>Заказ на стопе: ничего не отгружено.</translation>
    </message>
    <message>
        <source>Release the order first, then record the shipment.</source>
        <translation>Сначала снимите заказ со стопа, потом запишите отгрузку.</translation>
    </message>
    <message>
        <source>This cannot be undone: the records changed since then.</source>
        <translation>Отменить нельзя: записи с тех пор изменились.</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct them by hand, or make a correcting document.</source>
        <translation>Ничего не изменено. Исправьте их вручную или создайте исправительный документ.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>Changes of this session appear here.</source>
        <translation>Здесь появятся изменения этого сеанса.</translation>
    </message>
    <message>
        <source>A long step is being taken back or done again just now.</source>
        <translation>Сейчас отменяется или повторяется большое действие.</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it at the lower edge.</source>
        <translation>Дождитесь его конца или остановите его внизу окна.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Файл не читается.</translation>
    </message>
    <message>
        <source>The base was not changed. Close it in other programs and check the rights to it.</source>
        <translation>База не изменена. Закройте его в других программах и проверьте права на него.</translation>
    </message>
    <message>
        <source>The file is larger than 500 MB.</source>
        <translation>Файл больше 500 МБ.</translation>
    </message>
    <message>
        <source>It was not attached. Keep it in a folder and write its path into the note.</source>
        <translation>Он не прикреплён. Храните его в папке, а путь запишите в заметку.</translation>
    </message>
    <message>
        <source>There is nothing in the file.</source>
        <translation>В файле ничего нет.</translation>
    </message>
    <message>
        <source>Nothing was taken from it. Choose another file.</source>
        <translation>Из него ничего не взято. Выберите другой файл.</translation>
    </message>
    <message>
        <source>The file is not in a format the program understands.</source>
        <translation>Программа не понимает формат этого файла.</translation>
    </message>
    <message>
        <source>Nothing was taken from it. Save it in another format and try again.</source>
        <translation>Из него ничего не взято. Сохраните его в другом формате и повторите.</translation>
    </message>
    <message>
        <source>A file of that name exists already.</source>
        <translation>Файл с таким именем уже есть.</translation>
    </message>
    <message>
        <source>Choose another name: nothing was overwritten.</source>
        <translation>Выберите другое имя: ничего не перезаписано.</translation>
    </message>
    <message>
        <source>The letter has fields without a value.</source>
        <translation>В письме есть поля без значения.</translation>
    </message>
    <message>
        <source>Write the words in their place, or take them out.</source>
        <translation>Впишите слова вместо них или уберите их.</translation>
    </message>
    <message>
        <source>The letter was not sent.</source>
        <translation>Письмо не отправлено.</translation>
    </message>
    <message>
        <source>Nothing is lost: mend it and send again, or open a draft.</source>
        <translation>Ничего не потеряно: исправьте и отправьте ещё раз или откройте черновик.</translation>
    </message>
    <message>
        <source>A text of the template names a field that papers do not have.</source>
        <translation>Текст шаблона называет поле, которого у документов нет.</translation>
    </message>
    <message>
        <source>Choose the field from the list beside the text.</source>
        <translation>Выберите поле из списка рядом с текстом.</translation>
    </message>
    <message>
        <source>The template was written by a newer version of the program.</source>
        <translation>Шаблон записан более новой версией программы.</translation>
    </message>
    <message>
        <source>Your templates are as they were. Update the program, or ask for a template of this version.</source>
        <translation>Ваши шаблоны остались прежними. Обновите программу или попросите шаблон этой версии.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>Check what you asked for.</source>
        <translation>Проверьте запрос.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Файл записать не удалось.</translation>
    </message>
    <message>
        <source>What was there is as it was. Close it in other programs, Excel say, or choose another place.</source>
        <translation>То, что там было, осталось прежним. Закройте его в других программах, например в Excel, или выберите другое место.</translation>
    </message>
    <message>
        <source>Fields: {value}.</source>
        <translation>Поля: {value}.</translation>
    </message>
    <message>
        <source>Missing: {value}.</source>
        <translation>Не хватает: {value}.</translation>
    </message>
    <message>
        <source>Field: {value}.</source>
        <translation>Поле: {value}.</translation>
    </message>
    <message>
        <source>Value: {value}.</source>
        <translation>Значение: {value}.</translation>
    </message>
    <message>
        <source>Name: {value}.</source>
        <translation>Название: {value}.</translation>
    </message>
    <message>
        <source>Action: {value}.</source>
        <translation>Действие: {value}.</translation>
    </message>
    <message>
        <source>Record: {value}.</source>
        <translation>Запись: {value}.</translation>
    </message>
    <message>
        <source>Number: {value}.</source>
        <translation>Номер: {value}.</translation>
    </message>
    <message>
        <source>File: {value}</source>
        <translation>Файл: {value}</translation>
    </message>
    <message>
        <source>Strange or missing: {value}.</source>
        <translation>Чужое или пропавшее: {value}.</translation>
    </message>
    <message>
        <source>Saved last: {value}.</source>
        <translation>Последнее сохранение: {value}.</translation>
    </message>
    <message>
        <source>The base ends: {value}.</source>
        <translation>В базе последнее действие: {value}.</translation>
    </message>
    <message>
        <source>Line: {value}.</source>
        <translation>Строка: {value}.</translation>
    </message>
    <message>
        <source>Deals: {value}.</source>
        <translation>Сделки: {value}.</translation>
    </message>
    <message>
        <source>Documents: {value}.</source>
        <translation>Документы: {value}.</translation>
    </message>
    <message>
        <source>Products: {value}.</source>
        <translation>Товары: {value}.</translation>
    </message>
    <message>
        <source>Groups of products: {value}.</source>
        <translation>Группы товаров: {value}.</translation>
    </message>
    <message>
        <source>In use by: {value}.</source>
        <translation>Занята: {value}.</translation>
    </message>
    <message>
        <source>Possible: {value}.</source>
        <translation>Возможные: {value}.</translation>
    </message>
    <message>
        <source>Searched for: {value}.</source>
        <translation>Искали: {value}.</translation>
    </message>
    <message>
        <source>The file or folder is not there.</source>
        <translation>Файла или папки нет на месте.</translation>
    </message>
    <message>
        <source>The base was not changed. Check the place, or choose another one.</source>
        <translation>База не изменена. Проверьте место или выберите другое.</translation>
    </message>
    <message>
        <source>The system does not let the file be used.</source>
        <translation>Система не даёт доступа к файлу.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Close the file in other programs, or choose another place.</source>
        <translation>Ничего не перезаписано. Закройте файл в других программах или выберите другое место.</translation>
    </message>
    <message>
        <source>The disk could not be read or written.</source>
        <translation>Диск не читается или на него не удаётся записать.</translation>
    </message>
    <message>
        <source>What was saved before is safe. Check the disk or the network and try again.</source>
        <translation>Сохранённое раньше цело. Проверьте диск или сеть и повторите.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>The base was written by a newer version of the program.</source>
        <translation>База создана более новой версией программы.</translation>
    </message>
    <message>
        <source>Nothing was changed in it. Install the new version, or open another base.</source>
        <translation>В ней ничего не изменено. Установите новую версию или откройте другую базу.</translation>
    </message>
    <message>
        <source>The base was written by an older version of the program.</source>
        <translation>База создана более старой версией программы.</translation>
    </message>
    <message>
        <source>Nothing was changed in it. Open it once for writing, or a copy of it: it is brought up to date then.</source>
        <translation>В ней ничего не изменено. Откройте её один раз для записи или откройте копию: тогда она обновится.</translation>
    </message>
    <message>
        <source>This file is not a base of this program.</source>
        <translation>Этот файл не база этой программы.</translation>
    </message>
    <message>
        <source>Choose another file. This one was left as it is.</source>
        <translation>Выберите другой файл. Этот остался как был.</translation>
    </message>
    <message>
        <source>The file of the base is empty: its contents were lost.</source>
        <translation>Файл базы пуст: содержимое потеряно.</translation>
    </message>
    <message>
        <source>Restore a backup. The empty file was left as it is.</source>
        <translation>Восстановите резервную копию. Пустой файл остался как был.</translation>
    </message>
    <message>
        <source>The base is damaged.</source>
        <translation>База повреждена.</translation>
    </message>
    <message>
        <source>Restore the last backup. The damaged file is kept.</source>
        <translation>Восстановите последнюю резервную копию. Повреждённый файл сохранён.</translation>
    </message>
    <message>
        <source>The base is in use by another program.</source>
        <translation>База занята другой программой.</translation>
    </message>
    <message>
        <source>What was saved is safe. Close it there and try again, or open it here for reading only.</source>
        <translation>Сохранённое цело. Закройте её там и повторите — или откройте здесь только для чтения.</translation>
    </message>
    <message>
        <source>The base cannot be written: the file is read-only.</source>
        <translation>В базу нельзя записать: файл только для чтения.</translation>
    </message>
    <message>
        <source>What was saved before is safe. Check the rights to the file and its folder.</source>
        <translation>Сохранённое раньше цело. Проверьте права на файл и его папку.</translation>
    </message>
    <message>
        <source>There is no base in this place.</source>
        <translation>В этом месте базы нет.</translation>
    </message>
    <message>
        <source>No new base was begun in its place. Connect the disk with the file, or choose another base.</source>
        <translation>Новая база на этом месте не начата. Подключите диск с файлом или выберите другую базу.</translation>
    </message>
    <message>
        <source>What was saved last is missing in this base.</source>
        <translation>В этой базе нет того, что было сохранено последним.</translation>
    </message>
    <message>
        <source>An older copy was put in its place, or its log of writes was lost. Nothing was changed in it, and the backups are as they were. If a cloud service is still copying, wait and try again; else restore a backup, or work with this base as it is.</source>
        <translation>На её место положена более старая копия или потерян её журнал записи. В ней ничего не изменено, резервные копии целы. Если облачная служба ещё копирует файлы, подождите и попробуйте ещё раз; иначе восстановите резервную копию или работайте с этой базой как есть.</translation>
    </message>
    <message>
        <source>Somebody has changed how the base guards itself.</source>
        <translation>Кто-то изменил защиту базы.</translation>
    </message>
    <message>
        <source>It came from somebody else, or another program worked on it: at each save it could do what nobody sees. Nothing was changed in it. Put the guards of this program back (a copy of the file as it is stays beside it), restore a backup, or open it for reading only.</source>
        <translation>Файл пришёл от кого-то другого, или с ним работала другая программа: при каждом сохранении база могла бы делать то, чего никто не видит. В ней ничего не изменено. Верните защиту программы (копия файла в нынешнем виде останется рядом), восстановите резервную копию или откройте базу только для чтения.</translation>
    </message>
    <message>
        <source>The file of the base was replaced or moved while it is open.</source>
        <translation>Файл базы заменён или перемещён, пока она открыта.</translation>
    </message>
    <message>
        <source>Nothing more is written. Make a backup now: it holds what was saved here. Then start the program again.</source>
        <translation>Больше ничего не записывается. Сделайте резервную копию сейчас: в ней всё, что сохранено здесь. Потом запустите программу снова.</translation>
    </message>
    <message>
        <source>A part of the program is too old to keep the base safely.</source>
        <translation>Часть программы слишком старая, чтобы надёжно хранить базу.</translation>
    </message>
    <message>
        <source>The base was not touched. Install the program again.</source>
        <translation>База не тронута. Установите программу заново.</translation>
    </message>
    <message>
        <source>The disk failed while writing: nothing was saved.</source>
        <translation>Диск отказал при записи: ничего не сохранено.</translation>
    </message>
    <message>
        <source>Check the disk and repeat; if it fails again, put a backup on another disk. What was saved before is safe.</source>
        <translation>Проверьте диск и повторите; если отказ повторится, сделайте копию на другой диск. Сохранённое раньше цело.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved.</source>
        <translation>Диск заполнен: ничего не сохранено.</translation>
    </message>
    <message>
        <source>Free some space and repeat. What was saved before is safe.</source>
        <translation>Освободите место и повторите. Сохранённое раньше цело.</translation>
    </message>
    <message>
        <source>The base is encrypted: it opens by its password.</source>
        <translation>База зашифрована: она открывается паролем.</translation>
    </message>
    <message>
        <source>Type the password or the recovery key. The file was left as it is.</source>
        <translation>Введите пароль или ключ восстановления. Файл не изменён.</translation>
    </message>
    <message>
        <source>The password does not open the base.</source>
        <translation>Пароль не подходит к базе.</translation>
    </message>
    <message>
        <source>The base is as it was. Check the keyboard layout and Caps Lock, or use the recovery key.</source>
        <translation>База осталась прежней. Проверьте раскладку и Caps Lock или введите ключ восстановления.</translation>
    </message>
    <message>
        <source>The key file of the encrypted base is not beside it.</source>
        <translation>Рядом с зашифрованной базой нет её файла ключа.</translation>
    </message>
    <message>
        <source>The base is as it was. Put the file back beside it, or type the recovery key: it opens the base alone.</source>
        <translation>База осталась прежней. Верните файл на место или введите ключ восстановления: он открывает базу сам.</translation>
    </message>
    <message>
        <source>This copy of the program cannot encrypt: nothing was changed.</source>
        <translation>Эта копия программы не умеет шифровать: ничего не изменено.</translation>
    </message>
    <message>
        <source>Install the program again. A base without encryption was not written.</source>
        <translation>Установите программу заново. Незашифрованная база не записана.</translation>
    </message>
    <message>
        <source>The password is too short.</source>
        <translation>Пароль слишком короткий.</translation>
    </message>
    <message>
        <source>Nothing was changed. Take eight signs or more: several words are easy to remember.</source>
        <translation>Ничего не изменено. Нужно восемь знаков или больше: несколько слов легко запомнить.</translation>
    </message>
    <message>
        <source>The password is not right: nothing was changed.</source>
        <translation>Пароль неверный: ничего не изменено.</translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock, and type it again.</source>
        <translation>Проверьте раскладку и Caps Lock и введите ещё раз.</translation>
    </message>
    <message>
        <source>The base lies on a network disk: bases are damaged there.</source>
        <translation>База лежит на сетевом диске: там базы повреждаются.</translation>
    </message>
    <message>
        <source>It was left as it is. Copy it to this computer and open the copy, or open it for reading only.</source>
        <translation>Она осталась как есть. Скопируйте её на этот компьютер и откройте копию или откройте только для чтения.</translation>
    </message>
    <message>
        <source>The base is open for reading only: nothing was changed.</source>
        <translation>База открыта только для чтения: ничего не изменено.</translation>
    </message>
    <message>
        <source>Open it for writing to change it: see the line above the page.</source>
        <translation>Чтобы менять, откройте её для записи: см. строку над страницей.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Полное название</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Taxpayer number</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>Registration reason code</source>
        <translation>КПП</translation>
    </message>
    <message>
        <source>State registration number</source>
        <translation>ОГРН</translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation>БИК</translation>
    </message>
    <message>
        <source>Settlement account</source>
        <translation>Расчётный счёт</translation>
    </message>
    <message>
        <source>Name of the bank</source>
        <translation>Название банка</translation>
    </message>
    <message>
        <source>Correspondent account</source>
        <translation>Корреспондентский счёт</translation>
    </message>
    <message>
        <source>Payment schedule</source>
        <translation>График оплаты</translation>
    </message>
    <message>
        <source>Who agreed</source>
        <translation>Кто согласовал</translation>
    </message>
    <message>
        <source>How it was agreed</source>
        <translation>Как согласовано</translation>
    </message>
    <message>
        <source>When it was agreed</source>
        <translation>Когда согласовано</translation>
    </message>
    <message>
        <source>Why the order changes</source>
        <translation>Причина изменения заказа</translation>
    </message>
    <message>
        <source>Wished date</source>
        <translation>Желаемая дата</translation>
    </message>
    <message>
        <source>Confirmed date</source>
        <translation>Подтверждённая дата</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Margin an offer needs</source>
        <translation>Порог маржи КП</translation>
    </message>
    <message>
        <source>Number template</source>
        <translation>Шаблон номера</translation>
    </message>
    <message>
        <source>Row of the headings (--header)</source>
        <translation>Строка заголовков (--header)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Legal address</source>
        <translation>Юридический адрес</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Group of companies</source>
        <translation>Группа компаний</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>What was given or got</source>
        <translation>Что отдали или получили</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Target, limit and walk-away</source>
        <translation>Цель, предел и точка выхода</translation>
    </message>
    <message>
        <source>Cost of money</source>
        <translation>Стоимость денег</translation>
    </message>
    <message>
        <source>What the client wanted</source>
        <translation>Что хотел клиент</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Возражение</translation>
    </message>
    <message>
        <source>Name of the script</source>
        <translation>Название скрипта</translation>
    </message>
    <message>
        <source>Steps of the script</source>
        <translation>Шаги скрипта</translation>
    </message>
    <message>
        <source>Name of the step</source>
        <translation>Название шага</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Что сказать</translation>
    </message>
    <message>
        <source>Answer of the client</source>
        <translation>Ответ клиента</translation>
    </message>
    <message>
        <source>Where the answers lead</source>
        <translation>Куда ведут ответы</translation>
    </message>
    <message>
        <source>When the script is for</source>
        <translation>Для чего скрипт</translation>
    </message>
    <message>
        <source>Length of the call</source>
        <translation>Длительность звонка</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
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
        <source>May owe at most</source>
        <translation>Лимит долга</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Discount as a sum</source>
        <translation>Скидка суммой</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Дата и время</translation>
    </message>
    <message>
        <source>Date of the payment</source>
        <translation>Дата оплаты</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Дата документа</translation>
    </message>
    <message>
        <source>Planned shipment</source>
        <translation>Плановая отгрузка</translation>
    </message>
    <message>
        <source>Prices and VAT</source>
        <translation>Цены и НДС</translation>
    </message>
    <message>
        <source>Rounding of VAT</source>
        <translation>Округление НДС</translation>
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
        <source>Warranty</source>
        <translation>Гарантия</translation>
    </message>
    <message>
        <source>Letter to the client</source>
        <translation>Письмо клиенту</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Срок действия</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Expected closing</source>
        <translation>Ожидаемое закрытие</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Потребность</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Название поля</translation>
    </message>
    <message>
        <source>Type of the field</source>
        <translation>Тип поля</translation>
    </message>
    <message>
        <source>List of the field</source>
        <translation>Список поля</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Вероятность</translation>
    </message>
    <message>
        <source>Parts of the revenue: A below B, up to 100 %</source>
        <translation>Доли выручки: A меньше B, до 100 %</translation>
    </message>
    <message>
        <source>Gaps: X below Y</source>
        <translation>Промежутки: X меньше Y</translation>
    </message>
    <message>
        <source>Sleeps from 100 %, lost later than that</source>
        <translation>Спит от 100 %, потерян позже</translation>
    </message>
    <message>
        <source>Days grow from 5 to 2, purchases and sums fall</source>
        <translation>Дни растут от 5 к 2, покупки и суммы убывают</translation>
    </message>
    <message>
        <source>Days from 1, gaps from 2</source>
        <translation>Дни от 1, промежутки от 2</translation>
    </message>
    <message>
        <source>An answer is old after</source>
        <translation>Ответ устаревает через</translation>
    </message>
    <message>
        <source>How full a sheet must be</source>
        <translation>Насколько полна анкета</translation>
    </message>
    <message>
        <source>Target cost of a lead</source>
        <translation>Цель: цена лида</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
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
        <source>Ends</source>
        <translation>Конец</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Holds till</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Limits of the grades</source>
        <translation>Границы оценок</translation>
    </message>
    <message>
        <source>Share to be answered</source>
        <translation>Нужно ответов</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>Share of the weight</source>
        <translation>Доля веса</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Характеристика</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Текст шаблона</translation>
    </message>
    <message>
        <source>Pauses between tries</source>
        <translation>Паузы между попытками</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Pieces in the packing</source>
        <translation>Штук в упаковке</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дней</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>From which quantity</source>
        <translation>С какого количества</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Почтовый сервер</translation>
    </message>
    <message>
        <source>What the packing holds</source>
        <translation>Что внутри упаковки</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Срок поставки</translation>
    </message>
    <message>
        <source>Days on the stage</source>
        <translation>Дней на этапе</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Упаковка</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>К чему относится</translation>
    </message>
    <message>
        <source>Why the pause</source>
        <translation>Почему пауза</translation>
    </message>
    <message>
        <source>Pause till</source>
        <translation>Пауза до</translation>
    </message>
    <message>
        <source>Tasks a day</source>
        <translation>Задач в день</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Процент</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Records to merge</source>
        <translation>Записи для объединения</translation>
    </message>
    <message>
        <source>Address of the sender</source>
        <translation>Адрес отправителя</translation>
    </message>
    <message>
        <source>Rounding step</source>
        <translation>Шаг округления</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>Надбавка</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Texts of the template</source>
        <translation>Тексты шаблона</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>Number of tries</source>
        <translation>Число попыток</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Масса</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Рабочие часы</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>О чём договорились</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Save as</source>
        <translation>Сохранить как</translation>
    </message>
    <message>
        <source>Files ({kinds})</source>
        <translation>Файлы ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>FrameCommands</name>
    <message>
        <source>Set a password first: it opens the lock again</source>
        <translation>Сначала задайте пароль: им снимается блокировка</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Страница справки</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of changes</source>
        <translation>История изменений</translation>
    </message>
    <message>
        <source>Nothing about this record has been changed in the program yet.</source>
        <translation>В программе эту запись пока никто не менял.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>HistoryField</name>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Actual address</source>
        <translation>Фактический адрес</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>Адрес доставки</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Отрасль</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Условия оплаты</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Paused until</source>
        <translation>На паузе до</translation>
    </message>
    <message>
        <source>Reason of the pause</source>
        <translation>Причина паузы</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>Отношение</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Основной</translation>
    </message>
    <message>
        <source>Phone or address</source>
        <translation>Телефон или адрес</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Назначение</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Expected closing</source>
        <translation>Ожидаемое закрытие</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Объём</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>Срок поставки</translation>
    </message>
    <message>
        <source>Delivery terms</source>
        <translation>Условия поставки</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Бюджет</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Кто принимает решение</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Date of the payment</source>
        <translation>Дата оплаты</translation>
    </message>
    <message>
        <source>Date of the shipment</source>
        <translation>Дата отгрузки</translation>
    </message>
    <message>
        <source>Place of the shipment</source>
        <translation>Место отгрузки</translation>
    </message>
    <message>
        <source>Terms of the shipment</source>
        <translation>Условия отгрузки</translation>
    </message>
    <message>
        <source>Closing documents</source>
        <translation>Закрывающие документы</translation>
    </message>
    <message>
        <source>Reason of the refusal</source>
        <translation>Причина отказа</translation>
    </message>
    <message>
        <source>About the refusal</source>
        <translation>Комментарий к отказу</translation>
    </message>
    <message>
        <source>Stage of the refusal</source>
        <translation>Этап отказа</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Price of the competitor</source>
        <translation>Цена конкурента</translation>
    </message>
    <message>
        <source>Come back on</source>
        <translation>Вернуться к клиенту</translation>
    </message>
    <message>
        <source>Why it was won</source>
        <translation>Почему выиграли</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыта</translation>
    </message>
    <message>
        <source>Price with VAT</source>
        <translation>Цена с НДС</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Себестоимость</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>Минимальная цена</translation>
    </message>
    <message>
        <source>Price of the list</source>
        <translation>Цена по прайсу</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Days of delivery</source>
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
        <source>Phrase for the client</source>
        <translation>Фраза для клиента</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>В продаже</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>Адреса почты</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получена</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>Отложена до</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Дата документа</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>How VAT is counted</source>
        <translation>Учёт НДС</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>Гарантия</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Сопроводительный текст</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>Без НДС</translation>
    </message>
    <message>
        <source>Sum of VAT</source>
        <translation>Сумма НДС</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>Signature and stamp</source>
        <translation>Подпись и печать</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выставлен</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Аннулирован</translation>
    </message>
    <message>
        <source>Reason of the cancelling</source>
        <translation>Причина аннулирования</translation>
    </message>
    <message>
        <source>Group above</source>
        <translation>Родительская группа</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>Откуда знаем</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Гипотеза</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Написание</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Grade by hand</source>
        <translation>Оценка вручную</translation>
    </message>
    <message>
        <source>Why by hand</source>
        <translation>Почему вручную</translation>
    </message>
    <message>
        <source>By hand till</source>
        <translation>Вручную до</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Прайс-лист</translation>
    </message>
    <message>
        <source>From the quantity</source>
        <translation>От количества</translation>
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
        <source>Bar code</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <source>Weight, mg</source>
        <translation>Вес, мг</translation>
    </message>
    <message>
        <source>Least lot</source>
        <translation>Минимальная партия</translation>
    </message>
    <message>
        <source>Multiple of</source>
        <translation>Кратность</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Вмещает</translation>
    </message>
    <message>
        <source>Inner packing</source>
        <translation>Вложенная упаковка</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Характеристика</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Group of companies</source>
        <translation>Группа компаний</translation>
    </message>
    <message>
        <source>Works there since</source>
        <translation>Работает там с</translation>
    </message>
    <message>
        <source>Worked there until</source>
        <translation>Работал там до</translation>
    </message>
    <message>
        <source>Unloading hours</source>
        <translation>Часы разгрузки</translation>
    </message>
    <message>
        <source>Who takes the goods</source>
        <translation>Кто принимает груз</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>На что отвечает</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>May be quoted</source>
        <translation>Можно цитировать</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кем выдан</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>Что для него главное</translation>
    </message>
    <message>
        <source>What they are strong in</source>
        <translation>Чем силён</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>Наш ответ</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>Узнали</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Доводы</translation>
    </message>
    <message>
        <source>Open risks</source>
        <translation>Открытые риски</translation>
    </message>
    <message>
        <source>Cost of money in a month</source>
        <translation>Стоимость денег в месяц</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Стоит</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Кто согласовал</translation>
    </message>
    <message>
        <source>Who gave</source>
        <translation>Кто уступил</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Чем кончилось</translation>
    </message>
    <message>
        <source>Their product</source>
        <translation>Их товар</translation>
    </message>
    <message>
        <source>Price of</source>
        <translation>Цена на дату</translation>
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
        <source>Terms of supply</source>
        <translation>Условия поставки</translation>
    </message>
    <message>
        <source>Below the limit</source>
        <translation>Ниже порога</translation>
    </message>
    <message>
        <source>On credit</source>
        <translation>В долг</translation>
    </message>
    <message>
        <source>May owe at most</source>
        <translation>Лимит долга</translation>
    </message>
    <message>
        <source>Shipments are stopped</source>
        <translation>Отгрузки остановлены</translation>
    </message>
    <message>
        <source>Stopped on</source>
        <translation>Остановлены с</translation>
    </message>
    <message>
        <source>On hold since</source>
        <translation>На стопе с</translation>
    </message>
    <message>
        <source>Released on</source>
        <translation>Снят со стопа</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>Репутация</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Sheet of fit</source>
        <translation>Лист оценки</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Соответствие</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>About the product</source>
        <translation>О товаре</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Документ о качестве</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Упаковка</translation>
    </message>
    <message>
        <source>Related goods</source>
        <translation>Связанный товар</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Позиция</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Карта решения</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>Переговоры</translation>
    </message>
    <message>
        <source>Concession</source>
        <translation>Уступка</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Возражение</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Разговор</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Переход</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Отгрузка</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Кредит</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Платёж</translation>
    </message>
</context>
<context>
    <name>HistoryValue</name>
    <message>
        <source>prospect</source>
        <translation>потенциальный</translation>
    </message>
    <message>
        <source>client</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>в архиве</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новый</translation>
    </message>
    <message>
        <source>contacted</source>
        <translation>связались</translation>
    </message>
    <message>
        <source>being judged</source>
        <translation>квалификация</translation>
    </message>
    <message>
        <source>fit for a deal</source>
        <translation>готов к сделке</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>отложен</translation>
    </message>
    <message>
        <source>became a deal</source>
        <translation>стал сделкой</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
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
        <source>replaced by a new version</source>
        <translation>заменено новой версией</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>выставлен</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>отвечено</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>не знаю</translation>
    </message>
    <message>
        <source>asked, not told</source>
        <translation>спросили, не сказали</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>a talk</source>
        <translation>разговор</translation>
    </message>
    <message>
        <source>a meeting</source>
        <translation>встреча</translation>
    </message>
    <message>
        <source>a letter</source>
        <translation>письмо</translation>
    </message>
    <message>
        <source>open sources</source>
        <translation>открытые данные</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>идея</translation>
    </message>
    <message>
        <source>test</source>
        <translation>тест</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>масштаб</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлен</translation>
    </message>
    <message>
        <source>not our client</source>
        <translation>не целевой</translation>
    </message>
    <message>
        <source>we</source>
        <translation>мы</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>price</source>
        <translation>цена</translation>
    </message>
    <message>
        <source>prepayment</source>
        <translation>предоплата</translation>
    </message>
    <message>
        <source>deferral</source>
        <translation>отсрочка</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>объём</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>доставка</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>снято</translation>
    </message>
    <message>
        <source>not lifted</source>
        <translation>не снято</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>аннулирован</translation>
    </message>
    <message>
        <source>Undone: {subject}</source>
        <translation>Отменено: {subject}</translation>
    </message>
    <message>
        <source>Done again: {subject}</source>
        <translation>Повторено: {subject}</translation>
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
    <name>JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>{title}: stopping…</source>
        <translation>{title}: останавливаем…</translation>
    </message>
    <message>
        <source>{title}: {percent} %</source>
        <translation>{title}: {percent} %</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undone: {step}</source>
        <translation>Отменено: {step}</translation>
    </message>
    <message>
        <source>Undoing: {step}</source>
        <translation>Откат: {step}</translation>
    </message>
    <message>
        <source>Redoing: {step}</source>
        <translation>Повтор: {step}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Deals and documents</source>
        <translation>Сделки и документы</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>The client and what to do with it</source>
        <translation>Клиент и действия с ним</translation>
    </message>
    <message>
        <source>The contact and what to do with it</source>
        <translation>Контакт и действия с ним</translation>
    </message>
    <message>
        <source>The deal and what to do with it</source>
        <translation>Сделка и действия с ней</translation>
    </message>
    <message>
        <source>The offer and what to do with it</source>
        <translation>КП и действия с ним</translation>
    </message>
    <message>
        <source>The order and what to do with it</source>
        <translation>Заказ и действия с ним</translation>
    </message>
    <message>
        <source>The credit note and what to do with it</source>
        <translation>Кредит-нота и действия с ней</translation>
    </message>
    <message>
        <source>The invoice and what to do with it</source>
        <translation>Счёт и действия с ним</translation>
    </message>
    <message>
        <source>The product and what to do with it</source>
        <translation>Товар и действия с ним</translation>
    </message>
    <message>
        <source>The lead and what to do with it</source>
        <translation>Лид и действия с ним</translation>
    </message>
    <message>
        <source>The task and what to do with it</source>
        <translation>Задача и действия с ней</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Открывали недавно</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Избранное</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>File: {path}</source>
        <translation>Файл: {path}</translation>
    </message>
    <message>
        <source>The base lies on a network disk</source>
        <translation>База лежит на сетевом диске</translation>
    </message>
    <message>
        <source>Network disks do not keep two programs apart, and a break of the connection damages a base for good. It is not written there. A copy on this computer works as usual; backups may go to the network disk.</source>
        <translation>Сетевой диск не разводит две программы, а обрыв связи портит базу навсегда. Поэтому там она не изменяется. Копия на этом компьютере работает как обычно; резервные копии на сетевой диск класть можно.</translation>
    </message>
    <message>
        <source>The base lies in a folder of {service}</source>
        <translation>База лежит в папке «{service}»</translation>
    </message>
    <message>
        <source>The service copies files while they are being written, and may put an older copy in place of a newer one: documents are lost then. Backups may lie in such a folder, the base had better not.</source>
        <translation>Служба копирует файлы прямо во время записи и может заменить новую базу старой: тогда документы пропадут. Резервные копии в такой папке держать можно, базу лучше не надо.</translation>
    </message>
    <message>
        <source>Move the base to this computer</source>
        <translation>Перенести базу на этот компьютер</translation>
    </message>
    <message>
        <source>Copy the base to this computer and open the copy</source>
        <translation>Скопировать базу на этот компьютер и открыть копию</translation>
    </message>
    <message>
        <source>Use it here all the same</source>
        <translation>Всё равно работать здесь</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Открыть только для чтения</translation>
    </message>
    <message>
        <source>Open another base…</source>
        <translation>Открыть другую базу…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Copying the base</source>
        <translation>Копирование базы</translation>
    </message>
    <message>
        <source>The base is copied and checked…</source>
        <translation>База копируется и проверяется…</translation>
    </message>
    <message>
        <source>Open another base</source>
        <translation>Открыть другую базу</translation>
    </message>
    <message>
        <source>Bases of Salesapp ({patterns})</source>
        <translation>Базы Salesapp ({patterns})</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Create  Ctrl+N</source>
        <translation>Создать  Ctrl+N</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>The base is open for reading only: look, print and export; nothing is changed.</source>
        <translation>База открыта только для чтения: смотрите, печатайте и выгружайте; изменить ничего нельзя.</translation>
    </message>
    <message>
        <source>Open for writing</source>
        <translation>Открыть для записи</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Our companies</source>
        <translation>Наши организации</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Прайс-листы</translation>
    </message>
    <message>
        <source>Groups of products</source>
        <translation>Группы товаров</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Tasks and talks</source>
        <translation>Задачи и разговоры</translation>
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
        <source>Returns</source>
        <translation>Возвраты</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Оплаты</translation>
    </message>
    <message>
        <source>Stages of deals</source>
        <translation>Этапы сделок</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Возражения</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Скрипты</translation>
    </message>
    <message>
        <source>Stored files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Journal of changes</source>
        <translation>История изменений</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Other records</source>
        <translation>Прочие записи</translation>
    </message>
</context>
<context>
    <name>RescueDialog</name>
    <message>
        <source>from the second place</source>
        <translation>со второго места</translation>
    </message>
    <message>
        <source>File: {path}</source>
        <translation>Файл: {path}</translation>
    </message>
    <message>
        <source>Nothing was changed or deleted. Whatever you choose, this file is kept aside.</source>
        <translation>Ничего не изменено и не удалено. Что бы вы ни выбрали, этот файл останется рядом.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>There is no checked backup of this base.</source>
        <translation>Проверенной копии этой базы нет.</translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation>Вернуться к копии</translation>
    </message>
    <message>
        <source>Restore the base from this backup</source>
        <translation>Вернуть базу из этой копии</translation>
    </message>
    <message>
        <source>what was done since cannot be told</source>
        <translation>что сделано после неё, узнать нельзя</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) made since would be lost</source>
        <translation>
            <numerusform>пропадёт %n действие после неё</numerusform>
            <numerusform>пропадут %n действия после неё</numerusform>
            <numerusform>пропадут %n действий после неё</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing would be lost</source>
        <translation>ничего не пропадёт</translation>
    </message>
    <message>
        <source>Or take what can still be read</source>
        <translation>Или взять то, что ещё читается</translation>
    </message>
    <message>
        <source>Looking changes nothing: you can print and save to files. Or a new base is made of every record that can be read; what could not be is told.</source>
        <translation>Просмотр ничего не меняет: можно печатать и сохранять в файлы. Или из всего, что читается, собирается новая база; что прочесть не удалось, будет названо.</translation>
    </message>
    <message>
        <source>Open to look only</source>
        <translation>Открыть только для просмотра</translation>
    </message>
    <message>
        <source>Make a base of what can be read</source>
        <translation>Собрать базу из того, что читается</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Open another base…</source>
        <translation>Открыть другую базу…</translation>
    </message>
    <message>
        <source>Make a new base…</source>
        <translation>Создать новую базу…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>The backup is checked and copied…</source>
        <translation>Копия проверяется и копируется…</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>Читается всё, что можно прочесть…</translation>
    </message>
    <message>
        <source>The base is back as it was in the backup.</source>
        <translation>База снова такая, какой была в копии.</translation>
    </message>
    <message>
        <source>The damaged file lies aside: {name}</source>
        <translation>Повреждённый файл лежит рядом: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were saved.</source>
        <translation>
            <numerusform>Сохранена %n запись.</numerusform>
            <numerusform>Сохранено %n записи.</numerusform>
            <numerusform>Сохранено %n записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>A part could not be read of: {tables}.</source>
        <translation>Не удалось прочесть часть записей: {tables}.</translation>
    </message>
    <message>
        <source>Every table was read to its end.</source>
        <translation>Все записи прочитаны.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that fit nowhere any more lie as text in {name}.</source>
        <translation>
            <numerusform>%n запись, которой больше нет места, лежит текстом в {name}.</numerusform>
            <numerusform>%n записи, которым больше нет места, лежат текстом в {name}.</numerusform>
            <numerusform>%n записей, которым больше нет места, лежат текстом в {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that fit nowhere any more are left in the damaged file only.</source>
        <translation>
            <numerusform>%n запись, которой больше нет места, осталась только в повреждённом файле.</numerusform>
            <numerusform>%n записи, которым больше нет места, остались только в повреждённом файле.</numerusform>
            <numerusform>%n записей, которым больше нет места, остались только в повреждённом файле.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the base in the settings: it tells which papers are missing.</source>
        <translation>Проверьте базу в настройках: проверка назовёт недостающие документы.</translation>
    </message>
    <message>
        <source>A new base was made of what could be read.</source>
        <translation>Из того, что удалось прочесть, собрана новая база.</translation>
    </message>
    <message>
        <source>Open the base</source>
        <translation>Открыть базу</translation>
    </message>
    <message>
        <source>This backup is damaged itself: choose another one. Nothing was changed.</source>
        <translation>Эта копия сама повреждена: выберите другую. Ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>SavedMark</name>
    <message>
        <source>All changes are saved</source>
        <translation>Все изменения сохранены</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Не сохранено: {reason}</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search and commands</source>
        <translation>Поиск и команды</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Оплаты</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Скрипты</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Find a key or a command</source>
        <translation>Найти клавишу или команду</translation>
    </message>
    <message>
        <source>Help on this screen</source>
        <translation>Справка по этому экрану</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>On this screen</source>
        <translation>На этом экране</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>File: {path}</source>
        <translation>Файл: {path}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Restore a backup into a new file…</source>
        <translation>Восстановить резервную копию в новый файл…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Открыть только для чтения</translation>
    </message>
    <message>
        <source>Open another base…</source>
        <translation>Открыть другую базу…</translation>
    </message>
    <message>
        <source>Make a new base…</source>
        <translation>Создать новую базу…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Выберите резервную копию</translation>
    </message>
    <message>
        <source>Work with this base as it is</source>
        <translation>Работать с этой базой как есть</translation>
    </message>
    <message>
        <source>Put the guards of the program back</source>
        <translation>Вернуть защиту программы</translation>
    </message>
    <message>
        <source>Open another base</source>
        <translation>Открыть другую базу</translation>
    </message>
    <message>
        <source>Make a new base</source>
        <translation>Создать новую базу</translation>
    </message>
    <message>
        <source>Bases of Salesapp ({patterns})</source>
        <translation>Базы Salesapp ({patterns})</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>new client {subject}</source>
        <translation>новый клиент {subject}</translation>
    </message>
    <message>
        <source>change of the client {subject}</source>
        <translation>изменение клиента {subject}</translation>
    </message>
    <message>
        <source>deletion of the client {subject}</source>
        <translation>удаление клиента {subject}</translation>
    </message>
    <message>
        <source>archiving of the client {subject}</source>
        <translation>клиент {subject} в архив</translation>
    </message>
    <message>
        <source>change of {subject} in the list</source>
        <translation>изменение в списке: {subject}</translation>
    </message>
    <message>
        <source>paste into {subject} row(s)</source>
        <translation>вставка из буфера, строк: {subject}</translation>
    </message>
    <message>
        <source>change of the state of {subject} record(s)</source>
        <translation>смена состояния, записей: {subject}</translation>
    </message>
    <message>
        <source>steps spread over days, records: {subject}</source>
        <translation>шаги по рабочим дням, записей: {subject}</translation>
    </message>
    <message>
        <source>change of {subject} record(s) at once</source>
        <translation>общее изменение, записей: {subject}</translation>
    </message>
    <message>
        <source>new contact {subject}</source>
        <translation>новый контакт {subject}</translation>
    </message>
    <message>
        <source>change of the contact {subject}</source>
        <translation>изменение контакта {subject}</translation>
    </message>
    <message>
        <source>deletion of the contact {subject}</source>
        <translation>удаление контакта {subject}</translation>
    </message>
    <message>
        <source>new product {subject}</source>
        <translation>новый товар {subject}</translation>
    </message>
    <message>
        <source>change of the product {subject}</source>
        <translation>изменение товара {subject}</translation>
    </message>
    <message>
        <source>deletion of the product {subject}</source>
        <translation>удаление товара {subject}</translation>
    </message>
    <message>
        <source>new group {subject}</source>
        <translation>новая группа {subject}</translation>
    </message>
    <message>
        <source>change of the group {subject}</source>
        <translation>изменение группы {subject}</translation>
    </message>
    <message>
        <source>deletion of the group {subject}</source>
        <translation>удаление группы {subject}</translation>
    </message>
    <message>
        <source>new segment {subject}</source>
        <translation>новый сегмент {subject}</translation>
    </message>
    <message>
        <source>change of the segment {subject}</source>
        <translation>изменение сегмента {subject}</translation>
    </message>
    <message>
        <source>new name of the segment {subject}</source>
        <translation>новое название сегмента {subject}</translation>
    </message>
    <message>
        <source>pinning of the segment {subject}</source>
        <translation>закрепление сегмента {subject}</translation>
    </message>
    <message>
        <source>unpinning of the segment {subject}</source>
        <translation>открепление сегмента {subject}</translation>
    </message>
    <message>
        <source>new order of the segments</source>
        <translation>новый порядок сегментов</translation>
    </message>
    <message>
        <source>deletion of the segment {subject}</source>
        <translation>удаление сегмента {subject}</translation>
    </message>
    <message>
        <source>new lead {subject}</source>
        <translation>новый лид {subject}</translation>
    </message>
    <message>
        <source>change of the lead {subject}</source>
        <translation>изменение лида {subject}</translation>
    </message>
    <message>
        <source>deletion of the lead {subject}</source>
        <translation>удаление лида {subject}</translation>
    </message>
    <message>
        <source>the lead {subject} made a deal</source>
        <translation>сделка из лида {subject}</translation>
    </message>
    <message>
        <source>refusal of the lead {subject}</source>
        <translation>отказ по лиду {subject}</translation>
    </message>
    <message>
        <source>contact with the lead {subject}</source>
        <translation>связь с лидом {subject}</translation>
    </message>
    <message>
        <source>answer to the lead {subject}</source>
        <translation>ответ лиду {subject}</translation>
    </message>
    <message>
        <source>next step with the lead {subject}</source>
        <translation>следующий шаг с лидом {subject}</translation>
    </message>
    <message>
        <source>the lead {subject} given to a client</source>
        <translation>передача лида {subject} клиенту</translation>
    </message>
    <message>
        <source>request added to the lead {subject}</source>
        <translation>заявка добавлена к лиду {subject}</translation>
    </message>
    <message>
        <source>request split off the lead {subject}</source>
        <translation>заявка отделена от лида {subject}</translation>
    </message>
    <message>
        <source>lead put together with {subject}</source>
        <translation>лид объединён с лидом {subject}</translation>
    </message>
    <message>
        <source>the lead {subject} linked to a client</source>
        <translation>лид {subject} связан с клиентом</translation>
    </message>
    <message>
        <source>the lead {subject} parted from its client</source>
        <translation>лид {subject} отвязан от клиента</translation>
    </message>
    <message>
        <source>“it is another one” at the lead {subject}</source>
        <translation>отметка «это другой» у лида {subject}</translation>
    </message>
    <message>
        <source>change of the working hours</source>
        <translation>изменение рабочего времени</translation>
    </message>
    <message>
        <source>change of the terms of answers</source>
        <translation>изменение сроков ответа</translation>
    </message>
    <message>
        <source>change of what warms a lead</source>
        <translation>изменение весов температуры лида</translation>
    </message>
    <message>
        <source>putting off of the lead {subject}</source>
        <translation>перенос лида {subject}</translation>
    </message>
    <message>
        <source>new deal {subject}</source>
        <translation>новая сделка {subject}</translation>
    </message>
    <message>
        <source>change of the deal {subject}</source>
        <translation>изменение сделки {subject}</translation>
    </message>
    <message>
        <source>deletion of the deal {subject}</source>
        <translation>удаление сделки {subject}</translation>
    </message>
    <message>
        <source>move of the deal {subject}</source>
        <translation>перенос сделки {subject}</translation>
    </message>
    <message>
        <source>closing of the deal {subject} as won</source>
        <translation>успешное закрытие сделки {subject}</translation>
    </message>
    <message>
        <source>refusal on the deal {subject}</source>
        <translation>отказ по сделке {subject}</translation>
    </message>
    <message>
        <source>return of the deal {subject} to work</source>
        <translation>возврат сделки {subject} в работу</translation>
    </message>
    <message>
        <source>repeat sale of {subject}</source>
        <translation>повторная продажа {subject}</translation>
    </message>
    <message>
        <source>change of the step {subject}</source>
        <translation>изменение шага {subject}</translation>
    </message>
    <message>
        <source>the step {subject} done</source>
        <translation>выполнение шага {subject}</translation>
    </message>
    <message>
        <source>new offer {subject}</source>
        <translation>новое КП {subject}</translation>
    </message>
    <message>
        <source>deletion of the offer {subject}</source>
        <translation>удаление КП {subject}</translation>
    </message>
    <message>
        <source>new order {subject}</source>
        <translation>новый заказ {subject}</translation>
    </message>
    <message>
        <source>deletion of the order {subject}</source>
        <translation>удаление заказа {subject}</translation>
    </message>
    <message>
        <source>change of the order {subject}</source>
        <translation>изменение заказа {subject}</translation>
    </message>
    <message>
        <source>shipment of the order {subject}</source>
        <translation>отгрузка по заказу {subject}</translation>
    </message>
    <message>
        <source>the order {subject} put on hold</source>
        <translation>постановка заказа {subject} на стоп</translation>
    </message>
    <message>
        <source>release of the order {subject}</source>
        <translation>снятие заказа {subject} со стопа</translation>
    </message>
    <message>
        <source>credit of {subject}</source>
        <translation>кредит клиента {subject}</translation>
    </message>
    <message>
        <source>shipment of the order {subject} taken back</source>
        <translation>отмена отгрузки по заказу {subject}</translation>
    </message>
    <message>
        <source>return of the order {subject} from the bin</source>
        <translation>возврат заказа {subject} из корзины</translation>
    </message>
    <message>
        <source>new invoice {subject}</source>
        <translation>новый счёт {subject}</translation>
    </message>
    <message>
        <source>deletion of the invoice {subject}</source>
        <translation>удаление счёта {subject}</translation>
    </message>
    <message>
        <source>change of the template {subject}</source>
        <translation>изменение шаблона {subject}</translation>
    </message>
    <message>
        <source>deletion of the template {subject}</source>
        <translation>удаление шаблона {subject}</translation>
    </message>
    <message>
        <source>choice of the usual template</source>
        <translation>выбор обычного шаблона</translation>
    </message>
    <message>
        <source>another template of a document</source>
        <translation>другой шаблон документа</translation>
    </message>
    <message>
        <source>allocation of the payment {subject}</source>
        <translation>разнесение оплаты {subject}</translation>
    </message>
    <message>
        <source>merge of duplicates into the client {subject}</source>
        <translation>объединение дублей в клиента {subject}</translation>
    </message>
    <message>
        <source>merge of duplicates into the contact {subject}</source>
        <translation>объединение дублей в контакт {subject}</translation>
    </message>
    <message>
        <source>merge of duplicates into the product {subject}</source>
        <translation>объединение дублей в товар {subject}</translation>
    </message>
    <message>
        <source>no duplicate: {subject}</source>
        <translation>не дубль: {subject}</translation>
    </message>
    <message>
        <source>return of the client {subject} from the bin</source>
        <translation>возврат клиента {subject} из корзины</translation>
    </message>
    <message>
        <source>return of the contact {subject} from the bin</source>
        <translation>возврат контакта {subject} из корзины</translation>
    </message>
    <message>
        <source>return of the product {subject} from the bin</source>
        <translation>возврат товара {subject} из корзины</translation>
    </message>
    <message>
        <source>return of the lead {subject} from the bin</source>
        <translation>возврат лида {subject} из корзины</translation>
    </message>
    <message>
        <source>return of the deal {subject} from the bin</source>
        <translation>возврат сделки {subject} из корзины</translation>
    </message>
    <message>
        <source>return of the step {subject} from the bin</source>
        <translation>возврат шага {subject} из корзины</translation>
    </message>
    <message>
        <source>return of the offer {subject} from the bin</source>
        <translation>возврат КП {subject} из корзины</translation>
    </message>
    <message>
        <source>return of the invoice {subject} from the bin</source>
        <translation>возврат счёта {subject} из корзины</translation>
    </message>
    <message>
        <source>consent of the contact {subject}</source>
        <translation>согласие контакта {subject}</translation>
    </message>
    <message>
        <source>withdrawal of the consent of {subject}</source>
        <translation>отзыв согласия: {subject}</translation>
    </message>
    <message>
        <source>erasure of personal data: {subject}</source>
        <translation>удаление персональных данных: {subject}</translation>
    </message>
    <message>
        <source>return of several records from the bin</source>
        <translation>возврат нескольких записей из корзины</translation>
    </message>
    <message>
        <source>purging of the bin</source>
        <translation>очистка корзины</translation>
    </message>
    <message>
        <source>emptying of the bin after 90 days</source>
        <translation>очистка корзины через 90 дней</translation>
    </message>
    <message>
        <source>pause of the client {subject}</source>
        <translation>пауза по клиенту {subject}</translation>
    </message>
    <message>
        <source>return of the client {subject} to work</source>
        <translation>возврат клиента {subject} в работу</translation>
    </message>
    <message>
        <source>return of the client {subject} from the archive</source>
        <translation>возврат клиента {subject} из архива</translation>
    </message>
    <message>
        <source>category of the client {subject}</source>
        <translation>категория клиента {subject}</translation>
    </message>
    <message>
        <source>judging of the client {subject}</source>
        <translation>оценка клиента {subject}</translation>
    </message>
    <message>
        <source>grade by hand for the client {subject}</source>
        <translation>оценка клиента {subject} вручную</translation>
    </message>
    <message>
        <source>return of the client {subject} to the sheet</source>
        <translation>возврат клиента {subject} к оценке по листу</translation>
    </message>
    <message>
        <source>move of several deals: {subject}</source>
        <translation>перенос нескольких сделок: {subject}</translation>
    </message>
    <message>
        <source>new pipeline {subject}</source>
        <translation>новая воронка {subject}</translation>
    </message>
    <message>
        <source>new name of the pipeline {subject}</source>
        <translation>новое название воронки {subject}</translation>
    </message>
    <message>
        <source>new place of the pipeline {subject}</source>
        <translation>место воронки {subject}</translation>
    </message>
    <message>
        <source>archiving of the pipeline {subject}</source>
        <translation>отправка воронки {subject} в архив</translation>
    </message>
    <message>
        <source>return of the pipeline {subject} from the archive</source>
        <translation>возврат воронки {subject} из архива</translation>
    </message>
    <message>
        <source>new stage {subject}</source>
        <translation>новый этап {subject}</translation>
    </message>
    <message>
        <source>change of the stage {subject}</source>
        <translation>изменение этапа {subject}</translation>
    </message>
    <message>
        <source>new place of the stage {subject}</source>
        <translation>место этапа {subject}</translation>
    </message>
    <message>
        <source>removal of the stage {subject}</source>
        <translation>удаление этапа {subject}</translation>
    </message>
    <message>
        <source>gate of the stage {subject}</source>
        <translation>условия этапа {subject}</translation>
    </message>
    <message>
        <source>tasks of the stage {subject}</source>
        <translation>задачи этапа {subject}</translation>
    </message>
    <message>
        <source>new reason of refusal {subject}</source>
        <translation>новая причина отказа {subject}</translation>
    </message>
    <message>
        <source>new words of the reason {subject}</source>
        <translation>другие слова причины {subject}</translation>
    </message>
    <message>
        <source>new place of the reason {subject}</source>
        <translation>место причины {subject}</translation>
    </message>
    <message>
        <source>removal of the reason {subject}</source>
        <translation>удаление причины {subject}</translation>
    </message>
    <message>
        <source>change of the criterion {subject}</source>
        <translation>изменение критерия {subject}</translation>
    </message>
    <message>
        <source>deletion of the criterion {subject}</source>
        <translation>удаление критерия {subject}</translation>
    </message>
    <message>
        <source>new place of the criterion {subject}</source>
        <translation>перестановка критерия {subject}</translation>
    </message>
    <message>
        <source>change of the limits of the grades</source>
        <translation>изменение границ оценок</translation>
    </message>
    <message>
        <source>plan of sales of {subject}</source>
        <translation>план продаж на {subject}</translation>
    </message>
    <message>
        <source>notice to the client {subject}</source>
        <translation>уведомление клиента {subject}</translation>
    </message>
    <message>
        <source>change of the texts of notices</source>
        <translation>изменение текстов уведомлений</translation>
    </message>
    <message>
        <source>closing of the day {subject}</source>
        <translation>закрытие дня {subject}</translation>
    </message>
    <message>
        <source>change of the channel {subject}</source>
        <translation>изменение канала {subject}</translation>
    </message>
    <message>
        <source>deletion of the channel {subject}</source>
        <translation>удаление канала {subject}</translation>
    </message>
    <message>
        <source>change of the campaign {subject}</source>
        <translation>изменение кампании {subject}</translation>
    </message>
    <message>
        <source>deletion of the campaign {subject}</source>
        <translation>удаление кампании {subject}</translation>
    </message>
    <message>
        <source>cost of the channel {subject}</source>
        <translation>затрата канала {subject}</translation>
    </message>
    <message>
        <source>deletion of a cost of {subject}</source>
        <translation>удаление затраты канала {subject}</translation>
    </message>
    <message>
        <source>sorting of the sources {subject}</source>
        <translation>разбор источников {subject}</translation>
    </message>
    <message>
        <source>answers about {subject}</source>
        <translation>ответы анкеты: {subject}</translation>
    </message>
    <message>
        <source>the lead {subject} found fit for a deal</source>
        <translation>лид {subject} годится в сделку</translation>
    </message>
    <message>
        <source>change of the rules of the questions</source>
        <translation>изменение правил анкеты</translation>
    </message>
    <message>
        <source>change of the rules of the day</source>
        <translation>изменение правил дня</translation>
    </message>
    <message>
        <source>change of the limits of the classes</source>
        <translation>изменение границ классов</translation>
    </message>
    <message>
        <source>new source of {subject}</source>
        <translation>смена источника: {subject}</translation>
    </message>
    <message>
        <source>link of the contact {subject}</source>
        <translation>привязка контакта {subject}</translation>
    </message>
    <message>
        <source>unlinking of the contact {subject}</source>
        <translation>отвязка контакта {subject}</translation>
    </message>
    <message>
        <source>main contact {subject}</source>
        <translation>основной контакт {subject}</translation>
    </message>
    <message>
        <source>leaving of the contact {subject}</source>
        <translation>уход контакта {subject}</translation>
    </message>
    <message>
        <source>return of the contact {subject}</source>
        <translation>возвращение контакта {subject}</translation>
    </message>
    <message>
        <source>new address of {subject}</source>
        <translation>новый адрес {subject}</translation>
    </message>
    <message>
        <source>change of an address of {subject}</source>
        <translation>изменение адреса {subject}</translation>
    </message>
    <message>
        <source>main address of {subject}</source>
        <translation>основной адрес {subject}</translation>
    </message>
    <message>
        <source>deletion of an address of {subject}</source>
        <translation>удаление адреса {subject}</translation>
    </message>
    <message>
        <source>new bank account of {subject}</source>
        <translation>новый счёт в банке {subject}</translation>
    </message>
    <message>
        <source>change of a bank account of {subject}</source>
        <translation>изменение счёта в банке {subject}</translation>
    </message>
    <message>
        <source>main bank account of {subject}</source>
        <translation>основной счёт в банке {subject}</translation>
    </message>
    <message>
        <source>deletion of a bank account of {subject}</source>
        <translation>удаление счёта в банке {subject}</translation>
    </message>
    <message>
        <source>joining of the group {subject}</source>
        <translation>включение в группу {subject}</translation>
    </message>
    <message>
        <source>leaving of its group by {subject}</source>
        <translation>выход из группы: {subject}</translation>
    </message>
    <message>
        <source>dissolving of the group {subject}</source>
        <translation>роспуск группы {subject}</translation>
    </message>
    <message>
        <source>tag {subject}</source>
        <translation>метка {subject}</translation>
    </message>
    <message>
        <source>taking away of the tag {subject}</source>
        <translation>снятие метки {subject}</translation>
    </message>
    <message>
        <source>colour of the tag {subject}</source>
        <translation>цвет метки {subject}</translation>
    </message>
    <message>
        <source>new name of the tag {subject}</source>
        <translation>новое название метки {subject}</translation>
    </message>
    <message>
        <source>deletion of the tag {subject}</source>
        <translation>удаление метки {subject}</translation>
    </message>
    <message>
        <source>star on {subject}</source>
        <translation>добавление в избранное: {subject}</translation>
    </message>
    <message>
        <source>taking of the star from {subject}</source>
        <translation>удаление из избранного: {subject}</translation>
    </message>
    <message>
        <source>adding of the file {subject}</source>
        <translation>добавление файла {subject}</translation>
    </message>
    <message>
        <source>change of the file {subject}</source>
        <translation>изменение файла {subject}</translation>
    </message>
    <message>
        <source>order of files</source>
        <translation>порядок файлов</translation>
    </message>
    <message>
        <source>taking away of the file {subject}</source>
        <translation>удаление файла {subject}</translation>
    </message>
    <message>
        <source>new field {subject}</source>
        <translation>новое поле {subject}</translation>
    </message>
    <message>
        <source>change of the field {subject}</source>
        <translation>изменение поля {subject}</translation>
    </message>
    <message>
        <source>move of the field {subject}</source>
        <translation>перестановка поля {subject}</translation>
    </message>
    <message>
        <source>archiving of the field {subject}</source>
        <translation>архивирование поля {subject}</translation>
    </message>
    <message>
        <source>return of the field {subject} from the archive</source>
        <translation>возврат поля {subject} из архива</translation>
    </message>
    <message>
        <source>deletion of the field {subject}</source>
        <translation>удаление поля {subject}</translation>
    </message>
    <message>
        <source>stages that demand the field {subject}</source>
        <translation>этапы, требующие поле {subject}</translation>
    </message>
    <message>
        <source>values of the field {subject}</source>
        <translation>значения поля {subject}</translation>
    </message>
    <message>
        <source>archiving of the product {subject}</source>
        <translation>товар {subject} в архив</translation>
    </message>
    <message>
        <source>return of the product {subject} from the archive</source>
        <translation>возврат товара {subject} из архива</translation>
    </message>
    <message>
        <source>group of the product {subject}</source>
        <translation>группа товара {subject}</translation>
    </message>
    <message>
        <source>new fact about the product {subject}</source>
        <translation>новый факт о товаре {subject}</translation>
    </message>
    <message>
        <source>fact about the product {subject}</source>
        <translation>факт о товаре {subject}</translation>
    </message>
    <message>
        <source>removal of a fact about the product {subject}</source>
        <translation>удаление факта о товаре {subject}</translation>
    </message>
    <message>
        <source>order of facts about the product {subject}</source>
        <translation>порядок фактов о товаре {subject}</translation>
    </message>
    <message>
        <source>certificate {subject}</source>
        <translation>документ о качестве {subject}</translation>
    </message>
    <message>
        <source>removal of the certificate {subject}</source>
        <translation>удаление документа о качестве {subject}</translation>
    </message>
    <message>
        <source>competitor of the product {subject}</source>
        <translation>конкурент товара {subject}</translation>
    </message>
    <message>
        <source>removal of a competitor of the product {subject}</source>
        <translation>удаление конкурента товара {subject}</translation>
    </message>
    <message>
        <source>card of the manufacturer {subject}</source>
        <translation>карточка производителя {subject}</translation>
    </message>
    <message>
        <source>removal of the card of the manufacturer {subject}</source>
        <translation>удаление карточки производителя {subject}</translation>
    </message>
    <message>
        <source>showing to the client {subject}</source>
        <translation>показ клиенту {subject}</translation>
    </message>
    <message>
        <source>reaction of the client {subject}</source>
        <translation>отзыв клиента {subject}</translation>
    </message>
    <message>
        <source>removal of a showing to the client {subject}</source>
        <translation>удаление показа клиенту {subject}</translation>
    </message>
    <message>
        <source>facts about the product {subject}</source>
        <translation>знания о товаре {subject}</translation>
    </message>
    <message>
        <source>phrase about the product {subject}</source>
        <translation>фраза о товаре {subject}</translation>
    </message>
    <message>
        <source>properties of the product {subject}</source>
        <translation>характеристики товара {subject}</translation>
    </message>
    <message>
        <source>packing of the product {subject}</source>
        <translation>упаковка товара {subject}</translation>
    </message>
    <message>
        <source>goods related to {subject}</source>
        <translation>связанные товары для {subject}</translation>
    </message>
    <message>
        <source>goods no longer related to {subject}</source>
        <translation>отмена связи товаров с {subject}</translation>
    </message>
    <message>
        <source>answer about {subject}</source>
        <translation>ответ о товаре {subject}</translation>
    </message>
    <message>
        <source>files of the product {subject}</source>
        <translation>файлы товара {subject}</translation>
    </message>
    <message>
        <source>new property {subject}</source>
        <translation>новая характеристика {subject}</translation>
    </message>
    <message>
        <source>property {subject}</source>
        <translation>характеристика {subject}</translation>
    </message>
    <message>
        <source>removal of the property {subject}</source>
        <translation>удаление характеристики {subject}</translation>
    </message>
    <message>
        <source>order of the properties of {subject}</source>
        <translation>порядок характеристик группы {subject}</translation>
    </message>
    <message>
        <source>new price list {subject}</source>
        <translation>новый прайс-лист {subject}</translation>
    </message>
    <message>
        <source>price list {subject}</source>
        <translation>прайс-лист {subject}</translation>
    </message>
    <message>
        <source>removal of the price list {subject}</source>
        <translation>удаление прайс-листа {subject}</translation>
    </message>
    <message>
        <source>price list of the client {subject}</source>
        <translation>прайс-лист клиента {subject}</translation>
    </message>
    <message>
        <source>price of the product {subject}</source>
        <translation>цена товара {subject}</translation>
    </message>
    <message>
        <source>removal of a price of {subject}</source>
        <translation>удаление цены товара {subject}</translation>
    </message>
    <message>
        <source>change of prices: {subject}</source>
        <translation>изменение цен: {subject}</translation>
    </message>
    <message>
        <source>new name of the group {subject}</source>
        <translation>новое название группы {subject}</translation>
    </message>
    <message>
        <source>move of the group {subject}</source>
        <translation>перенос группы {subject}</translation>
    </message>
    <message>
        <source>next step {subject}</source>
        <translation>следующий шаг {subject}</translation>
    </message>
    <message>
        <source>next steps for several clients</source>
        <translation>следующие шаги нескольким клиентам</translation>
    </message>
    <message>
        <source>move of the step {subject}</source>
        <translation>перенос шага {subject}</translation>
    </message>
    <message>
        <source>change of a template of letters</source>
        <translation>изменение шаблона письма</translation>
    </message>
    <message>
        <source>deletion of a template of letters</source>
        <translation>удаление шаблона письма</translation>
    </message>
    <message>
        <source>change of the sending of letters</source>
        <translation>изменение отправки писем</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>письмо</translation>
    </message>
    <message>
        <source>minutes of a meeting</source>
        <translation>протокол встречи</translation>
    </message>
    <message>
        <source>events of a calendar file</source>
        <translation>события из файла календаря</translation>
    </message>
    <message>
        <source>move of several steps</source>
        <translation>перенос нескольких шагов</translation>
    </message>
    <message>
        <source>entry in the history: {subject}</source>
        <translation>запись в истории: {subject}</translation>
    </message>
    <message>
        <source>note {subject}</source>
        <translation>заметка {subject}</translation>
    </message>
    <message>
        <source>deletion of the step {subject}</source>
        <translation>удаление шага {subject}</translation>
    </message>
    <message>
        <source>cancelling of the step {subject}</source>
        <translation>отмена шага {subject}</translation>
    </message>
    <message>
        <source>import of a file</source>
        <translation>загрузка файла</translation>
    </message>
    <message>
        <source>change of the offer {subject}</source>
        <translation>изменение КП {subject}</translation>
    </message>
    <message>
        <source>sending of the offer {subject}</source>
        <translation>отправка КП {subject}</translation>
    </message>
    <message>
        <source>acceptance of the offer {subject}</source>
        <translation>согласие по КП {subject}</translation>
    </message>
    <message>
        <source>refusal of the offer {subject}</source>
        <translation>отказ по КП {subject}</translation>
    </message>
    <message>
        <source>new version of the offer {subject}</source>
        <translation>новая версия КП {subject}</translation>
    </message>
    <message>
        <source>change of the draft of the order {subject}</source>
        <translation>правка черновика заказа {subject}</translation>
    </message>
    <message>
        <source>confirmation of the order {subject}</source>
        <translation>подтверждение заказа {subject}</translation>
    </message>
    <message>
        <source>cancelling of the order {subject}</source>
        <translation>отмена заказа {subject}</translation>
    </message>
    <message>
        <source>credit note on the invoice {subject}</source>
        <translation>кредит-нота по счёту {subject}</translation>
    </message>
    <message>
        <source>cancelling of the credit note {subject}</source>
        <translation>аннулирование кредит-ноты {subject}</translation>
    </message>
    <message>
        <source>payment taken off an invoice: {subject}</source>
        <translation>оплата снята со счёта: {subject}</translation>
    </message>
    <message>
        <source>change of the invoice {subject}</source>
        <translation>изменение счёта {subject}</translation>
    </message>
    <message>
        <source>issue of the invoice {subject}</source>
        <translation>выставление счёта {subject}</translation>
    </message>
    <message>
        <source>reissue of the invoice {subject}</source>
        <translation>перевыставление счёта {subject}</translation>
    </message>
    <message>
        <source>cancelling of the invoice {subject}</source>
        <translation>аннулирование счёта {subject}</translation>
    </message>
    <message>
        <source>refund {subject}</source>
        <translation>возврат денег {subject}</translation>
    </message>
    <message>
        <source>payment {subject}</source>
        <translation>оплата {subject}</translation>
    </message>
    <message>
        <source>payments of the bank statement {subject}</source>
        <translation>платежи по выписке {subject}</translation>
    </message>
    <message>
        <source>reversal of the payment {subject}</source>
        <translation>сторно оплаты {subject}</translation>
    </message>
    <message>
        <source>change of the company&apos;s requisites</source>
        <translation>изменение реквизитов компании</translation>
    </message>
    <message>
        <source>change of the words on papers</source>
        <translation>изменение текстов документов</translation>
    </message>
    <message>
        <source>change of the guard of prices</source>
        <translation>изменение контроля цен</translation>
    </message>
    <message>
        <source>change of the margin limit</source>
        <translation>смену порога маржи</translation>
    </message>
    <message>
        <source>change of the numbering</source>
        <translation>изменение нумерации</translation>
    </message>
    <message>
        <source>map of the decision on {subject}</source>
        <translation>карта решения по сделке {subject}</translation>
    </message>
    <message>
        <source>competitor on the deal {subject}</source>
        <translation>конкурент в сделке {subject}</translation>
    </message>
    <message>
        <source>deletion of the competitor {subject}</source>
        <translation>удаление конкурента {subject}</translation>
    </message>
    <message>
        <source>limits of the negotiation on {subject}</source>
        <translation>пределы переговоров по сделке {subject}</translation>
    </message>
    <message>
        <source>round of talks on {subject}</source>
        <translation>раунд переговоров по сделке {subject}</translation>
    </message>
    <message>
        <source>deletion of a round on {subject}</source>
        <translation>удаление раунда по сделке {subject}</translation>
    </message>
    <message>
        <source>concession on {subject}</source>
        <translation>уступка по сделке {subject}</translation>
    </message>
    <message>
        <source>deletion of a concession on {subject}</source>
        <translation>удаление уступки по сделке {subject}</translation>
    </message>
    <message>
        <source>change of the objection {subject}</source>
        <translation>изменение возражения {subject}</translation>
    </message>
    <message>
        <source>deletion of the objection {subject}</source>
        <translation>удаление возражения {subject}</translation>
    </message>
    <message>
        <source>change of a reply to {subject}</source>
        <translation>изменение ответа на {subject}</translation>
    </message>
    <message>
        <source>deletion of a reply to {subject}</source>
        <translation>удаление ответа на {subject}</translation>
    </message>
    <message>
        <source>new order of the replies to {subject}</source>
        <translation>порядок ответов на {subject}</translation>
    </message>
    <message>
        <source>adding of the usual objections</source>
        <translation>добавление типовых возражений</translation>
    </message>
    <message>
        <source>objection of the client: {subject}</source>
        <translation>возражение клиента: {subject}</translation>
    </message>
    <message>
        <source>answer to the objection {subject}</source>
        <translation>ответ на возражение {subject}</translation>
    </message>
    <message>
        <source>whether a reply to {subject} helped</source>
        <translation>оценка ответа на {subject}</translation>
    </message>
    <message>
        <source>length of the talk {subject}</source>
        <translation>длительность разговора {subject}</translation>
    </message>
    <message>
        <source>call to {subject}</source>
        <translation>звонок: {subject}</translation>
    </message>
    <message>
        <source>change of the script {subject}</source>
        <translation>правка скрипта «{subject}»</translation>
    </message>
    <message>
        <source>publishing of the script {subject}</source>
        <translation>публикация скрипта «{subject}»</translation>
    </message>
    <message>
        <source>draft of the script {subject} thrown away</source>
        <translation>удаление черновика скрипта «{subject}»</translation>
    </message>
    <message>
        <source>older version of the script {subject}</source>
        <translation>возврат версии скрипта «{subject}»</translation>
    </message>
    <message>
        <source>place of the script {subject}</source>
        <translation>порядок скрипта «{subject}»</translation>
    </message>
    <message>
        <source>deletion of the script {subject}</source>
        <translation>удаление скрипта «{subject}»</translation>
    </message>
    <message>
        <source>adding of the usual scripts</source>
        <translation>добавление типовых скриптов</translation>
    </message>
    <message>
        <source>taking back of the objection {subject}</source>
        <translation>снятие записи о возражении {subject}</translation>
    </message>
    <message>
        <source>sample company {subject}</source>
        <translation>компания-пример {subject}</translation>
    </message>
    <message>
        <source>file {subject}</source>
        <translation>файл {subject}</translation>
    </message>
    <message>
        <source>change of a setting</source>
        <translation>изменение настройки</translation>
    </message>
    <message>
        <source>adding of {subject}</source>
        <translation>добавление {subject}</translation>
    </message>
    <message>
        <source>deletion of {subject}</source>
        <translation>удаление {subject}</translation>
    </message>
    <message>
        <source>move of {subject}</source>
        <translation>перенос {subject}</translation>
    </message>
    <message>
        <source>import</source>
        <translation>загрузка</translation>
    </message>
    <message>
        <source>change of {subject}</source>
        <translation>изменение {subject}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Nothing to undo</source>
        <translation>Отменять нечего</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Отменить: {step}</translation>
    </message>
    <message>
        <source>A step is being taken back or done again</source>
        <translation>Действие отменяется или повторяется</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Salesapp</source>
        <translation>Открыть Salesapp</translation>
    </message>
    <message>
        <source>New request…</source>
        <translation>Новая заявка…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>A reminder: open the lock to see it</source>
        <translation>Напоминание: снимите блокировку, чтобы увидеть</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>The clock of this computer is behind.</source>
        <translation>Часы компьютера отстают.</translation>
    </message>
    <message>
        <source>Saved last: {saved}. The clock says: {now}.</source>
        <translation>Последнее сохранение: {saved}. На часах: {now}.</translation>
    </message>
    <message>
        <source>Papers and tasks would get wrong days. What is saved keeps its order and was not changed. Set the date of the computer right and start the program again; if it is right, work on.</source>
        <translation>Документы и задачи получат неверные дни. Сохранённое не изменено и остаётся в своём порядке. Поставьте на компьютере верную дату и запустите программу снова; если дата верна, работайте дальше.</translation>
    </message>
    <message>
        <source>Files of the program are not what they were when it was built.</source>
        <translation>Файлы программы не те, какими были при её сборке.</translation>
    </message>
    <message>
        <source>The base and the backups were not touched. Close the program and install it again from where you had it; check the computer for harmful programs.</source>
        <translation>База и резервные копии не тронуты. Закройте программу и установите её заново оттуда, откуда брали; проверьте компьютер на вредоносные программы.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Backup: {moment}</source>
        <translation>Копия базы: {moment}</translation>
    </message>
    <message>
        <source>The base is damaged and open to be looked at only: nothing can be changed.</source>
        <translation>База повреждена и открыта только для просмотра: изменить ничего нельзя.</translation>
    </message>
    <message>
        <source>Bring the base back…</source>
        <translation>Вернуть базу…</translation>
    </message>
    <message>
        <source>Making the sample company</source>
        <translation>Создаём компанию-пример</translation>
    </message>
    <message>
        <source>A year of its life: clients, deals, offers, invoices, payments.</source>
        <translation>Год её жизни: клиенты, сделки, предложения, счета, оплаты.</translation>
    </message>
    <message>
        <source>A log of another base lay beside this one. Nothing of it was taken; it lies aside: {name}</source>
        <translation>Рядом с базой лежал журнал другой базы. Из него ничего не взято, он отложен: {name}</translation>
    </message>
</context>
</TS>
