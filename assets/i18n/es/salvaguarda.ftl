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

## content

content-folder-missing = No existe la carpeta «{ $folder }». Revisen la ruta que escribieron después de --content.
content-folder-unreadable = No se puede leer la carpeta «{ $folder }» ({ $reason }). Revisen que sea una carpeta y que tengan permiso para abrirla.
content-folder-too-many = La carpeta «{ $folder }» tiene más de { $most } archivos. Indiquen la carpeta de la guía, la que contiene guide.ron.

## search

search-nothing = No hay nada en la guía con «{ $query }». Prueben con otra palabra o con menos palabras.

## report

report-guide-title = Guía de seguridad digital
report-lists-title = Listas de seguridad digital
report-for = De { $alias }
report-edition = Edición de { $edition }
report-exported = Documento del { $date }
report-licence = Textos de la guía bajo licencia Creative Commons Atribución-CompartirIgual 4.0 Internacional (CC BY-SA 4.0). Pueden copiarlos y adaptarlos si citan la fuente y comparten con la misma licencia.
report-not-karisma = Esta no es la guía de la Fundación Karisma, ni cuenta con su aval: «Prácticas que salvan» dio la idea; los textos son propios.
report-inside = Qué contiene este documento
report-inside-guide = La guía completa: { $chapters ->
        [one] un capítulo
       *[other] { $chapters } capítulos
    }, { $practices ->
        [one] una práctica
       *[other] { $practices } prácticas
    }, { $terms ->
        [one] un término
       *[other] { $terms } términos
    } del glosario y { $sources ->
        [one] una fuente
       *[other] { $sources } fuentes
    }.
report-inside-no-record = No contiene nada de lo que anotó su organización: las casillas están vacías.
report-inside-lists = { $practices ->
        [one] Una práctica y su estado
       *[other] { $practices } prácticas y el estado de cada una
    } en su organización.
report-names-in = Contiene el nombre de la organización y quién se encarga de cada práctica.
report-names-out = No contiene el nombre de la organización ni quién se encarga.
report-notes-in = Contiene las notas y las razones por las que algo no aplica.
report-notes-out = No contiene notas ni razones.
report-dates-in = Contiene las fechas acordadas.
report-dates-out = No contiene las fechas acordadas.
report-care = Antes de enviarlo, decidan quién puede leerlo: dice qué falta por proteger.
report-contents = Contenido
report-checklist = Lista de prácticas
report-glossary = Glosario
report-sources = Fuentes
report-total = Total
report-summary = Resumen
report-category = Categoría
report-practice = Práctica
report-done-column = Hechas
report-progress = Avance
report-level = Nivel
report-level-basic = Básico
report-level-intermediate = Intermedio
report-level-advanced = Avanzado
report-effort = Tiempo
report-minutes = { $minutes } min
report-hours = { $hours } h
report-hours-minutes = { $hours } h { $minutes } min
report-who = Quién
report-who-everyone = Todas las personas
report-who-direction = Dirección
report-who-security = Seguridad
report-who-it = Sistemas
report-who-communications = Comunicaciones
report-who-field = Trabajo de campo
report-who-admin = Administración
report-every = Cada cuánto
report-every-once = Una vez
report-every-quarter = Cada tres meses
report-every-year = Cada año
report-every-event = Cuando ocurre
report-every-always = Siempre
report-why = Por qué
report-how = Cómo
report-avoid = Eviten
report-policy = Para la política escrita
report-read = Se explica en
report-status = Estado
report-status-to-do = Por hacer
report-status-in-progress = En marcha
report-status-done = Hecha
report-status-not-applicable = No aplica
report-reason = Razón
report-owner = Se encarga
report-due = Para el
report-note = Nota
report-note-by = Nota de { $by }
report-done-count = { $done } de { $all }
report-nothing-applies = —
report-other-edition = De otra edición de la guía
report-other-edition-why = La organización anotó algo sobre estas prácticas, que no están en esta edición.
report-reviewed = Revisado en { $month }
report-seen = Consultada en { $month }
report-synonyms = También: { $names }
report-callout-note = Nota
report-callout-tip = Consejo
report-callout-important = Importante
report-callout-warning = Cuidado
report-callout-caution = Peligro
report-kind = Tipo
report-kind-section = Texto
report-kind-practice = Práctica
report-kind-term = Término
report-kind-source = Fuente
report-id = Código
report-title = Título
report-text = Texto
report-chapter = Capítulo
report-priority = Prioridad
report-unwritable = No se pudo escribir { $path }: { $reason }. Revisen que la carpeta exista y que puedan guardar en ella, o escojan otra con --out.
report-is-folder = { $path } es una carpeta. Añadan el nombre del archivo, por ejemplo { $example }.
report-unprintable = No se pudo escribir en la salida: { $reason }. Escojan un archivo con --out.
