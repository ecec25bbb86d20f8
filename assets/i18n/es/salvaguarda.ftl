### Lo que dice el programa, en español. Las mismas claves y los mismos argumentos están en cada idioma.

app-name = Salvaguarda

## Fechas

date-short = { $day } de { $month }
date-long = { $day } de { $month } de { $year }
date-month-year = { $month } de { $year }
month-name = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}

## Palabras que se repiten

status-to-do = Por hacer
status-in-progress = En curso
status-done = Hecha
status-not-applicable = No aplica
level-basic = Básico
level-intermediate = Intermedio
level-advanced = Avanzado
risk-high = Riesgo alto
risk-medium = Riesgo medio
risk-low = Riesgo bajo
who-everyone = Todo el equipo
who-direction = Coordinación
who-security = Responsable de seguridad
who-it = Sistemas
who-communications = Comunicaciones
who-field = Trabajo de campo
who-admin = Administración
every-once = Una vez
every-quarter = Cada 3 meses
every-year = Cada año
every-event = Cuando haga falta
every-always = Siempre
effort-minutes = { $minutes } min
effort-hours = { $hours } h
effort-hours-minutes = { $hours } h { $minutes } min
## content

content-folder-missing = No existe la carpeta «{ $folder }». Revisen la ruta que escribieron después de --content.
content-folder-unreadable = No se puede leer la carpeta «{ $folder }» ({ $reason }). Revisen que sea una carpeta y que tengan permiso para abrirla.
content-folder-too-many = La carpeta «{ $folder }» tiene más de { $most } archivos. Indiquen la carpeta de la guía, la que contiene guide.ron.

## search

search-nothing = No hay nada en la guía con «{ $query }». Prueben con otra palabra o con menos palabras.
