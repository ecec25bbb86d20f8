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

# Las reglas de `salvaguarda check`: qué está mal y (hint) qué hacer. Van en una línea, por eso sin punto final.

check-unreadable-file = No se puede leer este archivo ({ $what })
    .hint = Guárdenlo como texto UTF-8, de menos de 4 MiB y con permiso de lectura
check-missing-file = Falta el archivo { $what }
    .hint = Créenlo, o quiten lo que lo necesita de guide.ron
check-missing-language = Al capítulo { $what } le falta el texto en { $with }
    .hint = Escriban este archivo
check-unlisted-file = Nada menciona el archivo { $what }
    .hint = Agréguenlo a guide.ron o al category.ron de su carpeta, o bórrenlo
check-bad-data = No se entienden los datos: { $what }
    .hint = Comparen con otro archivo del mismo tipo: paréntesis, comas, comillas y nombres de campos
check-unknown-format = El formato { $what } no se conoce; este programa lee el { $with }
    .hint = Usen el programa que corresponde a esta guía
check-bad-id = El identificador { $what } no está bien escrito
    .hint = Usen minúsculas, números y guiones; las prácticas son como ACC-04, con el código de su categoría
check-duplicate-id = El identificador { $what } ya está en { $with }
    .hint = Den a uno de los dos un identificador nuevo
check-retired-id = El identificador { $what } está retirado en { $with }
    .hint = Usen un identificador nuevo; uno retirado no se reutiliza
check-empty-text = El campo «{ $what }» está vacío
    .hint = Escríbanlo en los dos idiomas
check-review-date = La fecha de revisión «{ $what }» falta o no se entiende
    .hint = Escriban el año y el mes de la última revisión, como 2026-11
check-review-due = La última revisión es de { $what }, hace más de { $with } meses
    .hint = Comprueben los datos en sus fuentes y cambien la fecha
check-missing-title = El capítulo no comienza con su título
    .hint = Pongan «# Título» en la primera línea
check-second-title = Hay un segundo título: «{ $what }»
    .hint = Usen ## para las secciones
check-heading-jump = El encabezado «{ $what }» se salta un nivel
    .hint = Usen el nivel que sigue al del encabezado anterior
check-misplaced-heading = El encabezado «{ $what }» está dentro de una lista o de una cita
    .hint = Sáquenlo de ahí o quítenle los #
check-raw-html = Hay HTML en el texto: «{ $what }»
    .hint = Escríbanlo en Markdown; un signo < suelto se escribe \<
check-image = Hay una imagen: { $what }
    .hint = Digan con palabras lo que muestra
check-stray-checkbox = La casilla «{ $what }» no es una práctica sola en su línea
    .hint = Dejen en la línea solo «- [ ] ACC-04», o usen una lista con *
check-too-deep = El texto tiene más de { $what } niveles de listas y citas
    .hint = Escríbanlo con menos niveles
check-bad-link = No se entiende el enlace «{ $what }»
    .hint = Usen categoría/capítulo#sección, practice:, glossary:, source:, emergency:, https:// o mailto:, con un texto
check-dead-link = El enlace { $what } no lleva a ninguna parte
    .hint = Corrijan el identificador o quiten el enlace
check-dead-anchor = El capítulo existe, pero no la sección del enlace { $what }
    .hint = Usen una de las secciones que enumera su category.ron
check-unknown-term = El término { $what } no está en el glosario
    .hint = Agréguenlo a glossary.ron o corrijan el identificador
check-unknown-source = La fuente { $what } no está en la bibliografía
    .hint = Agréguenla a sources.ron o corrijan el identificador
check-section-count = Las secciones ## del texto son { $what } y las de category.ron, { $with }
    .hint = Hagan que cada ## tenga su identificador en «sections»
check-different-structure = La sección está armada de otra manera: aquí { $what }, allá { $with }
    .hint = Usen los mismos párrafos, listas y avisos, en el mismo orden
check-different-practices = Las prácticas no son las mismas: aquí { $what }, allá { $with }
    .hint = Pongan las mismas prácticas en el mismo orden
check-different-links = Los enlaces no son los mismos: aquí { $what }, allá { $with }
    .hint = Pongan los mismos enlaces en el mismo orden
check-untranslated = Es igual en los dos idiomas: «{ $what }»
    .hint = Tradúzcanlo
check-step-count = Los pasos de { $what } no son los mismos: { $with }
    .hint = Escriban el mismo número de pasos en los dos idiomas
check-incomplete-practice = A la práctica { $what } le falta «{ $with }»
    .hint = Escriban ese campo en los dos idiomas
check-unknown-chapter = El capítulo de { $what } no existe: { $with }
    .hint = Usen el «slug» de un capítulo de su categoría
check-unknown-section = La sección de { $what } no existe: { $with }
    .hint = Usen una sección de ese capítulo
check-unknown-practice = La práctica { $what } no está en ninguna lista
    .hint = Agréguenla a practices.ron o corrijan el código
check-practice-not-live = La práctica { $what } no aparece en su lugar, { $with }
    .hint = Pongan allí «- [ ] { $what }» solo en su línea
check-practice-live-twice = La práctica { $what } ya está en { $with }
    .hint = Déjenla en un solo lugar y enlácenla desde los demás
check-practice-elsewhere = La práctica { $what } está aquí, pero nombra otro lugar: { $with }
    .hint = Muévanla, o cambien su «chapter» y su «section»
check-duplicate-priority = La práctica { $what } tiene la misma prioridad que { $with }
    .hint = Den a cada una un número distinto
check-long-title = El título de { $what } es muy largo: { $with }
    .hint = Acórtenlo; el detalle va en los pasos
check-long-list = La lista tiene { $what } prácticas; caben { $with }
    .hint = Unan prácticas o quiten las menos urgentes
check-word-count = El texto tiene { $what } palabras; conviene que tenga { $with }
    .hint = Acorten, completen o dividan el capítulo
check-unused-source = Nada cita la fuente { $what }
    .hint = Cítenla o quítenla de sources.ron
check-unused-term = Ningún capítulo enlaza el término { $what }
    .hint = Enlácenlo la primera vez que aparece o quítenlo de glossary.ron

## cli

cli-not-yet = Esta versión todavía no tiene la orden «{ $command }». Usen la versión siguiente.
