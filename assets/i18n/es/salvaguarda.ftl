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

## Reader

reader-callout-note = Nota
reader-callout-tip = Consejo
reader-callout-important = Importante
reader-callout-warning = Cuidado
reader-callout-caution = Peligro
reader-term-also = También: { $synonyms }
reader-practices-here = Prácticas
reader-practice-not-applicable = No aplica
reader-contents = Contenido
reader-contents-close = Cerrar
reader-glossary = Glosario
reader-sources-about = Fuentes y acerca de
reader-sources = Fuentes
reader-on-this-page = En esta página
reader-mark = Marcar
reader-marked = Marcado
reader-two-languages = Dos idiomas
reader-present = Proyectar
reader-crumb = { $category } · { $minutes } min de lectura · revisado en { $month }
reader-review-old = Este capítulo se revisó hace más de un año. Comprueben menús, teléfonos y números antes de confiar en ellos.
reader-missing = Este capítulo no está en esta edición de la guía. Ábranla por el comienzo y búsquenlo en el contenido.
reader-missing-open = Abrir el primer capítulo
reader-practices = Prácticas de este capítulo
reader-practices-done = { $done } de { $count } hechas
reader-practices-none-apply = Ninguna se aplica en esta organización
reader-open-list = Abrir la lista
reader-previous = Capítulo anterior: { $title }
reader-next = Capítulo siguiente: { $title }
reader-find = Buscar en la página
reader-find-count = { $at } de { $count }
reader-find-none = Sin resultados
reader-find-previous = Resultado anterior
reader-find-next = Resultado siguiente
reader-find-close = Cerrar la búsqueda
glossary-filter = Filtrar términos
glossary-none = Ningún término coincide. Prueben con menos letras o con otra palabra.
sources-intro = De aquí vienen los datos de la guía. Las direcciones se muestran y se pueden copiar; nada se abre sin que lo confirmen.
sources-verified = consultada en { $month }
sources-copy = Copiar dirección
sources-copy-name = Copiar la dirección de { $title }
sources-open = Abrir en el navegador…
sources-open-name = Abrir { $title } en el navegador
about-title = Acerca de Salvaguarda
about-what = Salvaguarda es una guía y una lista de prácticas de seguridad digital para organizaciones sociales y de derechos humanos. Funciona sin conexión y no envía nada a ninguna parte. Edición { $edition }.
about-own-text = El texto es propio, escrito para esta guía. No es la guía de Karisma ni una versión de ella.
about-thanks = Gracias a la Fundación Karisma por «Prácticas que salvan» (2020) y a quienes dieron la sesión de seguridad digital de la Point Conference Iraq 3.0 (julio de 2021): nos mostraron que una guía así hacía falta.
about-limits = Ninguna guía da seguridad completa. Si alguien corre peligro ahora, busquen ayuda de personas de confianza antes de seguir leyendo.
about-licences = Licencias
about-licence-code = Programa: MIT o Apache 2.0, a elección.
about-licence-guide = Guía: Creative Commons Atribución-CompartirIgual 4.0 (CC BY-SA 4.0).
about-licence-text-font = Letra: Atkinson Hyperlegible Next, del Braille Institute, con licencia SIL Open Font 1.1.
about-licence-icon-font = Iconos: Phosphor, con licencia MIT.

## content

content-folder-missing = No existe la carpeta «{ $folder }». Revisen la ruta que escribieron después de --content.
content-folder-unreadable = No se puede leer la carpeta «{ $folder }» ({ $reason }). Revisen que sea una carpeta y que tengan permiso para abrirla.
content-folder-too-many = La carpeta «{ $folder }» tiene más de { $most } archivos. Indiquen la carpeta de la guía, la que contiene guide.ron.

## Presenter

presenter-workshop = Para el taller
presenter-continued = { $category } · sigue
presenter-count = { $at } / { $count }
presenter-progress = Avance de la presentación
presenter-language = Pasar a { $language }
