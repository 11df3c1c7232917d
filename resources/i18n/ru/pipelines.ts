<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>ConditionDialog</name>
    <message>
        <source>Condition of the stage</source>
        <translation>Условие этапа</translation>
    </message>
    <message>
        <source>The deal enters the stage when all of this, or any of it, is so.</source>
        <translation>Сделка входит на этап, если верно всё это или хотя бы одно.</translation>
    </message>
    <message>
        <source>What an unmet condition does</source>
        <translation>Что делает невыполненное условие</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Choose a field and what it is compared with</source>
        <translation>Выберите поле и то, с чем его сравнить</translation>
    </message>
</context>
<context>
    <name>ConditionLines</name>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Take the condition away</source>
        <translation>Убрать условие</translation>
    </message>
</context>
<context>
    <name>FunnelSection</name>
    <message>
        <source>Stages of the pipeline</source>
        <translation>Этапы воронки</translation>
    </message>
    <message>
        <source>order: by mouse or Ctrl+↑ ↓</source>
        <translation>порядок: мышью или Ctrl+↑ ↓</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>What to do with the pipeline</source>
        <translation>Что сделать с воронкой</translation>
    </message>
    <message>
        <source>New demands do not stop deals that stand on the stage already: they are told to be incomplete. A new deal begins on the first stage without being asked.</source>
        <translation>Новые требования не останавливают сделки, которые уже стоят на этапе: они видны как неполные. Новая сделка начинается на первом этапе без вопросов.</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>этап</translation>
    </message>
    <message>
        <source>further up</source>
        <translation>выше</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>убрать</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>отменить</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Новый этап</translation>
    </message>
    <message>
        <source>Stage removed: {name}</source>
        <translation>Этап убран: {name}</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Remove the stage…</source>
        <translation>Убрать этап…</translation>
    </message>
    <message>
        <source>New pipeline</source>
        <translation>Новая воронка</translation>
    </message>
    <message>
        <source>Name of the pipeline</source>
        <translation>Название воронки</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>Further left</source>
        <translation>Левее</translation>
    </message>
    <message>
        <source>Further right</source>
        <translation>Правее</translation>
    </message>
    <message>
        <source>Put it aside</source>
        <translation>Убрать в архив</translation>
    </message>
    <message>
        <source>Put aside: {name}</source>
        <translation>В архиве: {name}</translation>
    </message>
    <message>
        <source>In use again: {name}</source>
        <translation>Снова в работе: {name}</translation>
    </message>
</context>
<context>
    <name>GateLine</name>
    <message>
        <source>The deal does not come in without it; press to remind only</source>
        <translation>Без этого сделка не войдёт; нажмите, чтобы только напоминать</translation>
    </message>
    <message>
        <source>The deal comes in, but is told to be incomplete; press to hold it</source>
        <translation>Сделка войдёт, но будет неполной; нажмите, чтобы не пускать</translation>
    </message>
</context>
<context>
    <name>GateLines</name>
    <message>
        <source>Own field</source>
        <translation>Своё поле</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s) and facts</source>
        <translation>
            <numerusform>Ещё %n поле и факт</numerusform>
            <numerusform>Ещё %n поля и факта</numerusform>
            <numerusform>Ещё %n полей и фактов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Probability</source>
        <translation>Вероятность</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Норма</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Обязат. полей</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Four usual stages</source>
        <translation>Четыре обычных этапа</translation>
    </message>
    <message>
        <source>As in “{name}”</source>
        <translation>Как в «{name}»</translation>
    </message>
    <message>
        <source>Stages to begin with</source>
        <translation>С какими этапами начать</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>There is such a name already</source>
        <translation>Такое название уже есть</translation>
    </message>
</context>
<context>
    <name>Pipelines</name>
    <message>
        <source>Open</source>
        <translation>Открыт</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Успех</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>не пускать</translation>
    </message>
    <message>
        <source>reminds</source>
        <translation>напомнить</translation>
    </message>
    <message>
        <source>client</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>контакт</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>сделка</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>факт</translation>
    </message>
    <message>
        <source>own field</source>
        <translation>своё поле</translation>
    </message>
    <message numerus="yes">
        <source>in %n working day(s)</source>
        <translation>
            <numerusform>через %n раб. день</numerusform>
            <numerusform>через %n раб. дня</numerusform>
            <numerusform>через %n раб. дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>через %n день</numerusform>
            <numerusform>через %n дня</numerusform>
            <numerusform>через %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>в тот же день</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n сделка</numerusform>
            <numerusform>%n сделки</numerusform>
            <numerusform>%n сделок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonsSection</name>
    <message>
        <source>Asked whenever a deal is closed as lost</source>
        <translation>Спрашиваем при каждом отказе по сделке</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Причины</translation>
    </message>
    <message>
        <source>order: Ctrl+↑ ↓, Insert adds a finer one</source>
        <translation>порядок: Ctrl+↑ ↓, Insert добавляет уточнение</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>The first ten of each level are chosen by a digit in the dialog of a refusal.</source>
        <translation>Первые десять на каждом уровне выбираются цифрой в окне отказа.</translation>
    </message>
    <message>
        <source>New reason</source>
        <translation>Новая причина</translation>
    </message>
    <message>
        <source>New finer reason</source>
        <translation>Новая уточняющая причина</translation>
    </message>
    <message>
        <source>Words of the reason</source>
        <translation>Формулировка причины</translation>
    </message>
    <message>
        <source>Offered no more: {name}</source>
        <translation>Больше не предлагается: {name}</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Add a finer one…</source>
        <translation>Добавить уточнение…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Offer it no more</source>
        <translation>Больше не предлагать</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove the stage “{name}”?</source>
        <translation>Убрать этап «{name}»?</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) go to</source>
        <translation>
            <numerusform>%n сделку перенести на этап</numerusform>
            <numerusform>%n сделки перенести на этап</numerusform>
            <numerusform>%n сделок перенести на этап</numerusform>
        </translation>
    </message>
    <message>
        <source>On the way forward the gate is asked: if it holds one, nothing is removed</source>
        <translation>На пути вперёд проверим условия: если хоть одна сделка не проходит, этап остаётся</translation>
    </message>
    <message>
        <source>Move and remove</source>
        <translation>Перенести и убрать</translation>
    </message>
    <message>
        <source>Stage removed: {name}</source>
        <translation>Этап убран: {name}</translation>
    </message>
    <message>
        <source>Removing a stage</source>
        <translation>Удаление этапа</translation>
    </message>
</context>
<context>
    <name>StageLine</name>
    <message numerus="yes">
        <source>%n required field(s)</source>
        <translation>
            <numerusform>%n обязательное поле</numerusform>
            <numerusform>%n обязательных поля</numerusform>
            <numerusform>%n обязательных полей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n сделка</numerusform>
            <numerusform>%n сделки</numerusform>
            <numerusform>%n сделок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StagePanel</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Вероятность</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Норма</translation>
    </message>
    <message>
        <source>d</source>
        <translation>дн.</translation>
    </message>
    <message>
        <source>Demanded on entering</source>
        <translation>Требуется при входе</translation>
    </message>
    <message>
        <source>Planned on entering</source>
        <translation>Само при входе</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>What to do on the stage</source>
        <translation>Подсказка менеджеру</translation>
    </message>
    <message>
        <source>Seen at the gate and on the board</source>
        <translation>Видна при переносе и на доске</translation>
    </message>
    <message>
        <source>Try it on the deals</source>
        <translation>Проверить на сделках</translation>
    </message>
    <message>
        <source>entered through a gate</source>
        <translation>вход с проверкой</translation>
    </message>
    <message>
        <source>Nothing is planned by itself when a deal enters</source>
        <translation>При входе само ничего не планируется</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>No longer planned: {subject}</source>
        <translation>Больше не планируется: {subject}</translation>
    </message>
    <message>
        <source>Fill in this field</source>
        <translation>Заполните поле</translation>
    </message>
    <message>
        <source>Trying the gate on the deals</source>
        <translation>Проверка условий на сделках</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) would not pass</source>
        <translation>
            <numerusform>%n сделка не пройдёт проверку</numerusform>
            <numerusform>%n сделки не пройдут проверку</numerusform>
            <numerusform>%n сделок не пройдут проверку</numerusform>
        </translation>
    </message>
    <message>
        <source>All deals would pass</source>
        <translation>Все сделки пройдут</translation>
    </message>
    <message>
        <source>Held by the gate: {stage}</source>
        <translation>Не пройдут проверку: {stage}</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>New task of the stage</source>
        <translation>Новая задача этапа</translation>
    </message>
    <message>
        <source>Task of the stage</source>
        <translation>Задача этапа</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>Days after entering</source>
        <translation>Дней после входа</translation>
    </message>
    <message>
        <source>Count working days only</source>
        <translation>Считать только рабочие дни</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
</context>
</TS>
