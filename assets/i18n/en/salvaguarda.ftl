### What the program says, in English. The same keys and the same arguments are in every language.

app-name = Salvaguarda

## Dates

date-short = { $day } { $month }
date-long = { $day } { $month } { $year }
date-month-year = { $month } { $year }
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

## Frame

nav-home = Home
nav-guide = Guide
nav-lists = Lists
nav-settings = Settings
nav-back = Back
nav-forward = Forward
search-everything = Search everything
text-larger = Larger text
text-smaller = Smaller text
organization-unnamed = My organization
organization-name = Organization: { $alias }. See the organizations
undo = Undo
redo = Redo
close = Close
cancel = Cancel
yes = Yes
no = No
nothing-applies = —
percent = { $percent }%
n-of-m = { $done } of { $all }
notice-dismiss = Close this notice
saving-pending = Saving…
saving-saved = Saved { $time }
saving-failed = Not saved
saving-read-only = Read only
save-copy-elsewhere = Save a copy elsewhere

## First run

welcome-question = Where would you like to start?
welcome-offline = Everything works without the internet, and the program sends nothing anywhere.
welcome-read = Read the guide
welcome-read-text = Short chapters for the team, by topic
welcome-check = Check how the organization is doing
welcome-check-text = { $count ->
    [12] Twelve practices for the first month
   *[other] A few practices for the first month
}
welcome-workshop = Run a workshop
welcome-workshop-text = Project a chapter with F5 and talk it over with the team
welcome-alias = An alias for the organization
welcome-alias-hint = Better not its real name.
welcome-alias-example = For example: Clear River
welcome-place = Where it is kept
welcome-place-hint = Only on this computer, in this folder:
welcome-skip = Skip
welcome-start = Start

## Home

home-welcome = Welcome
home-welcome-text = This is where you see each week what comes next. You need not do it all: { $count ->
    [12] twelve practices
   *[other] a few practices
} in the first month already change a lot.
home-read = Read
home-read-text = Begin with “{ $chapter }” and go on at your own pace.
home-read-button = Open the chapter
home-check = Check
home-check-text = Tick what you already do. The rest stays as a list for later.
home-check-button = Open the lists
home-workshop = Workshop
home-workshop-text = Open a chapter and project it with F5. Each one ends with a question and an activity.
home-workshop-button = Choose a chapter
home-morning = Good morning
home-afternoon = Good afternoon
home-evening = Good evening
home-counts = { $done } of { $all } practices done.
home-next-date = The next date is { $day }.
home-overdue = One date has passed: { $day }.
home-continue = Continue reading: { $chapter }
home-next = What comes next
home-next-order = In order of risk and effort
home-all-done = Nothing is left to do in the lists. Review every quarter what comes back.
home-open-lists = Open the lists
home-starters = { $count ->
    [12] The twelve to start with
   *[other] To start with
}
home-starters-all = { $count ->
    [12] Show the twelve
   *[other] Show all { $count }
}
home-starters-fewer = Show fewer
home-by-category = By category
home-trend = The team's progress
home-trend-words = From { $first } to { $last } practices done since { $since }
home-whose-guide = The text of this guide is our own. It is not Fundación Karisma's guide “Prácticas que salvan”, which inspired it and which we thank.

## Lists

lists-other = Other lists
lists-counts = { $done } of { $all } done ({ $percent }) · { $begun } in progress · { $out } not applicable
lists-shown = { $shown } of { $all } shown
lists-show-all = Show all
lists-no-role = To see yours, write your role in Settings and put it as the owner of each practice.
lists-open = Open: { $title }
lists-close = Close: { $title }
lists-no-owner = No owner
lists-done-on = done on { $day }
lists-due-on = due on { $day }
lists-owner = Owner
lists-owner-example = A role, better than a name
lists-owner-pick = Make the owner: { $role }
lists-date = Date
lists-date-name = Date: { $day }
lists-no-date = No date
lists-month-before = Month before
lists-month-after = Month after
lists-note = Note
lists-note-example = What was agreed, where the evidence is
lists-note-by = Note by { $by }
lists-note-nobody = someone on the team
lists-note-warning = Do not write passwords or people's data here.
filter-all = All
filter-open = Open
filter-mine = Mine
filter-basic = Basic
practice-why = Why
practice-how = How
practice-avoid = Avoid
practice-policy = For the written policy
practice-who = Done by: { $who }
practice-reviewed = Reviewed in { $month }
practice-read = Read: { $chapter }
practice-sources = Sources
not-applicable-title = Why does it not apply?
not-applicable-text = A practice that does not apply is left out of the count. The reason stays for whoever reviews it later.
not-applicable-reason = Reason
not-applicable-example = For example: we have no website
not-applicable-go = Not applicable

## Search

search-invite = Type a word: accents do not matter, and the other language is searched too.
search-no-hits = Nothing found. Try another word, or fewer words.
search-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-many = { $count } or more
search-keys = ↑ ↓ choose · Enter open · Ctrl Enter open in both languages · Esc close
kind-guide = Guide
kind-practice = Practice
kind-term = Glossary

## Settings

settings = Settings
settings-reading = Reading
settings-language = Language
settings-language-text = Changes everything at once; your progress is the same
settings-theme = Appearance
theme-system = System
theme-light = Light
theme-dark = Dark
theme-high-contrast = High contrast
settings-size = Text size
settings-size-text = Also with Ctrl + and Ctrl −
settings-motion = Reduce motion
settings-organization = Organization
settings-alias = Alias of the organization
settings-alias-text = Better not its real name
settings-role = Your role
settings-role-text = Signs what you tick and write. A role, not a name: “Coordination”
settings-data = Data
settings-folder = Folder
settings-open-folder = Open
settings-copy-path = Copy the path of the folder
settings-nothing-new = nothing new to save
settings-backups = Backups
settings-backups-text = Automatic: the last ten and one a day for fourteen days, in the folder “backups”
settings-copy = Copy outside this computer
settings-copy-text = One file with what all computers have, for a USB stick or another safe place. It is not encrypted: keep it where you would keep the list of your weak points.
settings-copy-button = Save a copy
settings-export-text = The guide or the lists, to read, print or edit
settings-about = About the guide
settings-edition = Edition of { $edition }
settings-edition-text = { $chapters } chapters and { $practices } practices
settings-sources = Sources and licences
settings-keys = Keyboard shortcuts
settings-keys-button = Show the shortcuts
settings-no-network = The program never opens a network connection. What you write is kept on this computer and, if you chose one, in the team's folder.

## organizations

organizations = Organizations
organizations-text = Only one is open. Of the others you see the alias here, and nothing while projecting.
organizations-archived = Archived
organizations-another = Another organization
organization-open = Open
organization-open-name = Open { $alias }
organization-is-open = Open now
organization-is-archived = Archived
organization-is-demonstration = Demonstration
organization-archive = Archive
organization-archive-name = Archive { $alias }
organization-take-out = Bring back
organization-take-out-name = Bring { $alias } back from the archive
organization-delete = Delete…
organization-delete-name = Delete { $alias }…
organization-create = Create and open
organization-failed = That could not be done, and everything is as it was.
settings-organizations-text = Create another, switch between them, archive, delete or share a folder with the team
settings-organizations-button = See the organizations
delete-title = Delete “{ $alias }” from this computer?
delete-text = What you entered and its backups are taken off this computer. You can undo it for ten seconds; after that, or once the program is closed, you cannot.
delete-team = The folder of the team, “{ $folder }”, is not touched: what every computer entered stays there, this one's too.
delete-honest = Deleting is not destroying: on an SSD or a USB stick the data can stay for a while and somebody might recover it. Copies, files and reports that you kept elsewhere are still there.
delete-go = Delete from this computer
delete-done = “{ $alias }” was deleted from this computer.
delete-undo-name = Undo: bring { $alias } back
delete-failed = A part of what was deleted is still in “{ $folder }”, because the system did not let it go. It is tried again when the program opens; you can also delete that folder by hand.
team-title = In which folder?
team-none = It is kept on this computer only. To work as a team, keep it in a folder as well that you sync or share: Syncthing, Nextcloud, the office network or a USB stick. Each computer writes its own file there. Without a passphrase it is not encrypted: whoever can open the folder can read it.
team-none-protected = It is kept on this computer only. To work as a team, keep it in a folder as well that you sync or share: Syncthing, Nextcloud, the office network or a USB stick. It is encrypted there too, and each computer asks for the passphrase.
team-keep = Keep it in a folder of the team…
team-change = Change the folder…
team-folder = The team meets in the folder “{ $folder }”.
team-folder-protected = The team meets in the folder “{ $folder }”. What this computer writes there is encrypted.
team-in-the-clear = { $count ->
    [one] One file of another computer is still not encrypted in the folder of the team, “{ $folder }”. It is encrypted once the passphrase is typed on that computer.
   *[other] { $count } files of other computers are still not encrypted in the folder of the team, “{ $folder }”. They are encrypted once the passphrase is typed on each of them.
}
team-leave = Leave the team's folder…
team-leave-title = Leave the folder of the team?
team-leave-text = From now on the organization is kept on this computer only, with what the rest of the team entered until today. What is entered later is no longer seen on either side.
team-leave-stays = The files in the folder are not deleted: what was entered on this computer stays there too. You can keep the organization in the same folder again whenever you want.
team-leave-unread = So what the others entered last may be missing here. If you can, settle that first.
team-leave-go = Leave the folder
team-left = The organization is kept on this computer only, with what the whole team entered. The files in the folder “{ $folder }” are still there.
team-left-unread = The organization is kept on this computer only, but part of the folder “{ $folder }” could not be read. What is missing is still there; to bring it, keep the organization in that folder again.
team-passphrase = Somebody on the team set a passphrase in the folder “{ $folder }”. Type it here; until then what you enter is saved on this computer, but the team does not see it, nor do you see what the team enters.
team-another-key = The folder of the team, “{ $folder }”, has files encrypted with another key, because a different passphrase was set on two computers. Type the passphrase of the folder here, or type it on the other computer; nothing is lost, but until then you do not see what that one enters.
team-another-key-elsewhere = A different passphrase was set on another computer, so some files in the folder of the team, “{ $folder }”, do not open here. The passphrase of this computer is that of the folder: type it on the other one when it asks. Nothing is lost, but until then you do not see what that one enters.
team-key-ask = Type the passphrase…
team-key-title = The passphrase of the team
team-key-text = Ask whoever set it, in person or over a safe channel. What this computer keeps of the organization is encrypted with the same key, backups too. On an SSD or a USB stick, traces of the earlier files may remain: encrypt the disk as well.
team-key-one-text = Ask whoever set the passphrase of the folder. This computer then uses the key of the folder and encrypts its own files anew; from then on it opens with that passphrase, and the team sees everything. Keep the recovery key of the team too: the earlier one does not open what is new.
team-key-name = Passphrase of the team
team-key-go = Use this passphrase
team-key-wrong = This is not the passphrase of the team's folder. Type it again, or check with whoever set it.
team-key-not-yet = The key has not come to the team's folder yet. Wait until syncing is done and try again.
team-key-unreadable = The key in the team's folder could not be read. Check that the folder is still connected and try again.
team-key-same = This computer already uses the key of that passphrase. Type it on the other computer, the one that uses another key.
team-key-adopted = The organization now has the passphrase of the team. From now on the program asks for it when it opens, and what you enter is encrypted, in the folder as well.
team-kept = The organization is kept on this computer and in the folder “{ $folder }”. What the rest of the team enters appears here within a few seconds.
team-open-text = If the team already keeps its organization in a shared folder, open it from there.
team-open = Open a folder of the team…
team-missing = The folder of the team, “{ $folder }”, is not there. Plug in the stick or connect to the network; what you enter is saved on this computer and copied there when it is back.
team-silent = The folder of the team, “{ $folder }”, does not answer. Check the connection or the network; what you enter is saved on this computer and copied there when it answers.
team-unreadable = The folder of the team, “{ $folder }”, cannot be read. Check the permissions; what you enter is saved on this computer.
team-full = The folder of the team, “{ $folder }”, is full. Make room there; what you enter is saved on this computer and copied as soon as it fits.
team-read-only = The folder of the team, “{ $folder }”, may not be written to. Ask for permission to write; what you enter is saved on this computer, but the team does not see it yet.
team-unwritable = The folder of the team, “{ $folder }”, could not be written to. Check that it is still connected; what you enter is saved on this computer and the program tries again.
team-strange = The folder of the team, “{ $folder }”, now holds another organization. Plug in the right stick or choose another folder; what you enter is saved on this computer and not copied there.
team-refused-missing = The folder “{ $folder }” does not exist. Check the path, and that the stick or the network is connected.
team-refused-unreadable = The folder “{ $folder }” cannot be read. Check the permissions or choose another one.
team-refused-another = The folder “{ $folder }” already holds another organization. Choose an empty folder, so that the two do not mix.
team-refused-none = The folder “{ $folder }” holds no organization. Choose the one that the team shares, or keep the open one there.
team-refused-in-the-clear = The folder “{ $folder }” already holds this organization without encryption, and here it has a passphrase. Choose an empty folder; or remove the passphrase here, keep the organization in that folder and set the passphrase again, so that it is encrypted on every computer.
team-refused-another-key = In the folder “{ $folder }” this organization is encrypted with another key. Choose an empty folder; or remove the passphrase here, keep the organization in that folder and type the passphrase of the team.
team-refused-no-key-yet = The folder “{ $folder }” has encrypted files, but the key or the name of the organization is still missing. Wait until syncing is done and try again, or choose another folder.
team-refused-unfit = The folder “{ $folder }” does not suit a team, because it is the program's own data folder or its name has signs that cannot be kept. Choose another one.
demonstration-text = To get to know the program or show it in a workshop, with nobody's data.
demonstration-open = See a demonstration
demonstration-bar = This is a demonstration: everything you see here is made up.
demonstration-leave = Leave the demonstration
demonstration-alias = Demonstration: Casa Ceiba
demonstration-reason = We have no office of our own: we work in a borrowed space
demonstration-note-keys = Agreed in the January meeting. One person from each area does it already.
demonstration-note-phones = The field work phones are missing. We check them when they are back.
demonstration-note-meeting = Explained in the monthly meeting with the projector. There were questions about personal phones.
demonstration-incident = Odd message in the projects mailbox
demonstration-log = A message came with a link that asked for the password. The group was told by other means.
demonstration-lesson = Tell before deleting: the message helped to show the others what it looked like.
history = History
history-none = No changes yet.
history-line = { $when } · { $who }
history-nobody = no role
history-status = State: { $status }
history-owner = Owner: { $owner }
history-no-owner = No owner
history-due = Date: { $day }
history-no-due = No date
history-note = Note: { $text }
history-note-removed = Note taken away
history-undone = { $what } (undo or redo)

## Export

export-or-print = Export or print
export-button = Export…
export-checklists = The lists
export-guide = The guide
export-html-text = A page to read in the browser and to print.
export-markdown-text = Text to edit.
export-csv-text = A table for a spreadsheet.
export-guide-inside = It holds every chapter and every practice. It holds nothing that you entered.
export-inside = It holds every practice and its state, which already says a lot about the organization. Also:
export-names = Owners
export-notes = Notes and reasons
export-dates = Dates
export-careful = Read the file before you share it: notes and roles can identify people.
export-whole-text = Do you want to take the organization to another computer, or keep it outside this one? The copy is one file with everything: status, owners, dates, notes, incidents and contacts of all computers. It is not encrypted.
export-save-as = Save as…
path-title = Where should it be saved?
path-text = This system has no window for choosing files. Type the whole path.
path-name = Path of the file
path-folder-name = Path of the folder
path-go = Save

## Addresses and bookmarks

web-title = Open this address in the browser?
web-text = The program does not connect, but the browser does: the site will see that someone visits it from this connection.
web-copy = Copy the address
web-open = Open in the browser
bookmarks = Bookmarks
bookmarks-none = There are no bookmarks yet. In a chapter, Ctrl D sets one.

## Shortcuts

keys-title = Keyboard shortcuts
key-search = Search everything
key-find = Find in the page; next and previous
key-back = Back and forward
key-size = Text size: larger, smaller, normal
key-chapter = Next chapter and the one before
key-full-screen = Full screen
key-present = Project the chapter
key-undo = Undo and redo
key-bookmark = Set a bookmark; show the bookmarks
key-language = Switch the language
key-export = Export or print
key-saved = Say whether everything is saved
key-settings = Settings
key-tab = Go to the next control or the one before
key-space-name = Space
key-space = Tick, open or press what has the focus
key-keys = This list
key-quit = Quit

## Program

change-refused = This change could not be saved and was not noted. See the notice above; nothing else was lost.
close-unsaved = The program stays open so that nothing is lost. Save a copy elsewhere, or close again to leave without saving.
saved-automatically = Saved automatically at { $time }.
folder-not-opened = Could not open the folder “{ $folder }”: { $reason }. Copy the path and open it by hand.
written = Saved to “{ $file }”.
not-written = Could not write “{ $file }”. { $reason }
file-guide = salvaguarda-guide
file-checklists = checklists
file-copy = salvaguarda-copy
places-unknown = There is no telling where to keep the data: { $reason }. Name a folder with --data-dir.
window-no-display = There is no display here to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is set).
window-missing = Could not open the window: system libraries are missing. On Debian or Ubuntu: sudo apt-get install { $packages }
window-other = Could not open the window: { $detail }. Check that the display named in DISPLAY exists and that the system has OpenGL 2.1 or later (on Debian: sudo apt-get install libgl1-mesa-dri).
window-without =
    Without a window you can also:
      salvaguarda search --lang en WORDS   search the guide
      salvaguarda export guide --format html --lang en --out guide.html   write the guide to a file
      salvaguarda check   check the content
      salvaguarda paths   see where data is kept

## Words that come back

status-to-do = To do
status-in-progress = In progress
status-done = Done
status-not-applicable = Not applicable
level-basic = Basic
level-intermediate = Intermediate
level-advanced = Advanced
risk-high = High risk
risk-medium = Medium risk
risk-low = Low risk
who-everyone = Whole team
who-direction = Management
who-security = Security lead
who-it = IT
who-communications = Communications
who-field = Field work
who-admin = Administration
every-once = Once
every-quarter = Every 3 months
every-year = Every year
every-event = When needed
every-always = Always
effort-minutes = { $minutes } min
effort-hours = { $hours } h
effort-hours-minutes = { $hours } h { $minutes } min
## Reader

callout-note = Note
callout-tip = Tip
callout-important = Important
callout-warning = Careful
callout-caution = Danger
reader-term-also = Also: { $synonyms }
reader-practices-here = Practices
reader-practice-not-applicable = Does not apply
reader-contents = Contents
reader-contents-close = Close
reader-glossary = Glossary
reader-sources-about = Sources and about
reader-sources = Sources
reader-on-this-page = On this page
reader-mark = Bookmark
reader-marked = Bookmarked
reader-two-languages = Two languages
reader-present = Project
reader-crumb = { $category } · { $minutes } min read · reviewed in { $month }
reader-review-old = This chapter was reviewed more than a year ago. Check menus, phone numbers and figures before you rely on them.
reader-missing = This chapter is not in this edition of the guide. Open the guide at the beginning and look for it in the contents.
reader-missing-open = Open the first chapter
reader-practices = Practices of this chapter
reader-practices-done = { $done } of { $count } done
reader-practices-none-apply = None applies in this organization
reader-open-list = Open the list
reader-previous = Previous chapter: { $title }
reader-next = Next chapter: { $title }
reader-find = Find in page
reader-find-count = { $at } of { $count }
reader-find-none = No results
reader-find-previous = Previous result
reader-find-next = Next result
reader-find-close = Close the search
glossary-filter = Filter terms
glossary-none = No term matches. Try fewer letters or another word.
sources-intro = This is where the facts in the guide come from. Addresses are shown and can be copied; nothing opens until you confirm it.
sources-verified = consulted in { $month }
sources-copy = Copy address
sources-copy-name = Copy the address of { $title }
sources-open = Open in the browser…
sources-open-name = Open { $title } in the browser
about-title = About Salvaguarda
about-what = Salvaguarda is a guide and a checklist of digital security for social and human-rights organizations. It works offline and sends nothing anywhere. Edition { $edition }.
about-own-text = The text is our own, written for this guide. It is not Karisma's guide, nor a version of it.
about-thanks = Thanks to Fundación Karisma for “Prácticas que salvan” (2020), and to those who gave the digital security session at Point Conference Iraq 3.0 (July 2021): they showed us that a guide like this was needed.
about-limits = No guide gives complete security. If somebody is in danger now, get help from people you trust before you read on.
about-licences = Licences
about-licence-code = Program: MIT or Apache 2.0, at your choice.
about-licence-guide = Guide: Creative Commons Attribution-ShareAlike 4.0 (CC BY-SA 4.0).
about-licence-text-font = Type: Atkinson Hyperlegible Next by the Braille Institute, under the SIL Open Font License 1.1.
about-licence-icon-font = Icons: Phosphor, under the MIT licence.

## content

content-folder-missing = There is no folder “{ $folder }”. Check the path that you typed after --content.
content-folder-unreadable = The folder “{ $folder }” cannot be read ({ $reason }). Check that it is a folder and that you may open it.
content-folder-too-many = The folder “{ $folder }” holds more than { $most } files. Give the folder of the guide, the one that holds guide.ron.

## Emergency

nav-emergency = Emergency
emergency-what-happened = What happened?
emergency-breathe = Breathe. The most urgent steps come first, and what you tick is kept with its time.
emergency-query = Say it in your own words
emergency-query-example = For example: it won’t let me in, they published my address
emergency-not-found = We found nothing for that. Open what is most like it: the first step almost always helps.
emergency-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
}
emergency-all = See all
emergency-strip = Is something happening right now? Open what happened and follow the steps.
emergency-back = What happened?
emergency-whom-to-call = Whom to call
emergency-avoid = What not to do
emergency-help = Ask for help
emergency-help-text = People outside who know about this. You need internet or a phone; use a device that is not affected.
emergency-helpline-more = See more
emergency-print = Print this sheet
emergency-another = Start another case like this
emergency-drill = Do it as a drill
emergency-drill-hint = The same steps as an exercise: marked as one, and not counted
emergency-related = Is it something else?
emergency-reviewed = Steps reviewed in { $month }
urgency-now = Now
urgency-today = Today
urgency-later = In the next days
means-account = the account
means-whatsapp = WhatsApp
means-mail = email
means-phone = a phone
means-sim = the SIM card
means-computer = a computer
means-internet = internet
means-site = the website
means-domain = the domain
means-page = the page
means-files = the files
means-office = the office
system-android = On Android
system-iphone = On iPhone
system-windows = On Windows
system-mac = On Mac
effort-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
step-how-open = Show how: { $what }
step-how-close = Close: { $what }
step-done-at = Done: { $moment }
step-not-needed = Not needed
step-not-needed-at = Not needed: { $moment }
step-mark-not-needed = Not needed here
step-needs = You need: { $means }
step-emergency = Go on with “{ $title }”
step-common-sense = It is common sense
end-call = Whom to tell
end-write = What to write down
end-change = So that it does not happen again
end-list = { $count ->
    [one] Put it on the list for { $day }
   *[other] Put the { $count } on the list for { $day }
}
end-listed = They are on the lists with their date.
end-lessons = What we learnt
end-lessons-hint = Without looking for someone to blame: what helped, what was missing, what changes.
end-lessons-example = For example: nobody knew whom to call at night
incidents-ongoing = Going on
incidents-past = Closed incidents and drills
incident-go-on = Go on
incident-look = Look
incident-drill = Drill
incident-drill-text = Drill: this is an exercise and does not count as an incident.
incident-unknown = Incident of another edition
incident-unknown-text = This edition of the guide does not have the steps of this incident, or the computer that opened it has not sent its beginning yet. What was written is here, all of it.
incident-since = since: { $moment }
incident-steps = { $done } of { $all } steps
incident-closed-at = closed: { $moment }
incident-discarded = discarded
incident-discarded-text = This incident was discarded. It does not count, and nothing was deleted.
incident-reopen = Reopen
incident-recover = Recover
incident-close = Close the incident
incident-close-now = Close the incident now
incident-name = Name of the incident
incident-name-example = To tell it apart: “Communications WhatsApp”
moment = { $day }, { $time }
journal = Note what happened
journal-hint = Every note keeps its time. Write no passwords and no names of victims.
journal-note = Note
journal-note-example = What you saw, on which account or device, whom you told
journal-note-next = Another note
journal-so-far = So far ({ $count })
journal-export = Export the log
event-opened = The incident was opened
event-drill-opened = The drill began
event-title = Name: { $title }
event-step-done = Done: { $what }
event-step-not-needed = Not needed: { $what }
event-step-open = Unticked: { $what }
event-answer = { $question } { $answer }
event-lesson = We learnt: { $text }
event-reopened = Reopened
event-closed = Closed
event-discarded = Discarded
contacts-own = Your own contacts
contacts-own-text = Whom this organization calls: by role. They are shown in every emergency and on the printed sheet.
contacts-none = To be added: who decides, who knows the devices, a lawyer.
contacts-locked = They are kept under the passphrase. Type it and they are shown here.
contacts-add = Add contacts
contacts-edit = Change the contacts
contacts-new = Add
contacts-who = Who
contacts-who-example = A role: “Trusted lawyer”
contacts-reach = How
contacts-reach-example = Phone, Signal, email
contacts-note = What to keep in mind
contacts-note-example = For example: calls only at night
contacts-remove = Take { $who } off
contacts-print = Print the sheet “Whom to call”
contacts-number = { $field }, contact { $number }
export-emergency = Emergency sheet
export-emergency-inside = The steps of “{ $title }”, with boxes to tick by hand and the helplines.
export-contacts = Whom to call
export-contacts-inside = Your own contacts and the helplines. It has phone numbers: keep it where visitors do not see it.
export-incident = Incident log
export-incident-inside = What happened, with times and notes. Read it before you share it.
export-own-contacts = Your own contacts
file-emergency = emergency
file-contacts = whom-to-call
file-incident = log
key-emergency = Emergency: what to do now

## search

search-nothing = Nothing in the guide fits “{ $query }”. Try another word, or fewer words.
# The rules of `salvaguarda check`: what is wrong, and (hint) what to do. Shown in one line, so without full stops.

check-unreadable-file = This file cannot be read ({ $what })
    .hint = Save it as UTF-8 text, under 4 MiB and readable
check-missing-file = The file { $what } is missing
    .hint = Create it, or take what needs it out of guide.ron
check-missing-language = The chapter { $what } has no text in { $with }
    .hint = Write this file
check-unlisted-file = Nothing lists the file { $what }
    .hint = Add it to guide.ron or to the category.ron of its folder, or delete it
check-bad-data = The data cannot be understood: { $what }
    .hint = Compare with another file of the same kind: brackets, commas, quotation marks and field names
check-unknown-format = The format { $what } is not known; this program reads { $with }
    .hint = Use the program that belongs to this guide
check-bad-id = The id { $what } is not well written
    .hint = Use small letters, digits and hyphens; practices are like ACC-04, with the code of their category
check-duplicate-id = The id { $what } is already in { $with }
    .hint = Give one of the two a new id
check-retired-id = The id { $what } is retired in { $with }
    .hint = Use a new id; a retired one is not used again
check-bad-edition = “{ $what }” is not an edition
    .hint = Write the year and the month in which it came out, as in 2026-11
check-edition-order = The editions { $what } and { $with } are not in order
    .hint = Look at guide.ron, “since” and “until”: nothing changes before it exists, nor after this edition
check-unknown-earlier = The practice { $what } is neither in the guide nor in retired.ron
    .hint = Correct the id, or retire the practice in retired.ron
check-retired-wording = What the retired practice { $what } said is missing
    .hint = Keep its last words in an earlier.ron, with “until” the edition in which it was retired
check-same-wording = The practice { $what } says the same before and after { $with }
    .hint = Take those words out of earlier.ron, or write in practices.ron what changed
check-empty-text = The field “{ $what }” is empty
    .hint = Write it in both languages
check-review-date = The review date “{ $what }” is missing or cannot be understood
    .hint = Write the year and month of the last review, such as 2026-11
check-review-due = The last review was in { $what }, more than { $with } months ago
    .hint = Check the facts against their sources and change the date
check-missing-title = The chapter does not begin with its title
    .hint = Put “# Title” on the first line
check-second-title = There is a second title: “{ $what }”
    .hint = Use ## for sections
check-heading-jump = The heading “{ $what }” skips a level
    .hint = Use the level that follows the heading before it
check-misplaced-heading = The heading “{ $what }” stands in a list or a quotation
    .hint = Take it out or remove its #
check-raw-html = There is HTML in the text: “{ $what }”
    .hint = Write it in Markdown; a single < is written \<
check-image = There is an image: { $what }
    .hint = Say in words what it shows
check-stray-checkbox = The checkbox “{ $what }” is not a practice alone on its line
    .hint = Leave only “- [ ] ACC-04” on the line, or use a list with *
check-too-deep = The text nests lists and quotations more than { $what } levels deep
    .hint = Write it with fewer levels
check-bad-link = The link “{ $what }” cannot be understood
    .hint = Use category/chapter#section, practice:, glossary:, source:, helpline:, emergency:, https:// or mailto:, with a text
check-dead-link = The link { $what } leads nowhere
    .hint = Correct the id or remove the link
check-dead-anchor = The chapter is there but not the section of the link { $what }
    .hint = Use one of the sections that its category.ron lists
check-unknown-term = The term { $what } is not in the glossary
    .hint = Add it to glossary.ron or correct the id
check-unknown-source = The source { $what } is not in the bibliography
    .hint = Add it to sources.ron or correct the id
check-section-count = The text has { $what } ## sections and category.ron lists { $with }
    .hint = Give each ## its id in “sections”
check-different-structure = The section is built differently: here { $what }, there { $with }
    .hint = Use the same paragraphs, lists and callouts in the same order
check-different-practices = The practices are not the same: here { $what }, there { $with }
    .hint = Put the same practices in the same order
check-different-links = The links are not the same: here { $what }, there { $with }
    .hint = Put the same links in the same order
check-untranslated = It is the same in both languages: “{ $what }”
    .hint = Translate it
check-step-count = The steps of { $what } are not the same: { $with }
    .hint = Write the same number of steps in both languages
check-incomplete-practice = The practice { $what } lacks “{ $with }”
    .hint = Write that field in both languages
check-unknown-chapter = The chapter of { $what } does not exist: { $with }
    .hint = Use the slug of a chapter of its category
check-unknown-section = The section of { $what } does not exist: { $with }
    .hint = Use a section of that chapter
check-unknown-practice = The practice { $what } is in no list
    .hint = Add it to practices.ron or correct the code
check-practice-not-live = The practice { $what } does not stand in its place, { $with }
    .hint = Put “- [ ] { $what }” there, alone on its line
check-practice-live-twice = The practice { $what } already stands in { $with }
    .hint = Leave it in one place and link to it from the others
check-practice-elsewhere = The practice { $what } stands here but names another place: { $with }
    .hint = Move it, or change its chapter and section
check-duplicate-priority = The practice { $what } has the same priority as { $with }
    .hint = Give each its own number
check-long-title = The title of { $what } is too long: { $with }
    .hint = Shorten it; details go into the steps
check-long-list = The list has { $what } practices; there is room for { $with }
    .hint = Join practices or remove the least urgent
check-incomplete-stage = { $what } lacks steps or stages
    .hint = Write at least one stage, and in each stage at least one step
check-answer-count = The question of { $what } has { $with } answers
    .hint = Write two to four answers
check-dead-end = { $what } leads to something that does not exist: { $with }
    .hint = Correct the name of the stage or of the end
check-unreachable = Nothing leads to { $what }
    .hint = Let an answer or a stage lead there, or take it out
check-emergency-loop = From { $what } the way comes back to the same place
    .hint = Waiting and trying again is a step: lead to a new stage
check-unsourced-step = The step { $what } does not say what it rests on
    .hint = Give a source, or CommonSense where it is common sense
check-slow-start = The first three steps up to { $what } take { $with } minutes
    .hint = Put first what takes under fifteen minutes
check-needs-lost = The step { $what } asks for something that may be gone: { $with }
    .hint = Begin with what can be done without it
check-emergency-shape = The lists of { $what } differ: { $with }
    .hint = Write the same number of sentences in both languages
check-long-emergency-text = A text of { $what } is too long: { $with } letters
    .hint = Shorten it: it is read in a hurry and fits one page
check-dead-reference = { $what } names something that does not exist: { $with }
    .hint = Correct the name
check-word-count = The text has { $what } words; it should have { $with }
    .hint = Shorten, complete or split the chapter
check-unused-source = Nothing cites the source { $what }
    .hint = Cite it or remove it from sources.ron
check-letters = The program cannot draw these letters: { $what }
    .hint = Write them in Latin letters; a font that has them is a decision of its own
check-starters = The starters in guide.ron and the practice { $what } do not agree
    .hint = Put the practice into starters of guide.ron and “starter: true” in its list, or neither
check-unused-term = No chapter links to the term { $what }
    .hint = Link it where it first appears or remove it from glossary.ron

## cli

cli-guide-has-problems = The guide has { $count ->
    [one] one problem
   *[other] { $count } problems
} and what could not be read is missing here. See it with “salvaguarda check”.

## search


## report

report-guide-title = Digital security guide
report-lists-title = Digital security checklists
report-for = Of { $alias }
report-edition = Edition of { $edition }
report-exported = Document of { $date }
report-licence = Text of the guide under the licence Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0). You may copy and adapt it if you name the source and share under the same licence.
report-not-karisma = This is not Fundación Karisma's guide, nor endorsed by it: “Prácticas que salvan” gave the idea; the text is our own.
report-inside = What is in this document
report-inside-guide = The whole guide: { $chapters ->
        [one] one chapter
       *[other] { $chapters } chapters
    }, { $practices ->
        [one] one practice
       *[other] { $practices } practices
    }, { $terms ->
        [one] one glossary term
       *[other] { $terms } glossary terms
    } and { $sources ->
        [one] one source
       *[other] { $sources } sources
    }.
report-inside-no-record = It holds nothing that your organization entered: the boxes are empty.
report-inside-lists = { $practices ->
        [one] One practice and its state
       *[other] { $practices } practices and the state of each
    } in your organization.
report-names-in = It holds the organization's name and who looks after each practice.
report-names-out = It does not hold the organization's name or who looks after what.
report-notes-in = It holds notes, and the reasons why something does not apply.
report-notes-out = It does not hold notes or reasons.
report-dates-in = It holds the dates agreed.
report-dates-out = It does not hold the dates agreed.
report-care = Before you send it, decide who may read it: it says what is not protected yet.
report-contents = Contents
report-checklist = Checklist
report-glossary = Glossary
report-sources = Sources
report-total = Total
report-summary = Summary
report-category = Category
report-practice = Practice
report-done-column = Done
report-progress = Progress
report-level = Level
report-effort = Time
report-who = Who
report-every = How often
report-why = Why
report-how = How
report-avoid = Avoid
report-policy = For the written policy
report-read = Explained in
report-status = State
report-reason = Reason
report-owner = Looks after it
report-due = Due
report-note = Note
report-note-by = Note by { $by }
report-done-count = { $done } of { $all }
report-nothing-applies = —
report-other-edition = From another edition of the guide
report-other-edition-why = The organization entered something about these practices, which are not in this edition.
report-reviewed = Reviewed in { $month }
report-seen = Consulted in { $month }
report-synonyms = Also: { $names }
report-kind = Kind
report-kind-section = Text
report-kind-practice = Practice
report-kind-term = Term
report-kind-source = Source
report-id = Code
report-title = Title
report-text = Text
report-chapter = Chapter
report-priority = Priority
report-unwritable = { $path } could not be written: { $reason }. Check that the folder exists and that you may save in it, or choose another one with --out.
report-is-folder = { $path } is a folder. Add the name of the file, for example { $example }.
report-unprintable = The output could not be written: { $reason }. Choose a file with --out.
## store

store-damaged = The file { $file } was damaged and was kept aside as { $aside }. { $count ->
    [one] { $count } entry was recovered
   *[other] { $count } entries were recovered
}: check that nothing is missing and, if something is, look in the backups.
store-damaged-unmoved = The file { $file } is damaged and could not be kept aside, so nothing can be changed here. Check that the folder can be written and open the program again.
store-of-another = The file { $file } was another computer's and was kept aside as { $aside }, which is still shown. What this computer entered was opened from its backups; check that nothing is missing.
store-of-another-organization = The file { $file } was another organization's of this computer and was kept aside as { $aside }, with nothing mixed. This one was opened from its backups; check that nothing is missing.
store-missing = The file { $file } was gone and its backups were opened, with { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}. Check that nothing is missing.
store-joined = The file { $file } held entries of this computer that this window did not know; they are shown here now and are kept. Use one window at a time, and check which other program writes in that folder.
store-displaced = A damaged or foreign file had come in the place of { $file } and was kept aside as { $aside }; what you entered on this computer was saved anew, whole. If you did not put it there, check which program copies or syncs that folder.
store-gone = The file { $file } was gone and was written anew with everything you entered on this computer. If the whole folder was gone, save a copy of the organization before you close: what came from other computers is only in this window.
store-supplanted = The folder of another computer had come in the place of { $folder }; nothing in it was touched, and what you entered on this one was saved there anew. Close the program and put your own folder back; if you do not have it, your organization is in the list of organizations.
store-other-damaged = The file { $file }, of another computer, is damaged and is not shown. Ask whoever uses that computer to open the program there and share it again.
store-newer = A newer version of the program wrote { $file }; it is neither shown nor touched here. Install that version to see and change it.
store-unreadable = { $file } cannot be read. Check that the disk is connected and that you have permission, and open the program again.
store-settings-damaged = The preferences were damaged and were kept aside as { $aside }. Choose language and colours again; what you entered has not changed.
store-settings-damaged-unmoved = The preferences in { $file } are damaged and could not be kept aside, so what you choose holds until you close. Check that the folder can be written and open the program again.
store-device-damaged = The file { $file }, which names this computer, was damaged. The computer has a new name and what you entered before is still shown; there is nothing to do.
store-list-damaged = The list of organizations { $file } was damaged and was kept aside. It was made anew from the folders that are there; check which ones were archived.
store-list-damaged-unmoved = The list of organizations { $file } is damaged and could not be moved aside, so it cannot be changed for now. Check that the folder can be written to and open the program again.
store-other-organization = The file { $file } belongs to another organization and is neither shown nor touched. Take it out of that folder so that nobody mixes them up.
store-in-use = Another window has the same data open, so nothing can be changed here. Use the other window, or close it and open this one again.
store-no-lock = On this disk the program cannot know whether another window opens the same data. Use one window at a time.
store-unwritable = The folder { $path } cannot be written, so nothing can be changed here. Allow writing in it or choose another folder.
store-save-full = It could not be saved because the disk is full. Free some space or save a copy elsewhere; the program is trying again.
store-save-forbidden = It could not be saved because writing to { $path } is not allowed. Allow writing or save a copy elsewhere; the program is trying again.
store-save-failed = It could not be saved to { $path }. Check that the disk is still connected or save a copy elsewhere; the program is trying again.
store-refused-too-large = That entry is too long to be kept. Split it into several shorter ones.
mark-line = Line { $number }: { $message }
mark-unknown-practice = The guide has no practice { $practice }. Check the code on the sheet; it is written like ACC-04.
mark-unknown-status = The status “{ $status }” is not understood. Write todo, in-progress, done, or not-applicable and the reason.
mark-no-sheet = Could not read “{ $file }”: { $reason }. Check the path and the permissions.
mark-no-reason = The reason why { $practice } does not apply is missing. Write it after not-applicable.
mark-not-saved = This was not saved: { $mark }. Write it again when saving works.
mark-unreadable-input = What was written could not be read. Check that it is UTF-8 text with one practice on each line.
## Copies and merging

backups = Copies
backups-text = Merging or bringing back never deletes or overwrites anything that is here, and you always see first what would change.
backups-own = Automatic copies of this computer
backups-none = There is none yet. They are made by themselves when you enter something.
backup-holds = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}, { $done ->
    [one] { $done } practice done
   *[other] { $done } practices done
}, { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
backup-damaged = Damaged: it cannot be read. The others are fine.
backup-look = See what would come back
backup-look-name = See what would come back from the copy of { $when }
copy-last = Last copy outside this computer: { $day }
copy-never = You have not saved a copy outside this computer yet
copy-open = Open a copy…
copy-open-text = A .salvaguarda file from another computer, or a copy that you saved. You can also drop it onto the window. You will see first what it brings.
copy-reminder = You have not saved a copy outside this computer for more than thirty days.
copy-later = Remind in thirty days
merges = Merges from files
merges-text = Undoing a merge sets aside what it brought; it does not delete it.
merge-holds = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} from { $devices ->
    [one] { $devices } computer
   *[other] { $devices } computers
}
merge-undo-name = Undo the merge of { $when }
merged = { $count ->
    [one] { $count } entry was merged.
   *[other] { $count } entries were merged.
}
merged-undo = Undo the merge
merge-undone = The merge was undone. What it brought was set aside, in the folder of the organization: { $files }.
merge-not-undone = The merge was not wholly undone. { $reason }
not-merged = Nothing was merged. { $reason }
not-merged-too-large = Nothing was merged: with this file the organization would be larger than what the program can read. Check that it is the right file.
compare-nothing = No copy is open
compare-file = What “{ $name }” brings
compare-backup = What there was on { $when }
compare-saved = Saved on { $day }, with edition { $edition } of the guide
compare-another = This file is another organization’s. If you merge it, the two will be mixed in this one.
compare-into-nothing = Nothing was entered here yet: what is in the file will be in this organization.
compare-news = { $count ->
    [one] { $count } entry is new.
   *[other] { $count } entries are new.
}
compare-known = { $count ->
    [0] None of its entries was here already.
    [one] { $count } is here already.
   *[other] { $count } are here already.
}
compare-all-known = Everything in this file is here already. Merging it would change nothing.
compare-backup-all-known = Everything that was there that day is still in the history: no entry is missing.
compare-unknown = { $count ->
    [one] { $count } practice is from another edition of the guide. It is kept.
   *[other] { $count } practices are from another edition of the guide. They are kept.
}
compare-merge = Merge
compare-merge-anyway = Merge anyway
compare-bring-back = Bring back what is missing
compare-nothing-lost = Nothing has changed yet. Merging keeps both sides: where they differ the most recent holds, and every note stays.
compare-additions = New ({ $count })
compare-conflicts = Different ({ $count })
compare-more = Show { $count } more
difference-status = Status
difference-due = Date
difference-incident = Incident
difference-contact = Contact
difference-nothing = nothing
difference-quoted = “{ $text }”
difference-unknown = { $id } (from another edition)
difference-here = Here: { $value }
difference-there = In the copy: { $value }
difference-stays-here = What is here stays: it is more recent
difference-stays-there = What is in the copy takes its place: it is more recent
difference-stays-both = Both stay
difference-phase-open = going on
difference-phase-closed = closed
difference-news = { $count ->
    [one] { $count } new entry
   *[other] { $count } new entries
}
difference-from = Computer { $device }: { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}, from { $first } to { $last }
then-title = Put practices back as they were that day
then-text = Status, owner and date go back, and notes that are gone come back. What you entered since stays in the history and its notes are not taken away. Ctrl Z undoes it.
then-same = No practice was another way that day.
then-chosen = { $count ->
    [0] Put the chosen ones back
    [one] Put the chosen one back
   *[other] Put the { $count } chosen ones back
}
then-all = { $count ->
    [one] Put the only one back
   *[other] Put all { $count } back
}
then-done = { $count ->
    [one] { $count } practice is as it was that day.
   *[other] { $count } practices are as they were that day.
} Ctrl Z undoes it.
copy-unreadable = “{ $file }” cannot be read. Check that the disk is connected and that you have permission. Nothing changed here.
copy-newer = A newer version of the program wrote “{ $file }”. Install that version to open it. Nothing changed here.
copy-empty = “{ $file }” is empty: the copy was not saved to the end. Ask for another, or save another. Nothing changed here.
copy-too-large = “{ $file }” is larger than any copy that this program makes. Check that it is the right file. Nothing changed here.
copy-wrong-kind = “{ $file }” is not a copy of an organization. Choose a .salvaguarda file. Nothing changed here.
copy-damaged = “{ $file }” is damaged, and half of it is not merged. Ask for the copy again, or save it again. Nothing changed here.
path-open-title = Which file do you want to open?
path-open-go = Open
settings-backups-button = See the copies
settings-open = Merge a copy
import-another = This file is another organization’s and was not merged. If you really want to mix them, add --other-organization.
import-not-yet = Nothing has changed yet. To merge it, add --yes.
import-addition = new: { $subject }: { $there }
import-conflict = different: { $subject }: here { $here }; in the copy { $there }. { $stays }

## Presenter

presenter-workshop = For the workshop
presenter-continued = { $category } · continued
presenter-count = { $at } / { $count }
presenter-progress = Progress of the presentation
presenter-language = Switch to { $language }

## helplines

helplines = Helplines
helplines-intro = Check each one before you need it: numbers change and pages move. Choose two, write to them beforehand and ask what they need to know about you. Nothing opens from here until you confirm it.
helpline-who = For whom
helpline-where = Where
helpline-languages = Languages
helpline-hours = Hours
helpline-reach = How to reach it
helpline-note = Before you write
helpline-verified = Sources consulted in { $month }
helpline-verified-old = Nobody has reviewed these details for more than a year. Do not rely on them without checking.
helpline-copy = Copy
helpline-copy-name = Copy { $address }
helpline-open = Open in the browser…
helpline-open-name = Open { $address } in the browser
kind-helpline = Helpline
report-kind-helpline = Helpline

## Search of emergencies

kind-emergency = Emergency
## Emergency reports

report-emergency = Emergency
report-do-not = Do not do this
report-step = Step
report-stage = Stage
report-question = Question
report-answer = Answer
report-then = Then
report-what = What
report-when = When
report-needs = Needed
report-leads-to = Go on with
report-practices = Practices
report-go-on = go on with { $stage }
report-then-go = Then go on with { $stage }
report-then-end = Then go to { $end }
report-end-name = End { $number }
report-call = Call
report-write = Write down
report-change = So that it does not happen again
report-other-emergency = Follow “{ $title }” too
report-related = It may be something else: { $titles }
report-sheet-kind = Emergency · what to do now
report-sheet-began = Began (date and time)
report-sheet-leads = Coordinates (role)
report-sheet-how = Tick each step and write the time on the line.
report-sheet-more = How to do the steps from { $stage } on is in the program.
report-sheet-licence = Texts under the licence CC BY-SA 4.0
report-own-contacts = Our contacts
report-contact-who = Who
report-contact-note = Before you call
report-contacts-title = Whom to call
report-contacts-in = It holds your organization’s contacts: decide who may see it.
report-contacts-none = No contacts were entered: write them by hand.
report-contacts-more = { $count ->
    [one] { $count } more contact is on the page “Whom to call”.
   *[other] { $count } more contacts are on the page “Whom to call”.
}
report-kind-contact = Own contact
report-check-first = Check each helpline before you need it: numbers change.
report-verified = Sources consulted
report-verified-short = as of { $month }
report-incident = Incident
report-incident-notes-in = Notes are inside: read them before you share this.
report-incident-names-in = It holds the organization’s name and who did what.
report-incident-names-out = It does not hold the organization’s name or who did what, unless a note says so.
report-drill = Drill: this did not happen
report-opened = Opened
report-closed = Closed
report-discarded = Discarded
report-zone = Time zone
report-phase-open = Open
report-phase-closed = Closed
report-phase-discarded = Discarded: opened by mistake
report-moment = { $date }, { $time }
report-date = Date
report-time = Time
report-by = Who
report-log = What happened
report-open = Still to do
report-lesson = Lesson
report-lessons = Lessons
report-unanswered = Unanswered: { $question }
report-opening-missing = Incident of another computer that is not all here yet
report-of-other-edition = { $id } (from another edition)
report-did-open = Opened
report-did-open-drill = Drill opened
report-did-title = Title changed
report-did-step = Done: { $step }
report-did-skip-step = Not needed: { $step }
report-did-reopen-step = To do again: { $step }
report-did-answer = { $question } { $answer }
report-did-unanswer = Answer taken back: { $question }
report-did-close = Closed
report-did-reopen = Reopened
report-did-discard = Discarded: opened by mistake
cli-unknown-emergency = The guide has no emergency “{ $id }”.
cli-near-emergencies = The closest: { $ids }. “salvaguarda emergencies” shows them all.
cli-which-emergency = Say which emergency, for example { $id }. “salvaguarda emergencies” shows them all.
cli-needless-word = “{ $word }” is not needed: nothing else goes with this export.
cli-no-incidents = No incidents were entered.
cli-unknown-incident = There is no incident number “{ $number }”. “salvaguarda incidents” shows the numbers.
cli-drill = drill

## Protection: passphrase, lock, hide

key-hide = Hide the screen; lock if there is a passphrase
hidden-title = Notes
passphrase = Passphrase
unlock = Open
unlock-back = Back to the passphrase
unlock-help-only = The organization is locked: steps can be read, but not ticked.
unlock-hint = Or the recovery key
unlock-trying = One moment…
unlock-wrong = This is not the passphrase, nor the recovery key. Type it again.
unlock-team-only = That passphrase opens the folder of the team, but this computer has another key. Open it with its own passphrase, and type the one of the team afterwards, when the program asks for it.
unlock-no-identity = The file identity.age is missing or damaged, so the passphrase cannot open anything. Put a copy of that file in the folder of the organization or type the recovery key.
unlock-foreign = The passphrase opens the file identity.age, but its key opens nothing that this computer saved: it seems to be another organization's, and nothing was changed. Put a copy of your own file in the folder of the organization or type the recovery key.
unlock-unreadable = The disk does not give out the file identity.age. Check the disk and the permissions of the folder, and try again.
protection = Protection
protection-off = No passphrase
protection-team-asks = Somebody on the team already set a passphrase in the folder. Type the same one here
protection-off-text = Whoever opens this computer or copies the folder can read what you ticked and wrote
protection-on = With a passphrase
protection-on-text = What you tick and write, and its backups, are encrypted. The program always opens locked.
protection-hide = Hide the screen
protection-hide-text = With Ctrl Shift L, from any screen. The same keys bring it back; where there is a passphrase, it has to be typed too.
protection-hide-button = Hide
protection-change-text = To change or remove it, you need the current one
protection-change-in-team = To change it you need the current one, and it holds for the folder of the team: the other computers still open with the earlier one until the new one is typed there. To remove it, leave the folder of the team first, under Organizations
protect = Protect
protect-title = Protect with a passphrase
protect-text = Everything that this computer keeps of the organization is encrypted, backups too. Not encrypted: settings, and exports and copies that you already made. On an SSD or a USB stick, traces of the earlier files may remain: encrypt the disk as well.
protect-team = The folder of the team is encrypted too. Each computer of the team asks for this same passphrase, and sees nothing new until it is typed there. Share it in person or over a safe channel.
protect-forgotten = If you forget it, nobody can recover it. Keep the recovery key that is shown next.
lock-now = Lock now
lock-after = Lock when idle
lock-after-text = After this long without touching anything
lock-minutes = { $minutes } min
lock-never = Never
passphrase-current = Current passphrase
passphrase-new = New passphrase
passphrase-again = The same passphrase again
passphrase-differs = The two are not the same
passphrase-change = Change the passphrase
passphrase-newer-in-team = The folder of the team already has another passphrase or another key, so nothing was changed here. Lock and open with the newest passphrase of the team, and try again.
passphrase-change-text = The key stays the same: whoever has an old copy of the folder and the earlier passphrase, or the recovery key, can still open it.
passphrase-offer = Suggest six words
passphrase-offer-text = Chosen at random. Write them down, learn them and type them above with spaces.
strength-empty = At least 15 letters: several words that are not found together anywhere else
strength-short = { $count ->
    [one] One letter is missing
   *[other] { $count } letters are missing
}
strength-common = It is made of passwords that many people use. Choose other words.
strength-good = Good: long and uncommon
unprotect = Remove the passphrase
unprotect-text = The files of this computer will not be encrypted any more. Anyone who copies them can read them.
unprotect-others = Other computers write to this folder with the same key and could not be read without it. The protection stays on.
unprotect-in-team = The organization is kept in the folder of a team, which needs the passphrase. Leave that folder first, under Organizations.
recovery-key = Recovery key
recovery-key-text = Opens the organization when the passphrase is forgotten. Print it and keep it far from this computer.
recovery-key-show = Show the key
recovery-key-explained = Whoever has this key and the files can read everything, without the passphrase. Print it or copy it by hand and keep it somewhere safe, far from this computer.
recovery-key-save = Save a page to print
recovery-key-done = We have kept it
recovery-key-file = key
recovery-page-text = Whoever has this key and the files can read everything. Type it where the program asks for the passphrase; spaces and lines do not matter.
recovery-page-print = Print this page, delete the file and keep the paper somewhere safe, far from the computer.
settings-copy-sealed-text = A file for a USB stick or another safe place. It is encrypted to the key of the organization. Where the organization is open, the program asks for nothing; elsewhere it asks for the recovery key.
vault-no-randomness = The key could not be prepared: the system did not give what it takes. Close other programs and try again.
store-locked = The organization is locked, so nothing can be read or changed here. Open it with its passphrase.
store-in-the-clear = The file { $file } is not encrypted although the organization has a passphrase. It was read; open it with the program on the computer that wrote it, so that it is encrypted.
store-other-sealed = The file { $file } is encrypted and the key of this organization does not open it, so it is not shown. It is still in its place; ask for it to be saved again on the computer that wrote it.
cli-passphrase = Passphrase:
cli-passphrase-needed = The organization has a passphrase and there is no terminal here to type it. Use the program in a terminal, or set SALVAGUARDA_PASSPHRASE_FILE to the path of a file that holds it.
cli-passphrase-unreadable = The passphrase could not be read from { $file }: { $reason }. Check the path and its permissions.
organization-protected = Protected organization { $start }…
organization-another = Another organization
copy-sealed = The file “{ $file }” is encrypted and the key of this organization does not open it. Open it with its passphrase, or with the recovery key of the organization it belongs to. Nothing changed here.
cli-sealed-to-output = The organization has a passphrase, so its copy is encrypted and cannot be shown as text. Give the path of a file after --out.

# What changed in the guide
again-mark = Changed since you ticked it: look at it again
again-short = Changed: look again
again-what = What changed
again-change = In { $edition }: { $what }
again-step = How, step { $number }
again-then = What you read ({ $edition })
again-now = What it says today ({ $edition })
again-nothing = Nothing
again-rest = The rest says the same as before.
again-still-done = Still done
again-still-begun = Still in progress
again-still-out = Still does not apply
again-or = If that is no longer so, change the state above.
again-later = It was ticked with the { $edition } edition of the guide, which this computer does not have: what was read may be different. To see the same, use that edition here.
again-count = { $count ->
    [one] { $count } practice changed since you ticked it. Look at it again.
   *[other] { $count } practices changed since you ticked them. Look at them again.
}
again-see = See what changed
again-look = Look at it
again-look-name = Look again: { $title }
practice-title = Practice
news-counts = { $new ->
    [one] { $new } new
   *[other] { $new } new
}, { $changed ->
    [one] { $changed } changed
   *[other] { $changed } changed
}, { $retired ->
    [one] { $retired } retired
   *[other] { $retired } retired
}
news-home = The guide has a new edition, { $edition }: { $counts }. Everything you entered is still here.
news-home-same = The guide has a new edition, { $edition }. The lists do not change, and everything you entered is still here.
news-older = This is the { $edition } edition of the guide; before, you used the one of { $known }. Everything you entered is still here, also about practices that this edition does not have.
news-since = Since the edition of { $edition }: { $counts }.
news-kept = A new edition never erases what you entered.
news-see = See what is new
news-understood = Understood
news-again = To look at again ({ $count })
news-new = New ({ $count })
news-changed = Changed ({ $count })
news-retired = Retired ({ $count })
news-others = Entries about practices that this edition does not have ({ $count })
news-open = Open in its list: { $title }
news-open-button = Open
news-had = You had it as: { $status }
news-instead = In its place:
news-said = What { $id } said
report-again = Look again
report-again-changed = Changed in { $edition }, after it was ticked
report-again-later = Ticked with the edition of { $edition }, which this guide does not know
cli-news-new = new
cli-news-changed = changed
cli-news-retired = retired
cli-news-other = of another edition
cli-news-instead = In its place: { $id }.
cli-news-bad-edition = “{ $edition }” is not an edition. Write the year and the month, as in 2026-11.

## Handing an organization over, and receiving one

welcome-file = We were given a file…
organizations-rename = To change the alias of one that is not open, open it first.
organization-from-file-text = If you were given a .salvaguarda file, open it here. You see first what it brings; it can become one more organization.
organization-from-file = Open a file…
hand-over = Hand over…
hand-over-title = Hand “{ $alias }” over in a file
hand-over-inside = { $count ->
    [one] The file holds everything, { $count } entry: states, owners, dates, notes, incidents and contacts, with the roles and names you wrote, of all computers.
   *[other] The file holds everything, { $count } entries: states, owners, dates, notes, incidents and contacts, with the roles and names you wrote, of all computers.
}
hand-over-steps = The program writes it, reads it again and checks that no entry is missing. Only then does it delete the organization from this computer; you can undo that for ten seconds.
hand-over-stays = What stays where it is: traces that an SSD or a USB stick may keep, copies made before, the folder of the team, and what you exported. Files that the program set aside as damaged, and what you took away by undoing a merge, are not in the file and are deleted here.
hand-over-sealed = The file is encrypted with a passphrase of its own, not that of the organization. Tell it to whoever receives the file by another way.
hand-over-encrypt = Encrypt the file with a passphrase
hand-over-clear = Not encrypted: whoever finds the file can read everything.
hand-over-forgotten = Without this passphrase nobody can open the file, and the organization will not be here any more. Write it down before you go on.
hand-over-go = Choose where and hand over…
hand-over-writing = The file is being written and checked. Nothing is deleted here yet.
handed-over = { $count ->
    [one] The organization is whole in “{ $file }”: it was read again and its entry is there. It is not on this computer any more.
   *[other] The organization is whole in “{ $file }”: it was read again and its { $count } entries are there. It is not on this computer any more.
}
handed-over-not-deleted = The file “{ $file }” is whole, but the organization is still on this computer. { $reason }
handed-over-given-up = Handing over was given up and nothing was deleted. The file “{ $file }” was written already, with everything in it: keep it or delete it.
hand-over-too-large = It was not handed over: the organization is larger than what fits one file. Nothing changed here; ask those who make the program for help.
hand-over-inside-data = It was not handed over: “{ $file }” is among the data of the program, which is what goes away. Choose a USB stick or another folder.
hand-over-exists = It was not handed over: there is a file “{ $file }” already, and none is replaced. Choose another name.
hand-over-no-passphrase = It was not handed over: a protected organization does not leave unencrypted. Set a passphrase for the file.
hand-over-unreadable = It was not handed over: “{ $file }” cannot be read, and what it holds would be missing from the file. Check the disk, or take that file out of the folder and keep it elsewhere.
hand-over-not-written = It was not handed over: “{ $file }” could not be written. The organization is still here. { $reason }
hand-over-not-whole = It was not handed over: what was read from “{ $file }” is not what was written, so it was removed. The organization is still here; try another stick or another folder.
hand-over-meanwhile = Nothing was deleted: while “{ $file }” was being written new entries came, or the file is not there any more. Hand it over again, under another name.
copy-reading = Reading “{ $name }”…
copy-reading-text = A large file takes some seconds. Nothing changes here.
unseal-title = “{ $name }” is encrypted
unseal-passphrase-text = Type the passphrase of this file: whoever handed it over has it.
unseal-passphrase = Passphrase of the file
unseal-key-text = It is encrypted to the key of its organization. Type the recovery key, which begins with AGE-SECRET-KEY-; or, if that organization is on this computer, open it first and open the file there.
unseal-hint = It is decrypted in memory only. You see first what it brings.
copy-wrong-secret = That does not open “{ $file }”. Type it again, or ask whoever handed it over. Nothing changed here.
copy-too-much-work = Opening “{ $file }” would take more memory than this program ever uses: it did not write it. Ask whoever handed it over. Nothing changed here.
compare-own-text = If you open it as an organization of its own it stays apart from the others, and copies that come later are known as its own.
compare-known-here = This file is of “{ $alias }”, which is on this computer but not open.
compare-sealed = The file is encrypted, but what you open or merge is kept on this computer unencrypted until the organization has a passphrase.
compare-as-own = Open as an organization of its own
compare-look-there = Open “{ $alias }” and see there what it brings
received = { $count ->
    [one] The organization is on this computer now, with { $count } entry.
   *[other] The organization is on this computer now, with { $count } entries.
}
received-in-clear = The file was encrypted, but here the organization is unencrypted until you set a passphrase for it.
received-not-opened = The organization is on this computer, but it could not be opened. Open it from the screen Organizations. { $reason }
received-known = That organization is on this computer already, in “{ $folder }”. Open it and merge the file there. Nothing changed.
not-received = The file did not become an organization of its own, and everything is as it was. { $reason }
cli-receive = { $count ->
    [one] The file holds the organization “{ $alias }”, with { $count } entry.
   *[other] The file holds the organization “{ $alias }”, with { $count } entries.
}
cli-receive-not-yet = Nothing has changed yet. To have it on this computer and open it, add --yes.
cli-received-in-clear = It is unencrypted until you set a passphrase in the window: Settings, Protection.
cli-hand-over-sealed = The file is encrypted with a passphrase of its own, which is asked for when it is written.
cli-hand-over-not-yet = Nothing was written or deleted yet. To hand it over, add --yes; here it cannot be undone.
cli-copy-passphrase = Passphrase of the file:
cli-copy-passphrase-again = The same passphrase again:
cli-copy-key = Recovery key of the file’s organization:
cli-copy-passphrase-needed = The file is encrypted and there is no terminal here to type its passphrase. Use the program in a terminal, or set SALVAGUARDA_COPY_PASSPHRASE_FILE to the path of a file that holds it.
cli-passphrase-differs = The two passphrases differ. Type them again; nothing was written or deleted.
cli-passphrase-weak = That passphrase is short, or many people use it. Use at least 15 letters, several words that go together nowhere else; nothing was written or deleted.
