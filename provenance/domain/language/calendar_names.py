"""Names of months and days of the week in the languages in which dates are read."""

from __future__ import annotations

MONTHS = [
    tuple(names.split())
    for names in (
        "january januari januar enero januar jänner janvier січень січня січні январь января январе يناير كانون-الثاني",
        "february februari februar febrero februar février лютий лютого лютому февраль февраля феврале فبراير شباط",
        "march marts marzo märz mars березень березня березні март марта марте مارس آذار",
        "april abril avril квітень квітня квітні апрель апреля апреле أبريل نيسان",
        "may maj mayo mai травень травня травні май мая мае مايو أيار",
        "june junio juni juin червень червня червні июнь июня июне يونيو حزيران",
        "july julio juli juillet липень липня липні июль июля июле يوليو تموز",
        "august augusti agosto août серпень серпня серпні август августа августе أغسطس آب",
        "september septiembre setiembre septembre вересень вересня вересні сентябрь сентября сентябре سبتمبر أيلول",
        "october octubre oktober octobre жовтень жовтня жовтні октябрь октября октябре أكتوبر تشرين-الأول",
        "november noviembre novembre листопад листопада листопаді ноябрь ноября ноябре نوفمبر تشرين-الثاني",
        "december desember diciembre dezember décembre грудень грудня грудні декабрь декабря декабре ديسمبر كانون-الأول",
    )
]
"""The names of each month in the supported languages; three letters of one are enough."""
WEEKDAYS = (
    " monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag "
    "freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes "
    "martes miércoles jueves viernes sábado domingo понеділок вівторок середа середу четвер п'ятниця "
    "п'ятницю субота суботу неділя неділю пн вт ср чт пт сб нд вс понедельник вторник среда среду "
    "четверг пятница пятницу суббота субботу воскресенье الاثنين الإثنين الثلاثاء الأربعاء الخميس "
    "الجمعة السبت الأحد måndag mandag tisdag tirsdag onsdag torsdag fredag lördag lørdag söndag søndag"
)
"""Weekdays, which may precede a day; their first two letters are enough."""
