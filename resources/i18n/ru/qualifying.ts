<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>ClassSection</name>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Count the classes anew</source>
        <translation>Пересчитать классы</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
</context>
<context>
    <name>Classes</name>
    <message>
        <source>prospect</source>
        <translation>потенциальный</translation>
    </message>
    <message>
        <source>new client</source>
        <translation>новый</translation>
    </message>
    <message>
        <source>active</source>
        <translation>активный</translation>
    </message>
    <message>
        <source>sleeping</source>
        <translation>спит</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>потерян</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>Жизненный цикл</translation>
    </message>
    <message>
        <source>ABC by revenue</source>
        <translation>ABC по выручке</translation>
    </message>
    <message>
        <source>ABC by margin</source>
        <translation>ABC по марже</translation>
    </message>
    <message>
        <source>XYZ by rhythm</source>
        <translation>XYZ по ритму</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Соответствие</translation>
    </message>
    <message>
        <source>without revenue</source>
        <translation>без выручки</translation>
    </message>
    <message>
        <source>without a known margin</source>
        <translation>маржа неизвестна</translation>
    </message>
    <message>
        <source>not enough data</source>
        <translation>мало данных</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>не оценён</translation>
    </message>
    <message>
        <source>No paid invoice yet.</source>
        <translation>Оплаченных счетов ещё нет.</translation>
    </message>
    <message>
        <source>Last purchase {last}; no rhythm yet, {usual} days are usual.</source>
        <translation>Последняя покупка {last}; своего ритма ещё нет, обычно {usual} дн.</translation>
    </message>
    <message>
        <source>Last purchase {last}, buys every {usual} days.</source>
        <translation>Последняя покупка {last}, покупает раз в {usual} дн. (медиана).</translation>
    </message>
    <message>
        <source>Silent too long since {day}.</source>
        <translation>Молчит дольше обычного с {day}.</translation>
    </message>
    <message>
        <source>Should order by {day}.</source>
        <translation>Должен заказать до {day}.</translation>
    </message>
    <message>
        <source>ABC: nothing was paid in twelve months.</source>
        <translation>ABC: за двенадцать месяцев оплат нет.</translation>
    </message>
    <message>
        <source>A: {sum} in twelve months, among those who bring the first {a} %.</source>
        <translation>A: {sum} за двенадцать месяцев, среди тех, кто даёт первые {a} % выручки.</translation>
    </message>
    <message>
        <source>B: {sum} in twelve months, among those who bring {a} to {b} %.</source>
        <translation>B: {sum} за двенадцать месяцев, среди тех, кто даёт от {a} до {b} % выручки.</translation>
    </message>
    <message>
        <source>C: {sum} in twelve months, among those who bring the last part.</source>
        <translation>C: {sum} за двенадцать месяцев, среди тех, кто даёт остаток выручки.</translation>
    </message>
    <message>
        <source>ABC by margin: the cost of nothing paid for is known.</source>
        <translation>ABC по марже: себестоимость оплаченного неизвестна.</translation>
    </message>
    <message>
        <source>A by margin: {sum} on {paid} with a known cost, among the first {a} % of the margin.</source>
        <translation>A по марже: {sum} с {paid} при известной себестоимости, среди первых {a} % маржи.</translation>
    </message>
    <message>
        <source>B by margin: {sum} on {paid} with a known cost, between {a} and {b} % of the margin.</source>
        <translation>B по марже: {sum} с {paid} при известной себестоимости, между {a} и {b} % маржи.</translation>
    </message>
    <message>
        <source>C by margin: {sum} on {paid} with a known cost, the last part of the margin.</source>
        <translation>C по марже: {sum} с {paid} при известной себестоимости, последняя часть маржи.</translation>
    </message>
    <message>
        <source>ABC by margin: {paid} with a known cost brought no margin ({sum}).</source>
        <translation>ABC по марже: {paid} при известной себестоимости маржи не принесли ({sum}).</translation>
    </message>
    <message>
        <source>XYZ: not enough data, days with purchases: {orders} of {needed}.</source>
        <translation>XYZ: мало данных, дней с покупками {orders} из {needed}.</translation>
    </message>
    <message>
        <source>{letter}: the gaps between {orders} purchases differ by {spread} % of their mean.</source>
        <translation>{letter}: промежутки между покупками (всего {orders}) отличаются от среднего на {spread} %.</translation>
    </message>
    <message>
        <source>RFM: {recency} ({day}); {frequency} (days with purchases: {orders}); {money} ({sum} in twelve months).</source>
        <translation>RFM: {recency} ({day}); {frequency} (дней с покупками: {orders}); {money} ({sum} за двенадцать месяцев).</translation>
    </message>
    <message>
        <source>Classes of clients</source>
        <translation>Классы клиентов</translation>
    </message>
    <message>
        <source>The classes of all clients are counted anew</source>
        <translation>Классы всех клиентов пересчитаны</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>How well {name} fits</source>
        <translation>Насколько подходит {name}</translation>
    </message>
    <message>
        <source>not enough data</source>
        <translation>мало данных</translation>
    </message>
    <message>
        <source>fit A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>fit B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>fit C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>not our client</source>
        <translation>не целевой</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Отрасль</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Объём</translation>
    </message>
    <message>
        <source>How often they buy</source>
        <translation>Частота покупок</translation>
    </message>
    <message>
        <source>How they pay</source>
        <translation>Форма оплаты</translation>
    </message>
    <message>
        <source>Own criterion</source>
        <translation>Свой критерий</translation>
    </message>
    <message>
        <source>{grade}, score {score}</source>
        <translation>{grade}, {score} баллов</translation>
    </message>
</context>
<context>
    <name>FitDialog</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>A stop factor: {text}</source>
        <translation>Стоп-фактор: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left</source>
        <translation>
            <numerusform>остался %n вопрос</numerusform>
            <numerusform>осталось %n вопроса</numerusform>
            <numerusform>осталось %n вопросов</numerusform>
        </translation>
    </message>
    <message>
        <source>{left}, up to {score} possible</source>
        <translation>{left}, возможно до {score}</translation>
    </message>
    <message>
        <source>Everything is answered</source>
        <translation>На всё отвечено</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>стоп</translation>
    </message>
    <message>
        <source>of {weight}</source>
        <translation>из {weight}</translation>
    </message>
    <message>
        <source>{points} of {weight}, from the card</source>
        <translation>{points} из {weight}, из карточки</translation>
    </message>
    <message>
        <source>{points} of {weight}</source>
        <translation>{points} из {weight}</translation>
    </message>
    <message>
        <source>The client is judged</source>
        <translation>Клиент оценён</translation>
    </message>
</context>
<context>
    <name>FitSection</name>
    <message>
        <source>Fit</source>
        <translation>Соответствие</translation>
    </message>
    <message>
        <source>Judge the client</source>
        <translation>Оценить клиента</translation>
    </message>
    <message>
        <source>More about the grade</source>
        <translation>Ещё об оценке</translation>
    </message>
    <message>
        <source>By hand till {day}: {reason}. By the sheet: {grade}</source>
        <translation>Вручную до {day}: {reason}. По листу: {grade}</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>стоп</translation>
    </message>
    <message>
        <source>{points} of {weight}</source>
        <translation>{points} из {weight}</translation>
    </message>
    <message>
        <source>Nobody has judged yet. A digit answers each question.</source>
        <translation>Ещё не оценён. На каждый вопрос одна цифра.</translation>
    </message>
    <message>
        <source>Put into the category {letter}</source>
        <translation>В категорию {letter}</translation>
    </message>
    <message>
        <source>Judge by the sheet</source>
        <translation>Оценить по листу</translation>
    </message>
    <message>
        <source>Give the grade by hand…</source>
        <translation>Задать вручную…</translation>
    </message>
    <message>
        <source>Let the sheet decide</source>
        <translation>Вернуть оценку по листу</translation>
    </message>
</context>
<context>
    <name>HandDialog</name>
    <message>
        <source>Give the grade by hand</source>
        <translation>Оценка вручную</translation>
    </message>
    <message>
        <source>By the sheet: {grade}</source>
        <translation>По листу: {grade}</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Holds till</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Then the sheet decides again</source>
        <translation>Потом снова решит лист</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Задать</translation>
    </message>
    <message numerus="yes">
        <source>Say why in %n letters at least</source>
        <translation>
            <numerusform>Объясните, хотя бы %n буква</numerusform>
            <numerusform>Объясните, хотя бы %n буквы</numerusform>
            <numerusform>Объясните, хотя бы %n букв</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose today or a day to come</source>
        <translation>Выберите сегодня или будущий день</translation>
    </message>
    <message>
        <source>The grade is given</source>
        <translation>Оценка задана</translation>
    </message>
</context>
<context>
    <name>LeadSheet</name>
    <message>
        <source>Qualification</source>
        <translation>Квалификация</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} из {all}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Is it our client</source>
        <translation>Наш клиент</translation>
    </message>
    <message>
        <source>Who is it</source>
        <translation>Кто это</translation>
    </message>
    <message>
        <source>What do they need</source>
        <translation>Потребность</translation>
    </message>
    <message>
        <source>What troubles them</source>
        <translation>Что болит</translation>
    </message>
    <message>
        <source>Supplier of today</source>
        <translation>Нынешний поставщик</translation>
    </message>
    <message>
        <source>Volume and how often</source>
        <translation>Объём и частота</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Бюджет</translation>
    </message>
    <message>
        <source>Who decides and how</source>
        <translation>Кто и как решает</translation>
    </message>
    <message>
        <source>When is it needed</source>
        <translation>Когда нужно</translation>
    </message>
    <message>
        <source>What they choose by</source>
        <translation>По чему выбирают</translation>
    </message>
    <message>
        <source>Interest, 0 to 5</source>
        <translation>Интерес, от 0 до 5</translation>
    </message>
    <message>
        <source>Credit limit they ask for</source>
        <translation>Просят лимит</translation>
    </message>
    <message>
        <source>Credit limit we allow</source>
        <translation>Разрешаем лимит</translation>
    </message>
    <message>
        <source>Deferral, days</source>
        <translation>Отсрочка, дней</translation>
    </message>
    <message>
        <source>Turnover they declare</source>
        <translation>Заявленный оборот</translation>
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
        <source>not told</source>
        <translation>не сказали</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>{value} of 5</source>
        <translation>{value} из 5</translation>
    </message>
</context>
<context>
    <name>SheetQuestion</name>
    <message>
        <source>Still so</source>
        <translation>Всё так же</translation>
    </message>
    <message>
        <source>today, once more</source>
        <translation>сегодня, ещё раз</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Questions</source>
        <translation>Анкета</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>Откуда знаем</translation>
    </message>
    <message>
        <source>What they can pay</source>
        <translation>Платёжеспособность</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>from the client, {when}</source>
        <translation>с карточки клиента, {when}</translation>
    </message>
    <message>
        <source>{when}, old: ask again</source>
        <translation>{when}, устарело: спросите снова</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) written down</source>
        <translation>
            <numerusform>Записан %n ответ</numerusform>
            <numerusform>Записано %n ответа</numerusform>
            <numerusform>Записано %n ответов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Questions</source>
        <translation>Анкета</translation>
    </message>
    <message>
        <source>Answer the questions</source>
        <translation>Заполнить анкету</translation>
    </message>
    <message>
        <source>{when}, old</source>
        <translation>{when}, устарело</translation>
    </message>
    <message>
        <source>{when}, client</source>
        <translation>{when}, клиент</translation>
    </message>
    <message>
        <source>Nothing is asked yet: need, budget, who decides, when.</source>
        <translation>Ещё не спрашивали: потребность, бюджет, кто решает, когда.</translation>
    </message>
</context>
</TS>
