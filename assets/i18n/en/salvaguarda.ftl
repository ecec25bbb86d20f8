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

## store

store-damaged = The file { $file } was damaged and was kept aside as { $aside }. { $count ->
    [one] { $count } entry was recovered
   *[other] { $count } entries were recovered
}: check that nothing is missing and, if something is, look in the backups.
store-damaged-unmoved = The file { $file } is damaged and could not be kept aside, so nothing can be changed here. Check that the folder can be written and open the program again.
store-of-another = The file { $file } was another device's and was kept aside as { $aside }, which is still shown. What this device entered was opened from its backups; check that nothing is missing.
store-missing = The file { $file } was gone and its backups were opened, with { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}. Check that nothing is missing.
store-other-damaged = The file { $file }, of another device, is damaged and is not shown. Ask whoever uses that device to open the program there and share it again.
store-newer = A newer version of the program wrote { $file }; it is neither shown nor touched here. Install that version to see and change it.
store-unreadable = { $file } cannot be read. Check that the disk is connected and that you have permission, and open the program again.
store-settings-damaged = The preferences were damaged and were kept aside as { $aside }. Choose language and colours again; what you entered has not changed.
store-settings-damaged-unmoved = The preferences in { $file } are damaged and could not be kept aside, so what you choose holds until you close. Check that the folder can be written and open the program again.
store-device-damaged = The file { $file }, which names this device, was damaged. The device has a new name and what you entered before is still shown; there is nothing to do.
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
mark-no-reason = The reason why { $practice } does not apply is missing. Write it after not-applicable.
mark-not-saved = This was not saved: { $mark }. Write it again when saving works.
mark-unreadable-input = What was written could not be read. Check that it is UTF-8 text with one practice on each line.
paths-unknown = This system does not say where the home folder is. Choose a folder with --data-dir.
