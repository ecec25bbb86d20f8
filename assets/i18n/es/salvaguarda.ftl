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

## store

store-damaged = El archivo { $file } estaba dañado y quedó aparte como { $aside }. { $count ->
    [one] Se recuperó { $count } anotación
   *[other] Se recuperaron { $count } anotaciones
}: revisen que no falte nada y, si falta, busquen en las copias de respaldo.
store-damaged-unmoved = El archivo { $file } está dañado y no se pudo apartar, así que aquí no se puede cambiar nada. Revisen que se pueda escribir en esa carpeta y abran de nuevo el programa.
store-of-another = El archivo { $file } era de otro equipo y quedó aparte como { $aside }, que se sigue mostrando. Lo de este equipo se abrió de sus copias de respaldo; revisen que no falte nada.
store-missing = El archivo { $file } ya no estaba y se abrieron sus copias de respaldo, con { $count ->
    [one] { $count } anotación
   *[other] { $count } anotaciones
}. Revisen que no falte nada.
store-other-damaged = El archivo { $file }, de otro equipo, está dañado y no se muestra. Pidan a quien usa ese equipo que abra ahí el programa y lo compartan de nuevo.
store-newer = Una versión más nueva del programa escribió { $file }; aquí no se muestra ni se toca. Instalen esa versión para verlo y cambiarlo.
store-unreadable = No se puede leer { $file }. Revisen que el disco esté conectado y que tengan permiso, y abran de nuevo el programa.
store-settings-damaged = Las preferencias estaban dañadas y quedaron aparte como { $aside }. Elijan otra vez el idioma y los colores; lo que anotaron no cambió.
store-settings-damaged-unmoved = Las preferencias de { $file } están dañadas y no se pudieron apartar, así que lo que elijan vale hasta cerrar. Revisen que se pueda escribir en esa carpeta y abran de nuevo el programa.
store-device-damaged = El archivo { $file }, que da nombre a este equipo, estaba dañado. El equipo tiene un nombre nuevo y lo que anotaron antes se sigue mostrando; no tienen que hacer nada.
store-in-use = Otra ventana tiene abiertos estos datos, así que aquí no se puede cambiar nada. Usen la otra ventana, o ciérrenla y abran esta de nuevo.
store-no-lock = En este disco el programa no puede saber si otra ventana abre los mismos datos. Usen una sola ventana a la vez.
store-unwritable = No se puede escribir en la carpeta { $path }, así que aquí no se puede cambiar nada. Den permiso de escritura en ella o elijan otra carpeta.
store-save-full = No se pudo guardar porque el disco está lleno. Liberen espacio o guarden una copia en otro lugar; el programa lo intenta de nuevo.
store-save-forbidden = No se pudo guardar porque no se permite escribir en { $path }. Den permiso de escritura o guarden una copia en otro lugar; el programa lo intenta de nuevo.
store-save-failed = No se pudo guardar en { $path }. Revisen que el disco siga conectado o guarden una copia en otro lugar; el programa lo intenta de nuevo.
store-refused-too-large = Esa anotación es demasiado larga para guardarla. Divídanla en varias más cortas.
mark-line = Línea { $number }: { $message }
mark-unknown-practice = La guía no tiene la práctica { $practice }. Revisen el código en la hoja; se escribe como ACC-04.
mark-unknown-status = No se entiende el estado «{ $status }». Escriban todo, in-progress, done o not-applicable y el motivo.
mark-no-reason = Falta el motivo por el que { $practice } no aplica. Escríbanlo después de not-applicable.
mark-not-saved = No quedó guardado: { $mark }. Escríbanlo otra vez cuando se pueda guardar.
mark-unreadable-input = No se pudo leer lo que se escribió. Revisen que sea texto en UTF-8, con una práctica en cada línea.
paths-unknown = Este sistema no dice dónde está la carpeta personal. Elijan una carpeta con --data-dir.
