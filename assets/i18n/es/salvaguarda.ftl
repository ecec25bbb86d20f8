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

## Marco

nav-home = Inicio
nav-guide = Guía
nav-lists = Listas
nav-settings = Ajustes
nav-back = Atrás
nav-forward = Adelante
search-everything = Buscar en todo
text-larger = Texto más grande
text-smaller = Texto más pequeño
organization-unnamed = Mi organización
organization-name = Organización: { $alias }. Ver las organizaciones
undo = Deshacer
redo = Rehacer
close = Cerrar
cancel = Cancelar
yes = Sí
no = No
nothing-applies = —
percent = { $percent } %
n-of-m = { $done } de { $all }
notice-dismiss = Cerrar este aviso
saving-pending = Guardando…
saving-saved = Guardado { $time }
saving-failed = Sin guardar
saving-read-only = Solo lectura
save-copy-elsewhere = Guardar una copia en otro lugar

## Primera vez

welcome-question = ¿Por dónde quieren empezar?
welcome-offline = Todo funciona sin internet, y el programa no envía nada a ninguna parte.
welcome-read = Leer la guía
welcome-read-text = Capítulos cortos para el equipo, por tema
welcome-check = Revisar cómo está la organización
welcome-check-text = { $count ->
    [12] Doce prácticas para el primer mes
   *[other] Unas pocas prácticas para el primer mes
}
welcome-workshop = Dar un taller
welcome-workshop-text = Proyectar un capítulo con F5 y conversarlo con el equipo
welcome-alias = Un alias para la organización
welcome-alias-hint = Mejor que no sea su nombre real.
welcome-alias-example = Por ejemplo: Río Claro
welcome-place = Dónde se guarda
welcome-place-hint = Solo en este computador, en esta carpeta:
welcome-skip = Omitir
welcome-start = Empezar

## Inicio

home-welcome = Les damos la bienvenida
home-welcome-text = Aquí se ve cada semana qué sigue. No hace falta hacerlo todo: { $count ->
    [12] doce prácticas
   *[other] unas pocas prácticas
} en el primer mes ya cambian mucho.
home-read = Leer
home-read-text = Empiecen por «{ $chapter }» y sigan a su ritmo.
home-read-button = Abrir el capítulo
home-check = Revisar
home-check-text = Marquen lo que ya hacen. Lo demás queda como lista para después.
home-check-button = Abrir las listas
home-workshop = Taller
home-workshop-text = Abran un capítulo y proyéctenlo con F5. Cada uno termina con una pregunta y una actividad.
home-workshop-button = Elegir un capítulo
home-morning = Buenos días
home-afternoon = Buenas tardes
home-evening = Buenas noches
home-counts = { $done } de { $all } prácticas hechas.
home-next-date = La próxima fecha es el { $day }.
home-overdue = Hay una fecha que ya pasó: el { $day }.
home-continue = Seguir leyendo: { $chapter }
home-next = Lo siguiente
home-next-order = Ordenado por riesgo y esfuerzo
home-all-done = No queda nada pendiente en las listas. Revisen cada trimestre lo que se repite.
home-open-lists = Abrir las listas
home-starters = { $count ->
    [12] Las doce para empezar
   *[other] Para empezar
}
home-starters-all = { $count ->
    [12] Ver las doce
   *[other] Ver las { $count }
}
home-starters-fewer = Ver menos
home-by-category = Por categoría
home-trend = Avance del equipo
home-trend-words = De { $first } a { $last } prácticas hechas desde el { $since }
home-whose-guide = El texto de esta guía es propio. No es la guía «Prácticas que salvan» de la Fundación Karisma, que la inspiró y a la que agradecemos.

## Listas

lists-other = Otras listas
lists-counts = { $done } de { $all } hechas ({ $percent }) · { $begun } en curso · { $out } no { $out ->
    [one] aplica
   *[other] aplican
}
lists-shown = { $shown } de { $all } a la vista
lists-show-all = Mostrar todas
lists-no-role = Para ver las suyas, escriban su rol en Ajustes y póngalo como responsable en cada práctica.
lists-open = Abrir: { $title }
lists-close = Cerrar: { $title }
lists-no-owner = Sin responsable
lists-done-on = hecha el { $day }
lists-due-on = para el { $day }
lists-owner = Responsable
lists-owner-example = Un rol, mejor que un nombre
lists-owner-pick = Poner como responsable: { $role }
lists-date = Fecha
lists-date-name = Fecha: { $day }
lists-no-date = Sin fecha
lists-month-before = Mes anterior
lists-month-after = Mes siguiente
lists-note = Nota
lists-note-example = Qué se acordó, dónde está la evidencia
lists-note-by = Nota de { $by }
lists-note-nobody = alguien del equipo
lists-note-warning = No escriban aquí claves ni datos de personas.
filter-all = Todas
filter-open = Pendientes
filter-mine = Mías
filter-basic = Básicas
practice-why = Por qué
practice-how = Cómo
practice-avoid = Eviten
practice-policy = Para la política escrita
practice-who = Lo hace: { $who }
practice-reviewed = Revisada en { $month }
practice-read = Leer: { $chapter }
practice-sources = Fuentes
not-applicable-title = ¿Por qué no aplica?
not-applicable-text = Una práctica que no aplica sale de la cuenta. La razón queda escrita para quien revise después.
not-applicable-reason = Razón
not-applicable-example = Por ejemplo: no tenemos sitio web
not-applicable-go = No aplica

## Búsqueda

search-invite = Escriban una palabra: también sirve sin tildes, y en el otro idioma.
search-no-hits = No hay resultados. Prueben con otra palabra, o con menos palabras.
search-count = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
search-many = { $count } o más
search-keys = ↑ ↓ elegir · Enter abrir · Ctrl Enter abrir en ambos idiomas · Esc cerrar
kind-guide = Guía
kind-practice = Práctica
kind-term = Glosario

## Ajustes

settings = Ajustes
settings-reading = Lectura
settings-language = Idioma
settings-language-text = Cambia todo de inmediato; el avance es el mismo
settings-theme = Apariencia
theme-system = Sistema
theme-light = Clara
theme-dark = Oscura
theme-high-contrast = Alto contraste
settings-size = Tamaño del texto
settings-size-text = También con Ctrl + y Ctrl −
settings-motion = Reducir movimiento
settings-organization = Organización
settings-alias = Alias de la organización
settings-alias-text = Mejor que no sea su nombre real
settings-role = Su rol
settings-role-text = Firma lo que marcan y escriben. Un rol, no un nombre: «Coordinación»
settings-data = Datos
settings-folder = Carpeta
settings-open-folder = Abrir
settings-copy-path = Copiar la ruta de la carpeta
settings-nothing-new = nada nuevo por guardar
settings-backups = Copias de respaldo
settings-backups-text = Automáticas: las diez últimas y una por día durante catorce días, en la carpeta «backups»
settings-copy = Copia fuera de este computador
settings-copy-text = Un archivo con lo de todos los computadores, para una memoria USB u otro lugar seguro. No va cifrado: guárdenlo donde guardarían la lista de sus puntos débiles.
settings-copy-button = Guardar una copia
settings-export-text = La guía o las listas, para leer, imprimir o editar
settings-about = Acerca de la guía
settings-edition = Edición de { $edition }
settings-edition-text = { $chapters } capítulos y { $practices } prácticas
settings-sources = Fuentes y licencias
settings-keys = Atajos de teclado
settings-keys-button = Ver los atajos
settings-no-network = El programa nunca abre una conexión de red. Lo que escriben se guarda en este computador y, si eligieron una, en la carpeta del equipo.

## organizations

organizations = Organizaciones
organizations-text = Solo una está abierta. De las demás se ve aquí el alias, y nada al proyectar.
organizations-archived = Archivadas
organizations-another = Otra organización
organization-open = Abrir
organization-open-name = Abrir { $alias }
organization-is-open = Abierta
organization-is-archived = Archivada
organization-is-demonstration = Demostración
organization-archive = Archivar
organization-archive-name = Archivar { $alias }
organization-take-out = Recuperar
organization-take-out-name = Recuperar { $alias } del archivo
organization-delete = Eliminar…
organization-delete-name = Eliminar { $alias }…
organization-create = Crear y abrir
organization-failed = Eso no se pudo hacer, y todo sigue como estaba.
settings-organizations-text = Crear otra, cambiar de una a otra, archivar, eliminar o compartir una carpeta con el equipo
settings-organizations-button = Ver las organizaciones
delete-title = ¿Eliminar «{ $alias }» de este computador?
delete-text = Se quitan de este computador sus anotaciones y sus copias de respaldo. Durante diez segundos se puede deshacer; después, o al cerrar el programa, ya no.
delete-team = La carpeta del equipo, «{ $folder }», no se toca: ahí siguen las anotaciones de todos los computadores, también las de este.
delete-honest = Eliminar no es destruir: en un disco SSD o una memoria USB los datos pueden quedar un tiempo y alguien podría recuperarlos. Las copias, los archivos y los informes que guardaron en otro lugar siguen ahí.
delete-go = Eliminar de este computador
delete-done = «{ $alias }» se eliminó de este computador.
delete-undo-name = Deshacer: traer de vuelta { $alias }
delete-failed = Una parte de lo eliminado sigue en «{ $folder }», porque el sistema no dejó quitarla. Se intenta otra vez al abrir el programa; también pueden borrar esa carpeta a mano.
team-title = ¿En qué carpeta?
team-none = Se guarda solo en este computador. Para trabajar en equipo, guárdenla también en una carpeta que sincronicen o compartan: Syncthing, Nextcloud, la red de la oficina o una memoria USB. Cada computador escribe ahí su propio archivo. Sin frase de contraseña no va cifrada: la lee quien pueda abrir la carpeta.
team-none-protected = Se guarda solo en este computador. Para trabajar en equipo, guárdenla también en una carpeta que sincronicen o compartan: Syncthing, Nextcloud, la red de la oficina o una memoria USB. Ahí también va cifrada, y cada computador pide la frase de contraseña.
team-keep = Guardarla en una carpeta del equipo…
team-change = Cambiar de carpeta…
team-folder = El equipo se encuentra en la carpeta «{ $folder }».
team-folder-protected = El equipo se encuentra en la carpeta «{ $folder }». Lo de este computador va cifrado ahí.
team-in-the-clear = { $count ->
    [one] Un archivo de otro computador sigue sin cifrar en la carpeta del equipo «{ $folder }». Se cifra cuando en ese computador se escriba la frase de contraseña.
   *[other] { $count } archivos de otros computadores siguen sin cifrar en la carpeta del equipo «{ $folder }». Se cifran cuando en cada uno se escriba la frase de contraseña.
}
team-leave = Dejar la carpeta del equipo…
team-leave-title = ¿Dejar la carpeta del equipo?
team-leave-text = La organización se guarda desde ahora solo en este computador, con lo que el resto del equipo anotó hasta hoy. Lo que anoten después ya no se ve de un lado ni del otro.
team-leave-stays = Los archivos de la carpeta no se borran: ahí sigue también lo que se anotó en este computador. Se puede volver a guardar en la misma carpeta cuando quieran.
team-leave-unread = Por eso lo último que anotaron los demás puede faltar aquí. Si pueden, resuélvanlo antes.
team-leave-go = Dejar la carpeta
team-left = La organización se guarda solo en este computador, con lo que anotó todo el equipo. Los archivos de la carpeta «{ $folder }» siguen ahí.
team-left-unread = La organización se guarda solo en este computador, pero una parte de la carpeta «{ $folder }» no se pudo leer. Lo que falta sigue ahí; para traerlo, guarden otra vez la organización en esa carpeta.
team-passphrase = Alguien del equipo puso una frase de contraseña en la carpeta «{ $folder }». Escríbanla aquí; mientras tanto lo que anotan queda guardado en este computador, pero el equipo no lo ve, ni ustedes lo que el equipo anota.
team-another-key = En la carpeta del equipo «{ $folder }» hay archivos cifrados con otra clave, porque en dos computadores se puso una frase distinta. Escriban aquí la frase que vale para la carpeta, o escríbanla en el otro computador; nada se pierde, pero hasta entonces no ven lo que anota.
team-another-key-elsewhere = En otro computador se puso una frase distinta, y por eso aquí no se abren algunos archivos de la carpeta del equipo «{ $folder }». Para la carpeta vale la frase de este computador: escríbanla en el otro cuando la pida. Nada se pierde, pero hasta entonces no ven lo que anota.
team-key-ask = Escribir la frase…
team-key-title = La frase de contraseña del equipo
team-key-text = Pídansela a quien la puso, en persona o por un canal seguro. Lo que este computador guarda de la organización se cifra con la misma clave, también las copias de respaldo. En un disco SSD o una memoria USB pueden quedar restos de los archivos anteriores: cifren también el disco.
team-key-one-text = Pídanla a quien puso la frase que vale para la carpeta. Este computador pasa a usar la clave de la carpeta y cifra de nuevo lo suyo; desde entonces se abre con esa frase, y el equipo ve todo. Guarden también la clave de recuperación del equipo: la anterior ya no abre lo nuevo.
team-key-name = Frase del equipo
team-key-go = Usar esta frase
team-key-wrong = No es la frase de contraseña de la carpeta del equipo. Escríbanla de nuevo o confírmenla con quien la puso.
team-key-not-yet = La clave todavía no llegó a la carpeta del equipo. Esperen a que termine la sincronización y prueben de nuevo.
team-key-unreadable = No se pudo leer la clave en la carpeta del equipo. Revisen que la carpeta siga conectada y prueben de nuevo.
team-key-same = Este computador ya usa la clave de esa frase. Escríbanla en el otro computador, el que usa otra clave.
team-key-adopted = La organización quedó con la frase de contraseña del equipo. Desde ahora el programa la pide al abrir y lo que anotan va cifrado, también a la carpeta.
team-kept = La organización se guarda en este computador y en la carpeta «{ $folder }». Lo que anote el resto del equipo aparece aquí en pocos segundos.
team-open-text = Si el equipo ya guarda su organización en una carpeta compartida, ábranla desde ahí.
team-open = Abrir una carpeta del equipo…
team-missing = La carpeta del equipo «{ $folder }» no está. Conecten la memoria o la red; lo que anotan queda guardado en este computador y se copia ahí cuando vuelva.
team-silent = La carpeta del equipo «{ $folder }» no responde. Revisen la conexión o la red; lo que anotan queda guardado en este computador y se copia ahí cuando responda.
team-unreadable = No se puede leer la carpeta del equipo «{ $folder }». Revisen los permisos; lo que anotan queda guardado en este computador.
team-full = La carpeta del equipo «{ $folder }» está llena. Liberen espacio ahí; lo que anotan queda guardado en este computador y se copia cuando quepa.
team-read-only = No se permite escribir en la carpeta del equipo «{ $folder }». Pidan permiso de escritura; lo que anotan queda guardado en este computador, pero el equipo todavía no lo ve.
team-unwritable = No se pudo escribir en la carpeta del equipo «{ $folder }». Revisen que siga conectada; lo que anotan queda guardado en este computador y el programa lo intenta de nuevo.
team-strange = En la carpeta del equipo «{ $folder }» hay ahora otra organización. Conecten la memoria correcta o elijan otra carpeta; lo que anotan queda guardado en este computador y no se copia ahí.
team-refused-missing = La carpeta «{ $folder }» no existe. Revisen la ruta y que la memoria o la red estén conectadas.
team-refused-unreadable = No se puede leer la carpeta «{ $folder }». Revisen los permisos o elijan otra.
team-refused-another = En la carpeta «{ $folder }» ya hay otra organización. Elijan una carpeta vacía para no mezclarlas.
team-refused-none = En la carpeta «{ $folder }» no hay ninguna organización. Elijan la que el equipo comparte, o guarden ahí la que está abierta.
team-refused-in-the-clear = La carpeta «{ $folder }» ya tiene esta organización sin cifrar, y aquí tiene frase de contraseña. Elijan una carpeta vacía; o quiten aquí la frase, guarden la organización en esa carpeta y pongan la frase de nuevo, para que se cifre en todos los computadores.
team-refused-another-key = En la carpeta «{ $folder }» esta organización está cifrada con otra clave. Elijan una carpeta vacía; o quiten aquí la frase, guarden la organización en esa carpeta y escriban la frase del equipo.
team-refused-no-key-yet = En la carpeta «{ $folder }» hay archivos cifrados, pero todavía falta la clave o el nombre de la organización. Esperen a que termine la sincronización y prueben de nuevo, o elijan otra carpeta.
team-refused-unfit = La carpeta «{ $folder }» no sirve para el equipo, porque es la de los datos del programa o su nombre tiene signos que no se pueden guardar. Elijan otra.
demonstration-text = Para conocer el programa o mostrarlo en un taller, sin datos de nadie.
demonstration-open = Ver una demostración
demonstration-bar = Esto es una demostración: todo lo que se ve aquí es inventado.
demonstration-leave = Salir de la demostración
demonstration-alias = Demostración: Casa Ceiba
demonstration-reason = No tenemos oficina propia: trabajamos en un espacio prestado
demonstration-note-keys = Acordado en la reunión de enero. Una persona de cada área ya lo hace.
demonstration-note-phones = Faltan los teléfonos del trabajo de campo. Se revisan cuando vuelvan.
demonstration-note-meeting = Se explicó en la reunión mensual con el proyector. Hubo preguntas sobre el teléfono personal.
demonstration-incident = Mensaje raro en el correo de proyectos
demonstration-log = Llegó un mensaje con un enlace que pedía la contraseña. Se avisó al grupo por otro medio.
demonstration-lesson = Avisar antes de borrar: el mensaje sirvió para explicar al resto cómo era.
history = Historial
history-none = Todavía no hay cambios.
history-line = { $when } · { $who }
history-nobody = sin rol
history-status = Estado: { $status }
history-owner = Responsable: { $owner }
history-no-owner = Sin responsable
history-due = Fecha: { $day }
history-no-due = Sin fecha
history-note = Nota: { $text }
history-note-removed = Nota quitada
history-undone = { $what } (deshizo o rehizo)

## Exportar

export-or-print = Exportar o imprimir
export-button = Exportar…
export-checklists = Las listas
export-guide = La guía
export-html-text = Una página para leer en el navegador e imprimir.
export-markdown-text = Texto para editar.
export-csv-text = Una tabla para una hoja de cálculo.
export-guide-inside = Lleva todos los capítulos y todas las prácticas. No lleva nada de lo que ustedes anotaron.
export-inside = Lleva todas las prácticas y su estado, que ya dice mucho de la organización. Además:
export-names = Responsables
export-notes = Notas y razones
export-dates = Fechas
export-careful = Lean el archivo antes de compartirlo: las notas y los roles pueden identificar a personas.
export-whole-text = ¿Quieren pasar la organización a otro computador, o guardarla fuera de este? La copia es un solo archivo con todo: estados, responsables, fechas, notas, incidentes y contactos de todos los computadores. No va cifrada.
export-save-as = Guardar como…
path-title = ¿Dónde se guarda?
path-text = En este sistema no hay ventana para elegir archivos. Escriban la ruta completa.
path-name = Ruta del archivo
path-folder-name = Ruta de la carpeta
path-go = Guardar

## Direcciones y marcadores

web-title = ¿Abrir esta dirección en el navegador?
web-text = El programa no se conecta, pero el navegador sí: el sitio verá que alguien lo visita desde esta conexión.
web-copy = Copiar la dirección
web-open = Abrir en el navegador
bookmarks = Marcadores
bookmarks-none = Todavía no hay marcadores. En un capítulo, Ctrl D pone uno.

## Atajos

keys-title = Atajos de teclado
key-search = Buscar en todo
key-find = Buscar en la página; siguiente y anterior
key-back = Atrás y adelante
key-size = Tamaño del texto: más, menos, normal
key-chapter = Capítulo siguiente y anterior
key-full-screen = Pantalla completa
key-present = Proyectar el capítulo
key-undo = Deshacer y rehacer
key-bookmark = Poner un marcador; ver los marcadores
key-language = Cambiar de idioma
key-export = Exportar o imprimir
key-saved = Decir si todo está guardado
key-settings = Ajustes
key-tab = Ir al control siguiente o al anterior
key-space-name = Espacio
key-space = Marcar, abrir o pulsar lo que tiene el foco
key-keys = Esta lista
key-quit = Salir

## Programa

change-refused = Este cambio no se pudo guardar y no quedó anotado. Revisen el aviso de arriba; lo demás no se perdió.
close-unsaved = El programa sigue abierto para que no se pierda nada. Guarden una copia en otro lugar, o cierren otra vez para salir sin guardar.
saved-automatically = Guardado automáticamente a las { $time }.
folder-not-opened = No se pudo abrir la carpeta «{ $folder }»: { $reason }. Copien la ruta y ábranla a mano.
written = Guardado en «{ $file }».
not-written = No se pudo escribir «{ $file }». { $reason }
file-guide = guia-salvaguarda
file-checklists = listas
file-copy = copia-salvaguarda
places-unknown = No se sabe dónde guardar los datos: { $reason }. Indiquen una carpeta con --data-dir.
window-no-display = Aquí no hay pantalla en la que abrir la ventana (no están DISPLAY ni WAYLAND_DISPLAY).
window-missing = No se pudo abrir la ventana: faltan bibliotecas del sistema. En Debian o Ubuntu: sudo apt-get install { $packages }
window-other = No se pudo abrir la ventana: { $detail }. Revisen que la pantalla indicada en DISPLAY exista y que el sistema tenga OpenGL 2.1 o más (en Debian: sudo apt-get install libgl1-mesa-dri).
window-without =
    Sin ventana también se puede:
      salvaguarda search --lang es PALABRAS   buscar en la guía
      salvaguarda export guide --format html --lang es --out guia.html   escribir la guía en un archivo
      salvaguarda check   revisar el contenido
      salvaguarda paths   ver dónde se guardan los datos

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
who-direction = Dirección
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
## Reader

callout-note = Nota
callout-tip = Consejo
callout-important = Importante
callout-warning = Cuidado
callout-caution = Peligro
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

## Emergencia

nav-emergency = Emergencia
emergency-what-happened = ¿Qué pasó?
emergency-breathe = Respiren. Los pasos más urgentes van primero, y lo que marquen queda guardado con su hora.
emergency-query = Díganlo con sus palabras
emergency-query-example = Por ejemplo: no me deja entrar, publicaron mi dirección
emergency-not-found = No encontramos eso. Abran lo que más se parezca: el primer paso sirve casi siempre.
emergency-more = { $count ->
    [one] Ver una más
   *[other] Ver otras { $count }
}
emergency-all = Ver todas
emergency-strip = ¿Está pasando algo ahora? Abran lo que pasó y sigan los pasos.
emergency-back = ¿Qué pasó?
emergency-whom-to-call = A quién llamar
emergency-avoid = Lo que no se hace
emergency-help = Pidan ayuda
emergency-help-text = Gente de afuera que sabe de esto. Hace falta internet o teléfono; usen un equipo que no esté afectado.
emergency-helpline-more = Ver más
emergency-print = Imprimir esta hoja
emergency-another = Empezar otro caso igual
emergency-drill = Hacerlo como simulacro
emergency-drill-hint = Los mismos pasos, como ejercicio: queda marcado y no cuenta
emergency-related = ¿Es otra cosa?
emergency-reviewed = Pasos revisados en { $month }
urgency-now = Ahora
urgency-today = Hoy
urgency-later = En los próximos días
means-account = la cuenta
means-whatsapp = WhatsApp
means-mail = el correo
means-phone = un celular
means-sim = el chip
means-computer = un computador
means-internet = internet
means-site = el sitio web
means-domain = el dominio
means-page = la página
means-files = los archivos
means-office = la oficina
system-android = En Android
system-iphone = En iPhone
system-windows = En Windows
system-mac = En Mac
effort-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
step-how-open = Ver cómo: { $what }
step-how-close = Cerrar: { $what }
step-done-at = Hecho: { $moment }
step-not-needed = No hizo falta
step-not-needed-at = No hizo falta: { $moment }
step-mark-not-needed = No hace falta aquí
step-needs = Hace falta: { $means }
step-emergency = Seguir con «{ $title }»
step-common-sense = Es sentido común
end-call = A quién avisar
end-write = Qué dejar escrito
end-change = Para que no vuelva a pasar
end-list = { $count ->
    [one] Ponerla en la lista para el { $day }
   *[other] Poner las { $count } en la lista para el { $day }
}
end-listed = Están en las listas con su fecha.
end-lessons = Qué aprendimos
end-lessons-hint = Sin buscar culpables: qué ayudó, qué faltó, qué se cambia.
end-lessons-example = Por ejemplo: nadie sabía a quién llamar de noche
incidents-ongoing = En curso
incidents-past = Incidentes cerrados y simulacros
incident-go-on = Seguir
incident-look = Ver
incident-drill = Simulacro
incident-drill-text = Simulacro: es un ejercicio, no cuenta como incidente.
incident-unknown = Incidente de otra edición
incident-unknown-text = Esta edición de la guía no tiene los pasos de este incidente, o el computador que lo abrió aún no ha enviado el comienzo. Lo escrito está aquí, completo.
incident-since = desde: { $moment }
incident-steps = { $done } de { $all } pasos
incident-closed-at = cerrado: { $moment }
incident-discarded = descartado
incident-discarded-text = Este incidente se descartó. No cuenta, y nada se borró.
incident-reopen = Reabrir
incident-recover = Recuperar
incident-close = Cerrar el incidente
incident-close-now = Cerrar el incidente ya
incident-name = Nombre del incidente
incident-name-example = Para distinguirlo: «WhatsApp de comunicaciones»
moment = { $day }, { $time }
journal = Anotar lo que pasó
journal-hint = Cada nota queda con su hora. No escriban claves ni nombres de víctimas.
journal-note = Nota
journal-note-example = Qué vieron, en qué cuenta o equipo, a quién avisaron
journal-note-next = Otra nota
journal-so-far = Lo que va ({ $count })
journal-export = Exportar la bitácora
event-opened = Se abrió el incidente
event-drill-opened = Empezó el simulacro
event-title = Nombre: { $title }
event-step-done = Hecho: { $what }
event-step-not-needed = No hizo falta: { $what }
event-step-open = Se desmarcó: { $what }
event-answer = { $question } { $answer }
event-lesson = Aprendimos: { $text }
event-reopened = Se reabrió
event-closed = Se cerró
event-discarded = Se descartó
contacts-own = Contactos propios
contacts-own-text = A quién llama esta organización: por rol. Se ven en cada emergencia y en la hoja impresa.
contacts-none = Por agregar: quien decide, quien sabe de equipos, una abogada o un abogado.
contacts-locked = Están guardados con la frase de contraseña. Escríbanla y se ven aquí.
contacts-add = Agregar contactos
contacts-edit = Cambiar los contactos
contacts-new = Agregar
contacts-who = Quién
contacts-who-example = Un rol: «Abogada de confianza»
contacts-reach = Cómo
contacts-reach-example = Teléfono, Signal, correo
contacts-note = Qué tener en cuenta
contacts-note-example = Por ejemplo: de noche, solo llamadas
contacts-remove = Quitar a { $who }
contacts-print = Imprimir la hoja «A quién llamar»
contacts-number = { $field }, contacto { $number }
export-emergency = Hoja de emergencia
export-emergency-inside = Los pasos de «{ $title }», con casillas para marcar a mano y las líneas de ayuda.
export-contacts = A quién llamar
export-contacts-inside = Los contactos propios y las líneas de ayuda. Tiene teléfonos: guárdenla donde no la vean las visitas.
export-incident = Bitácora del incidente
export-incident-inside = Lo que pasó, con sus horas y sus notas. Léanla antes de compartirla.
export-own-contacts = Los contactos propios
file-emergency = emergencia
file-contacts = a-quien-llamar
file-incident = bitacora
key-emergency = Emergencia: qué hacer ahora

## search

search-nothing = No hay nada en la guía con «{ $query }». Prueben con otra palabra o con menos palabras.
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
check-bad-edition = «{ $what }» no es una edición
    .hint = Escriban el año y el mes en que salió, como 2026-11
check-edition-order = Las ediciones { $what } y { $with } no están en orden
    .hint = Revisen guide.ron, «since» y «until»: nada cambia antes de existir ni después de esta edición
check-unknown-earlier = La práctica { $what } no está en la guía ni en retired.ron
    .hint = Corrijan el identificador, o retiren la práctica en retired.ron
check-retired-wording = Falta lo que decía la práctica retirada { $what }
    .hint = Guarden sus últimas palabras en un earlier.ron, con «until» igual a la edición en que se retiró
check-same-wording = La práctica { $what } dice lo mismo antes y después de { $with }
    .hint = Quiten esas palabras de earlier.ron, o escriban en practices.ron lo que cambió
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
    .hint = Usen categoría/capítulo#sección, practice:, glossary:, source:, helpline:, emergency:, https:// o mailto:, con un texto
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
check-incomplete-stage = A { $what } le faltan pasos o etapas
    .hint = Escriban al menos una etapa, y en cada etapa al menos un paso
check-answer-count = La pregunta de { $what } tiene { $with } respuestas
    .hint = Escriban de dos a cuatro respuestas
check-dead-end = { $what } lleva a algo que no existe: { $with }
    .hint = Corrijan el nombre de la etapa o del final
check-unreachable = Nada lleva a { $what }
    .hint = Hagan que una respuesta o una etapa lleve hasta ahí, o quítenlo
check-emergency-loop = Desde { $what } se vuelve al mismo lugar
    .hint = Esperar y volver a intentar es un paso: lleven a una etapa nueva
check-unsourced-step = El paso { $what } no dice en qué se apoya
    .hint = Pongan una fuente, o CommonSense si es sentido común
check-slow-start = Los tres primeros pasos hasta { $what } toman { $with } minutos
    .hint = Pongan primero lo que se hace en menos de quince minutos
check-needs-lost = El paso { $what } pide algo que puede estar perdido: { $with }
    .hint = Empiecen por lo que se puede hacer sin eso
check-emergency-shape = Las listas de { $what } no son iguales: { $with }
    .hint = Escriban el mismo número de frases en los dos idiomas
check-long-emergency-text = Un texto de { $what } es muy largo: { $with } letras
    .hint = Acórtenlo: se lee con prisa y cabe en una página
check-dead-reference = { $what } nombra algo que no existe: { $with }
    .hint = Corrijan el nombre
check-word-count = El texto tiene { $what } palabras; conviene que tenga { $with }
    .hint = Acorten, completen o dividan el capítulo
check-unused-source = Nada cita la fuente { $what }
    .hint = Cítenla o quítenla de sources.ron
check-letters = El programa no puede dibujar estas letras: { $what }
    .hint = Escríbanlas con letras latinas; una fuente con ellas es una decisión aparte
check-starters = Los comienzos de guide.ron y la práctica { $what } no coinciden
    .hint = Pongan la práctica en starters de guide.ron y «starter: true» en su lista, o ninguna de las dos
check-unused-term = Ningún capítulo enlaza el término { $what }
    .hint = Enlácenlo la primera vez que aparece o quítenlo de glossary.ron

## cli

cli-guide-has-problems = La guía tiene { $count ->
    [one] un problema
   *[other] { $count } problemas
} y lo que no se pudo leer falta aquí. Véanlo con «salvaguarda check».

## search


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
report-effort = Tiempo
report-who = Quién
report-every = Cada cuánto
report-why = Por qué
report-how = Cómo
report-avoid = Eviten
report-policy = Para la política escrita
report-read = Se explica en
report-status = Estado
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
## store

store-damaged = El archivo { $file } estaba dañado y quedó aparte como { $aside }. { $count ->
    [one] Se recuperó { $count } anotación
   *[other] Se recuperaron { $count } anotaciones
}: revisen que no falte nada y, si falta, busquen en las copias de respaldo.
store-damaged-unmoved = El archivo { $file } está dañado y no se pudo apartar, así que aquí no se puede cambiar nada. Revisen que se pueda escribir en esa carpeta y abran de nuevo el programa.
store-of-another = El archivo { $file } era de otro computador y quedó aparte como { $aside }, que se sigue mostrando. Lo de este computador se abrió de sus copias de respaldo; revisen que no falte nada.
store-of-another-organization = El archivo { $file } era de otra organización de este computador y quedó aparte como { $aside }, sin mezclar nada. Lo de esta se abrió de sus copias de respaldo; revisen que no falte nada.
store-missing = El archivo { $file } ya no estaba y se abrieron sus copias de respaldo, con { $count ->
    [one] { $count } anotación
   *[other] { $count } anotaciones
}. Revisen que no falte nada.
store-joined = En el archivo { $file } había anotaciones de este computador que esta ventana no conocía; ya se ven aquí y quedaron guardadas. Usen una sola ventana a la vez y revisen qué otro programa escribe en esa carpeta.
store-displaced = En el lugar de { $file } apareció un archivo dañado o ajeno, que quedó aparte como { $aside }; lo que anotaron en este computador se guardó de nuevo, completo. Si no lo pusieron ustedes, revisen qué programa copia o sincroniza esa carpeta.
store-gone = El archivo { $file } ya no estaba y se escribió de nuevo con todo lo que anotaron en este computador. Si desapareció la carpeta entera, guarden una copia de la organización antes de cerrar: lo que venía de otros computadores solo está en esta ventana.
store-supplanted = En el lugar de la carpeta { $folder } apareció la de otro computador; no se tocó nada de ella, y lo que anotaron en este se guardó ahí de nuevo. Cierren el programa y pongan otra vez su carpeta; si no la tienen, su organización está en la lista de organizaciones.
store-other-damaged = El archivo { $file }, de otro computador, está dañado y no se muestra. Pidan a quien usa ese computador que abra ahí el programa y lo compartan de nuevo.
store-newer = Una versión más nueva del programa escribió { $file }; aquí no se muestra ni se toca. Instalen esa versión para verlo y cambiarlo.
store-unreadable = No se puede leer { $file }. Revisen que el disco esté conectado y que tengan permiso, y abran de nuevo el programa.
store-settings-damaged = Las preferencias estaban dañadas y quedaron aparte como { $aside }. Elijan otra vez el idioma y los colores; lo que anotaron no cambió.
store-settings-damaged-unmoved = Las preferencias de { $file } están dañadas y no se pudieron apartar, así que lo que elijan vale hasta cerrar. Revisen que se pueda escribir en esa carpeta y abran de nuevo el programa.
store-device-damaged = El archivo { $file }, que da nombre a este computador, estaba dañado. El computador tiene un nombre nuevo y lo que anotaron antes se sigue mostrando; no tienen que hacer nada.
store-list-damaged = La lista de organizaciones { $file } estaba dañada y quedó aparte. Se hizo de nuevo con las carpetas que están; revisen cuáles estaban archivadas.
store-list-damaged-unmoved = La lista de organizaciones { $file } está dañada y no se pudo apartar, así que por ahora no se puede cambiar. Revisen que se pueda escribir en esa carpeta y abran de nuevo el programa.
store-other-organization = El archivo { $file } es de otra organización y no se muestra ni se toca. Sáquenlo de esa carpeta para que nadie las confunda.
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
mark-no-sheet = No se pudo leer «{ $file }»: { $reason }. Revisen la ruta y los permisos.
mark-no-reason = Falta el motivo por el que { $practice } no aplica. Escríbanlo después de not-applicable.
mark-not-saved = No quedó guardado: { $mark }. Escríbanlo otra vez cuando se pueda guardar.
mark-unreadable-input = No se pudo leer lo que se escribió. Revisen que sea texto en UTF-8, con una práctica en cada línea.
## Copias y unión

backups = Copias
backups-text = Nada de lo que está aquí se borra ni se sobrescribe al unir o recuperar: siempre se ve antes qué cambiaría.
backups-own = Copias automáticas de este computador
backups-none = Todavía no hay ninguna. Se hacen solas cuando anotan algo.
backup-holds = { $entries ->
    [one] { $entries } anotación
   *[other] { $entries } anotaciones
}, { $done ->
    [one] { $done } práctica hecha
   *[other] { $done } prácticas hechas
}, { $notes ->
    [one] { $notes } nota
   *[other] { $notes } notas
}
backup-damaged = Dañada: no se puede leer. Las demás sirven.
backup-look = Ver qué volvería
backup-look-name = Ver qué volvería de la copia del { $when }
copy-last = Última copia fuera de este computador: { $day }
copy-never = Todavía no han guardado una copia fuera de este computador
copy-open = Abrir una copia…
copy-open-text = Un archivo .salvaguarda de otro computador, o una copia que guardaron. También pueden soltarlo sobre la ventana. Primero verán qué trae.
copy-reminder = Hace más de treinta días que no guardan una copia fuera de este computador.
copy-later = Recordar en treinta días
merges = Uniones desde archivos
merges-text = Deshacer una unión aparta lo que trajo; no lo borra.
merge-holds = { $entries ->
    [one] { $entries } anotación
   *[other] { $entries } anotaciones
} de { $devices ->
    [one] { $devices } computador
   *[other] { $devices } computadores
}
merge-undo-name = Deshacer la unión del { $when }
merged = { $count ->
    [one] Se unió { $count } anotación.
   *[other] Se unieron { $count } anotaciones.
}
merged-undo = Deshacer la unión
merge-undone = La unión se deshizo. Lo que trajo quedó aparte, en la carpeta de la organización: { $files }.
merge-not-undone = La unión no se deshizo del todo. { $reason }
not-merged = No se unió nada. { $reason }
not-merged-too-large = No se unió nada: con este archivo la organización sería más grande de lo que el programa puede leer. Revisen que sea el archivo correcto.
compare-nothing = No hay ninguna copia abierta
compare-file = Qué trae «{ $name }»
compare-backup = Qué había el { $when }
compare-saved = Guardada el { $day }, con la edición { $edition } de la guía
compare-another = Este archivo es de otra organización. Si lo unen, lo de las dos queda mezclado en esta.
compare-into-nothing = Aquí todavía no hay nada anotado: lo del archivo quedará en esta organización.
compare-news = { $count ->
    [one] { $count } anotación es nueva.
   *[other] { $count } anotaciones son nuevas.
}
compare-known = { $count ->
    [0] Ninguna de las suyas estaba ya aquí.
    [one] { $count } ya está aquí.
   *[other] { $count } ya están aquí.
}
compare-all-known = Todo lo de este archivo ya está aquí. Unirlo no cambiaría nada.
compare-backup-all-known = Todo lo que había ese día sigue en el historial: no falta ninguna anotación.
compare-unknown = { $count ->
    [one] { $count } práctica es de otra edición de la guía. Se conserva.
   *[other] { $count } prácticas son de otra edición de la guía. Se conservan.
}
compare-merge = Unir
compare-merge-anyway = Unir de todos modos
compare-bring-back = Recuperar lo que falta
compare-nothing-lost = Todavía no ha cambiado nada. Al unir se conserva lo de los dos lados: donde difieren vale lo más reciente, y las notas quedan todas.
compare-additions = Nuevo ({ $count })
compare-conflicts = Distinto ({ $count })
compare-more = Mostrar { $count } más
difference-status = Estado
difference-due = Fecha
difference-incident = Incidente
difference-contact = Contacto
difference-nothing = nada
difference-quoted = «{ $text }»
difference-unknown = { $id } (de otra edición)
difference-here = Aquí: { $value }
difference-there = En la copia: { $value }
difference-stays-here = Queda lo de aquí, que es más reciente
difference-stays-there = Queda lo de la copia, que es más reciente
difference-stays-both = Quedan los dos
difference-phase-open = en curso
difference-phase-closed = cerrado
difference-news = { $count ->
    [one] { $count } anotación nueva
   *[other] { $count } anotaciones nuevas
}
difference-from = Computador { $device }: { $count ->
    [one] { $count } anotación
   *[other] { $count } anotaciones
}, del { $first } al { $last }
then-title = Devolver prácticas a como estaban ese día
then-text = Vuelven el estado, quién responde y la fecha, y las notas que ya no están. Lo que anotaron después queda en el historial y sus notas no se quitan. Se puede deshacer con Ctrl Z.
then-same = Ninguna práctica estaba distinta ese día.
then-chosen = { $count ->
    [0] Devolver las elegidas
    [one] Devolver la elegida
   *[other] Devolver las { $count } elegidas
}
then-all = { $count ->
    [one] Devolver la única
   *[other] Devolver las { $count }
}
then-done = { $count ->
    [one] { $count } práctica volvió a como estaba ese día.
   *[other] { $count } prácticas volvieron a como estaban ese día.
} Se puede deshacer con Ctrl Z.
copy-unreadable = No se puede leer «{ $file }». Revisen que el disco esté conectado y que tengan permiso. Aquí no cambió nada.
copy-newer = Una versión más nueva del programa escribió «{ $file }». Instalen esa versión para abrirlo. Aquí no cambió nada.
copy-empty = «{ $file }» está vacío: la copia no se terminó de guardar. Pidan o guarden otra. Aquí no cambió nada.
copy-too-large = «{ $file }» es más grande que cualquier copia de este programa. Revisen que sea el archivo correcto. Aquí no cambió nada.
copy-wrong-kind = «{ $file }» no es una copia de una organización. Elijan un archivo .salvaguarda. Aquí no cambió nada.
copy-damaged = «{ $file }» está dañado y no se une a medias. Pidan o guarden la copia de nuevo. Aquí no cambió nada.
path-open-title = ¿Qué archivo se abre?
path-open-go = Abrir
settings-backups-button = Ver las copias
settings-open = Unir una copia
import-another = Este archivo es de otra organización y no se unió. Si de verdad quieren mezclarlas, agreguen --other-organization.
import-not-yet = Todavía no ha cambiado nada. Para unirlo, agreguen --yes.
import-addition = nuevo: { $subject }: { $there }
import-conflict = distinto: { $subject }: aquí { $here }; en la copia { $there }. { $stays }

## Presenter

presenter-workshop = Para el taller
presenter-continued = { $category } · sigue
presenter-count = { $at } / { $count }
presenter-progress = Avance de la presentación
presenter-language = Pasar a { $language }

## helplines

helplines = Líneas de ayuda
helplines-intro = Comprueben cada una antes de necesitarla: los números cambian y las páginas se mudan. Escojan dos, escríbanles antes y pregunten qué necesitan saber de ustedes. Desde aquí nada se abre sin que lo confirmen.
helpline-who = Para quién
helpline-where = Dónde
helpline-languages = Idiomas
helpline-hours = Horario
helpline-reach = Cómo llegar
helpline-note = Antes de escribir
helpline-verified = Fuentes consultadas en { $month }
helpline-verified-old = Hace más de un año que nadie revisa estos datos. No confíen en ellos sin comprobarlos.
helpline-copy = Copiar
helpline-copy-name = Copiar { $address }
helpline-open = Abrir en el navegador…
helpline-open-name = Abrir { $address } en el navegador
kind-helpline = Línea de ayuda
report-kind-helpline = Línea de ayuda

## Búsqueda de emergencias

kind-emergency = Emergencia
## Informes de emergencias

report-emergency = Emergencia
report-do-not = No hagan esto
report-step = Paso
report-stage = Etapa
report-question = Pregunta
report-answer = Respuesta
report-then = Después
report-what = Qué
report-when = Cuándo
report-needs = Hace falta
report-leads-to = Sigan con
report-practices = Prácticas
report-go-on = sigan con { $stage }
report-then-go = Después, sigan con { $stage }
report-then-end = Después, vayan al { $end }
report-end-name = Final { $number }
report-call = Llamen
report-write = Anoten
report-change = Para que no se repita
report-other-emergency = Sigan también «{ $title }»
report-related = Puede que sea otra cosa: { $titles }
report-sheet-kind = Emergencia · qué hacer ya
report-sheet-began = Empezó (fecha y hora)
report-sheet-leads = Coordina (rol)
report-sheet-how = Marquen cada paso y anoten la hora sobre la línea.
report-sheet-more = El cómo de los pasos desde { $stage } está en el programa.
report-sheet-licence = Textos bajo licencia CC BY-SA 4.0
report-own-contacts = Nuestros contactos
report-contact-who = Quién
report-contact-note = Antes de llamar
report-contacts-title = A quién llamar
report-contacts-in = Contiene los contactos de su organización: decidan quién puede verla.
report-contacts-none = No hay contactos anotados: escríbanlos a mano.
report-contacts-more = { $count ->
    [one] Hay { $count } contacto más en la hoja «A quién llamar».
   *[other] Hay { $count } contactos más en la hoja «A quién llamar».
}
report-kind-contact = Contacto propio
report-check-first = Comprueben cada línea antes de necesitarla: los números cambian.
report-verified = Fuentes consultadas
report-verified-short = datos de { $month }
report-incident = Incidente
report-incident-notes-in = Contiene las notas del incidente: léanlas antes de compartirlo.
report-incident-names-in = Contiene el nombre de la organización y quién hizo cada cosa.
report-incident-names-out = No contiene el nombre de la organización ni quién hizo cada cosa, salvo que una nota lo diga.
report-drill = Simulacro: esto no ocurrió
report-opened = Abierto
report-closed = Cerrado
report-discarded = Descartado
report-zone = Zona horaria
report-phase-open = Abierto
report-phase-closed = Cerrado
report-phase-discarded = Descartado: se abrió por error
report-moment = { $date }, { $time }
report-date = Fecha
report-time = Hora
report-by = Quién
report-log = Lo que pasó
report-open = Falta
report-lesson = Lección
report-lessons = Lecciones
report-unanswered = Sin responder: { $question }
report-opening-missing = Incidente de otro computador, que todavía no llegó completo
report-of-other-edition = { $id } (de otra edición)
report-did-open = Se abrió
report-did-open-drill = Se abrió el simulacro
report-did-title = Se cambió el título
report-did-step = Hecho: { $step }
report-did-skip-step = No hizo falta: { $step }
report-did-reopen-step = De nuevo por hacer: { $step }
report-did-answer = { $question } { $answer }
report-did-unanswer = Se quitó la respuesta: { $question }
report-did-close = Se cerró
report-did-reopen = Se reabrió
report-did-discard = Se descartó: se abrió por error
cli-unknown-emergency = La guía no tiene la emergencia «{ $id }».
cli-near-emergencies = Las más parecidas: { $ids }. «salvaguarda emergencies» las muestra todas.
cli-which-emergency = Falta decir cuál emergencia, por ejemplo { $id }. «salvaguarda emergencies» las muestra todas.
cli-needless-word = «{ $word }» sobra: con esta exportación no se escribe nada más.
cli-no-incidents = No hay incidentes anotados.
cli-unknown-incident = No hay un incidente con el número «{ $number }». «salvaguarda incidents» muestra los números.
cli-drill = simulacro

## Protección: frase de contraseña, bloqueo, ocultar

key-hide = Ocultar la pantalla; bloquear si hay frase de contraseña
hidden-title = Notas
passphrase = Frase de contraseña
unlock = Abrir
unlock-back = Volver a la frase de contraseña
unlock-help-only = La organización está bloqueada: los pasos se leen, pero no se marcan.
unlock-hint = O la clave de recuperación
unlock-trying = Un momento…
unlock-wrong = No es la frase de contraseña ni la clave de recuperación. Escríbanla de nuevo.
unlock-team-only = Esa frase abre la carpeta del equipo, pero este computador tiene otra clave. Ábranlo con su propia frase y escriban después la del equipo, cuando el programa la pida.
unlock-no-identity = El archivo identity.age falta o está dañado, así que la frase no puede abrir nada. Pongan una copia de ese archivo en la carpeta de la organización o escriban la clave de recuperación.
unlock-foreign = La frase abre el archivo identity.age, pero su clave no abre nada de lo que este computador guardó: parece ser de otra organización, y no se cambió nada. Pongan en la carpeta de la organización una copia del archivo que era suyo o escriban la clave de recuperación.
unlock-unreadable = El disco no entrega el archivo identity.age. Revisen el disco y los permisos de la carpeta, y prueben de nuevo.
protection = Protección
protection-off = Sin frase de contraseña
protection-team-asks = Alguien del equipo ya puso una frase de contraseña en la carpeta. Escriban esa misma aquí
protection-off-text = Quien abra este computador o copie la carpeta puede leer lo que marcaron y escribieron
protection-on = Con frase de contraseña
protection-on-text = Lo que marcan y escriben, y sus copias de respaldo, están cifrados. El programa siempre abre bloqueado.
protection-hide = Ocultar la pantalla
protection-hide-text = Con Ctrl Shift L, desde cualquier pantalla. Se vuelve con las mismas teclas; si hay frase de contraseña, también hay que escribirla.
protection-hide-button = Ocultar
protection-change-text = Cambiarla o quitarla pide la actual
protection-change-in-team = Cambiarla pide la actual, y vale para la carpeta del equipo: los demás computadores siguen abriendo con la anterior hasta que ahí se escriba la nueva. Para quitarla, dejen antes la carpeta del equipo, en Organizaciones
protect = Proteger
protect-title = Proteger con una frase de contraseña
protect-text = Todo lo que este computador guarda de la organización se cifra, también las copias de respaldo. No se cifran los ajustes, ni las exportaciones y copias que ya hicieron. En un disco SSD o una memoria USB pueden quedar restos de los archivos anteriores: cifren también el disco.
protect-team = La carpeta del equipo también queda cifrada. Cada computador del equipo pide esta misma frase, y hasta que se escriba ahí no ve lo nuevo. Compártanla en persona o por un canal seguro.
protect-forgotten = Si olvidan la frase, nadie puede recuperarla. Guarden la clave de recuperación que se muestra después.
lock-now = Bloquear ahora
lock-after = Bloquear sin actividad
lock-after-text = Después de este tiempo sin tocar nada
lock-minutes = { $minutes } min
lock-never = Nunca
passphrase-current = Frase actual
passphrase-new = Frase nueva
passphrase-again = La misma frase otra vez
passphrase-differs = Las dos no son iguales
passphrase-change = Cambiar la frase
passphrase-newer-in-team = En la carpeta del equipo vale ya otra frase, o hay otra clave, así que aquí no se cambió nada. Bloqueen y abran con la frase más nueva del equipo, y prueben de nuevo.
passphrase-change-text = La clave sigue siendo la misma: quien tenga una copia vieja de la carpeta y la frase anterior, o la clave de recuperación, todavía puede abrirla.
passphrase-offer = Proponer seis palabras
passphrase-offer-text = Elegidas al azar. Anótenlas, apréndanlas y escríbanlas arriba con espacios.
strength-empty = Al menos 15 letras: varias palabras que no vayan juntas en ningún otro lado
strength-short = { $count ->
    [one] Falta una letra
   *[other] Faltan { $count } letras
}
strength-common = Está hecha de contraseñas que usa mucha gente. Elijan otras palabras.
strength-good = Buena: larga y poco común
unprotect = Quitar la frase
unprotect-text = Los archivos de este computador vuelven a quedar sin cifrar. Cualquiera que los copie podrá leerlos.
unprotect-others = Otros computadores escriben en esta carpeta con la misma clave y sin ella no se podrían leer. La protección sigue puesta.
unprotect-in-team = La organización está en la carpeta de un equipo, que necesita la frase. Dejen antes esa carpeta, en Organizaciones.
recovery-key = Clave de recuperación
recovery-key-text = Abre la organización cuando se olvida la frase. Imprímanla y guárdenla lejos de este computador.
recovery-key-show = Ver la clave
recovery-key-explained = Quien tenga esta clave y los archivos puede leer todo, sin la frase. Imprímanla o cópienla a mano y guárdenla en un lugar seguro, lejos de este computador.
recovery-key-save = Guardar una página para imprimir
recovery-key-done = Ya la guardamos
recovery-key-file = clave
recovery-page-text = Quien tenga esta clave y los archivos puede leer todo. Se escribe donde el programa pide la frase de contraseña, sin importar los espacios ni los renglones.
recovery-page-print = Impriman esta página, borren el archivo y guarden el papel en un lugar seguro, lejos del computador.
settings-copy-sealed-text = Un archivo para una memoria USB u otro lugar seguro. Va cifrado con la clave de la organización. Donde la organización está abierta, el programa no pregunta nada; en otro computador pide la clave de recuperación.
vault-no-randomness = No se pudo preparar la clave: el sistema no dio lo necesario. Cierren otros programas y prueben de nuevo.
store-locked = La organización está bloqueada, así que aquí no se puede leer ni cambiar nada. Ábranla con su frase de contraseña.
store-in-the-clear = El archivo { $file } no está cifrado aunque la organización tiene frase de contraseña. Se leyó; ábranlo con el programa en el computador que lo escribió para que se cifre.
store-other-sealed = El archivo { $file } está cifrado y la clave de esta organización no lo abre, así que no se muestra. Sigue en su lugar; pidan que lo guarden de nuevo en el computador que lo escribió.
cli-passphrase = Frase de contraseña:
cli-passphrase-needed = La organización tiene frase de contraseña y aquí no hay terminal para escribirla. Usen el programa en una terminal o pongan en SALVAGUARDA_PASSPHRASE_FILE la ruta de un archivo que la contenga.
cli-passphrase-unreadable = No se pudo leer la frase de contraseña de { $file }: { $reason }. Revisen la ruta y los permisos.
organization-protected = Organización protegida { $start }…
organization-another = Otra organización
copy-sealed = El archivo «{ $file }» está cifrado y la clave de esta organización no lo abre. Ábranlo con su frase de contraseña, o con la clave de recuperación de la organización a la que pertenece. Aquí no cambió nada.
cli-sealed-to-output = La organización tiene frase de contraseña, así que su copia va cifrada y no se puede mostrar como texto. Den la ruta de un archivo después de --out.

# Lo que cambió en la guía
again-mark = Cambió desde que la marcaron: mírenla otra vez
again-short = Cambió: mírenla otra vez
again-what = Qué cambió
again-change = En { $edition }: { $what }
again-step = Cómo, paso { $number }
again-then = Lo que leyeron ({ $edition })
again-now = Lo que dice hoy ({ $edition })
again-nothing = Nada
again-rest = Lo demás dice lo mismo que antes.
again-still-done = Sigue hecha
again-still-begun = Sigue en curso
again-still-out = Sigue sin aplicar
again-or = Si ya no es así, cambien el estado aquí arriba.
again-later = La marcaron con la edición de { $edition } de la guía, que este computador no tiene: lo que leyeron puede ser distinto. Para ver lo mismo, usen aquí esa edición.
again-count = { $count ->
    [one] { $count } práctica cambió desde que la marcaron. Mírenla otra vez.
   *[other] { $count } prácticas cambiaron desde que las marcaron. Mírenlas otra vez.
}
again-see = Ver qué cambió
again-look = Mirarla
again-look-name = Mirar otra vez: { $title }
practice-title = Práctica
news-counts = { $new ->
    [one] { $new } nueva
   *[other] { $new } nuevas
}, { $changed ->
    [one] { $changed } cambiada
   *[other] { $changed } cambiadas
}, { $retired ->
    [one] { $retired } retirada
   *[other] { $retired } retiradas
}
news-home = La guía tiene una edición nueva, la de { $edition }: { $counts }. Todo lo que anotaron sigue aquí.
news-home-same = La guía tiene una edición nueva, la de { $edition }. Las listas no cambian, y todo lo que anotaron sigue aquí.
news-older = Esta es la edición de { $edition } de la guía; antes usaron la de { $known }. Todo lo que anotaron sigue aquí, también lo de prácticas que esta edición no tiene.
news-since = Desde la edición de { $edition }: { $counts }.
news-kept = Una edición nueva nunca borra lo que anotaron.
news-see = Ver las novedades
news-understood = Entendido
news-again = Para mirar otra vez ({ $count })
news-new = Nuevas ({ $count })
news-changed = Cambiadas ({ $count })
news-retired = Retiradas ({ $count })
news-others = Anotaciones sobre prácticas que esta edición no tiene ({ $count })
news-open = Abrir en la lista: { $title }
news-open-button = Abrir
news-had = La tenían así: { $status }
news-instead = En su lugar:
news-said = Lo que decía { $id }
report-again = Mirar otra vez
report-again-changed = Cambió en { $edition }, después de que la marcaron
report-again-later = Se marcó con la edición de { $edition }, que esta guía no conoce
cli-news-new = nueva
cli-news-changed = cambiada
cli-news-retired = retirada
cli-news-other = de otra edición
cli-news-instead = En su lugar: { $id }.
cli-news-bad-edition = «{ $edition }» no es una edición. Escriban el año y el mes, como 2026-11.

## Entregar y recibir una organización

welcome-file = Nos dieron un archivo…
organizations-rename = Para cambiar el alias de una que no está abierta, ábranla primero.
organization-from-file-text = Si les dieron un archivo .salvaguarda, ábranlo aquí. Primero verán qué trae; puede quedar como una organización más.
organization-from-file = Abrir un archivo…
hand-over = Entregar…
hand-over-title = Entregar «{ $alias }» en un archivo
hand-over-inside = { $count ->
    [one] El archivo lleva todo, { $count } anotación: estados, responsables, fechas, notas, incidentes y contactos, con los roles y nombres que escribieron, de todos los computadores.
   *[other] El archivo lleva todo, { $count } anotaciones: estados, responsables, fechas, notas, incidentes y contactos, con los roles y nombres que escribieron, de todos los computadores.
}
hand-over-steps = El programa lo escribe, lo lee de nuevo y comprueba que no falte ninguna anotación. Solo entonces elimina la organización de este computador; durante diez segundos se puede deshacer.
hand-over-stays = Siguen donde están los restos que pueda guardar un disco SSD o una memoria USB, las copias hechas antes, la carpeta del equipo y lo que exportaron. Los archivos que el programa apartó por dañados, y lo que quitaron al deshacer una unión, no van en el archivo y se eliminan aquí.
hand-over-sealed = El archivo va cifrado con una frase de contraseña propia, distinta de la de la organización. Díganla a quien lo recibe por otro medio.
hand-over-encrypt = Cifrar el archivo con una frase de contraseña
hand-over-clear = Sin cifrar: quien encuentre el archivo puede leer todo.
hand-over-forgotten = Sin esta frase nadie puede abrir el archivo, y aquí la organización ya no estará. Anótenla antes de seguir.
hand-over-go = Elegir dónde y entregar…
hand-over-writing = Se escribe el archivo y se comprueba. Aquí todavía no se elimina nada.
handed-over = { $count ->
    [one] La organización quedó completa en «{ $file }»: se leyó de nuevo y su anotación está. Ya no está en este computador.
   *[other] La organización quedó completa en «{ $file }»: se leyó de nuevo y están sus { $count } anotaciones. Ya no está en este computador.
}
handed-over-not-deleted = El archivo «{ $file }» está completo, pero la organización sigue en este computador. { $reason }
handed-over-given-up = Se dejó de entregar y no se eliminó nada. El archivo «{ $file }» ya estaba escrito, con todo dentro: guárdenlo o bórrenlo.
hand-over-too-large = No se entregó: la organización es más grande de lo que cabe en un archivo. Aquí no cambió nada; pidan ayuda a quienes hacen el programa.
hand-over-inside-data = No se entregó: «{ $file }» está entre los datos del programa, que es lo que se va a quitar. Elijan una memoria USB u otra carpeta.
hand-over-exists = No se entregó: ya hay un archivo «{ $file }», y no se reemplaza ninguno. Elijan otro nombre.
hand-over-no-passphrase = No se entregó: una organización protegida no sale de aquí sin cifrar. Pongan una frase de contraseña para el archivo.
hand-over-unreadable = No se entregó: no se puede leer «{ $file }», y lo que tiene faltaría en el archivo. Revisen el disco, o saquen ese archivo de la carpeta y guárdenlo aparte.
hand-over-not-written = No se entregó: «{ $file }» no se pudo escribir. La organización sigue aquí. { $reason }
hand-over-not-whole = No se entregó: lo que se leyó de «{ $file }» no es lo que se escribió, así que se quitó. La organización sigue aquí; prueben con otra memoria u otra carpeta.
hand-over-meanwhile = No se eliminó nada: mientras se escribía «{ $file }» llegaron anotaciones nuevas, o el archivo ya no está. Entréguenla otra vez, con otro nombre.
copy-reading = Leyendo «{ $name }»…
copy-reading-text = Un archivo grande tarda unos segundos. Aquí no cambia nada.
unseal-title = «{ $name }» está cifrado
unseal-passphrase-text = Escriban la frase de contraseña de este archivo: la tiene quien lo entregó.
unseal-passphrase = Frase de contraseña del archivo
unseal-key-text = Va cifrado con la clave de su organización. Escriban la clave de recuperación, que empieza por AGE-SECRET-KEY-; o, si esa organización está en este computador, ábranla antes y abran ahí el archivo.
unseal-hint = Se descifra solo en la memoria. Primero verán qué trae.
copy-wrong-secret = Eso no abre «{ $file }». Escríbanlo de nuevo, o pregunten a quien lo entregó. Aquí no cambió nada.
copy-too-much-work = Abrir «{ $file }» pediría más memoria de la que usa este programa: no lo escribió él. Pregunten a quien lo entregó. Aquí no cambió nada.
compare-own-text = Si la abren como organización propia, queda aparte de las demás, y las copias que lleguen después se reconocen como suyas.
compare-known-here = Este archivo es de «{ $alias }», que está en este computador pero no está abierta.
compare-sealed = El archivo está cifrado, pero lo que abran o unan queda en este computador sin cifrar hasta que la organización tenga una frase de contraseña.
compare-as-own = Abrir como organización propia
compare-look-there = Abrir «{ $alias }» y ver ahí qué trae
received = { $count ->
    [one] La organización está ahora en este computador, con { $count } anotación.
   *[other] La organización está ahora en este computador, con { $count } anotaciones.
}
received-in-clear = El archivo estaba cifrado, pero aquí la organización queda sin cifrar hasta que le pongan una frase de contraseña.
received-not-opened = La organización está en este computador, pero no se pudo abrir. Ábranla desde la pantalla Organizaciones. { $reason }
received-known = Esa organización ya está en este computador, en «{ $folder }». Ábranla y unan ahí el archivo. No cambió nada.
not-received = El archivo no quedó como organización propia, y todo sigue como estaba. { $reason }
cli-receive = { $count ->
    [one] El archivo tiene la organización «{ $alias }», con { $count } anotación.
   *[other] El archivo tiene la organización «{ $alias }», con { $count } anotaciones.
}
cli-receive-not-yet = Todavía no ha cambiado nada. Para que quede en este computador y se abra, agreguen --yes.
cli-received-in-clear = Queda sin cifrar hasta que le pongan una frase de contraseña en la ventana: Ajustes, Protección.
cli-hand-over-sealed = El archivo va cifrado con una frase de contraseña propia, que se pide al escribirlo.
cli-hand-over-not-yet = Todavía no se ha escrito ni eliminado nada. Para entregarla, agreguen --yes; aquí no se puede deshacer.
cli-copy-passphrase = Frase de contraseña del archivo:
cli-copy-passphrase-again = La misma frase otra vez:
cli-copy-key = Clave de recuperación de la organización del archivo:
cli-copy-passphrase-needed = El archivo va cifrado y aquí no hay terminal para escribir su frase de contraseña. Usen el programa en una terminal o pongan en SALVAGUARDA_COPY_PASSPHRASE_FILE la ruta de un archivo que la contenga.
cli-passphrase-differs = Las dos frases no son iguales. Escríbanlas de nuevo; no se escribió ni se eliminó nada.
cli-passphrase-weak = Esa frase es corta o la usa mucha gente. Pongan al menos 15 letras, varias palabras que no vayan juntas en ningún otro lado; no se escribió ni se eliminó nada.
