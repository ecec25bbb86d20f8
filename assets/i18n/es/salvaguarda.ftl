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
## content

content-folder-missing = No existe la carpeta «{ $folder }». Revisen la ruta que escribieron después de --content.
content-folder-unreadable = No se puede leer la carpeta «{ $folder }» ({ $reason }). Revisen que sea una carpeta y que tengan permiso para abrirla.
content-folder-too-many = La carpeta «{ $folder }» tiene más de { $most } archivos. Indiquen la carpeta de la guía, la que contiene guide.ron.
